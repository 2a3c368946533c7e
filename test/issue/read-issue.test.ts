import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readIssue } from '../../src/issue/read-issue.ts'
import { issueJsonSchema } from '../../src/issue/schema.ts'
import { blockTexts, sampleBlocks } from '../support/sample.ts'

describe('the sample issue', () => {
  const { value, diagnostics, sources } = readIssue('issues/2024-22.yaml')

  test('holds the 37 blocks of the real bulletin, character for character', () => {
    expect(diagnostics).toEqual([])
    expect(value && blockTexts(value)).toEqual(sampleBlocks().map(({ t }) => t))
  })

  test('knows the place of every character in its file', () => {
    const text = sources[0]?.text ?? ''
    const wrong = (value?.stories ?? []).flatMap((story) =>
      story.body
        .flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
        .filter((block) => block.origins.map((at) => text[at]).join('') !== block.text),
    )
    expect(wrong).toEqual([])
  })
})

test('the committed JSON Schema is the program’s own', () => {
  expect(JSON.parse(readFileSync('issues/issue.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(issueJsonSchema())),
  )
})

describe('pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-'))
  mkdirSync(join(folder, 'issue'))
  writeFileSync(join(folder, 'secret.jpg'), '')
  writeFileSync(join(folder, 'issue', 'inside.jpg'), '')
  symlinkSync(join(folder, 'secret.jpg'), join(folder, 'issue', 'link.jpg'))
  const codes = (file: string): readonly string[] => {
    const path = join(folder, 'issue', 'a.yaml')
    writeFileSync(
      path,
      `issue: { number: 1, date: 2024-06-03 }\npublication: { name: 报 }\nstories: [{ title: 题, body: 文, images: [{ file: ${file}, alt: 图 }] }]\n`,
    )
    return readIssue(path).diagnostics.map(({ code }) => code)
  }

  test.each([
    ['inside.jpg', []],
    ['missing.jpg', ['issue/file-missing']],
    ['../secret.jpg', ['issue/path-outside']],
    ['link.jpg', ['issue/path-outside']],
  ])('%s → %j', (file, expected) => {
    expect(codes(file)).toEqual(expected)
  })
})
