import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { layoutJsonSchema } from '../../src/layout/schema.ts'
import { WORD_NAMES } from '../../src/layout/word-names.ts'
import { layoutReference, styleReference } from '../support/layout-reference.ts'

const docs = readFileSync('docs/layouts.md', 'utf8')

test('the committed JSON Schema of layouts is the program’s own', () => {
  expect(JSON.parse(readFileSync('layouts/layout.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(layoutJsonSchema())),
  )
})

test('docs/layouts.md has every key, as the schema reads it', () => {
  expect(docs.slice(docs.indexOf('### layout')).trim()).toBe(layoutReference())
})

test('docs/layouts.md has every style with its defaults', () => {
  expect(docs).toContain(styleReference())
})

test('docs/layouts.md has every blank of words', () => {
  expect(WORD_NAMES.filter((name) => !docs.includes(`\`{${name}}\``))).toEqual([])
})
