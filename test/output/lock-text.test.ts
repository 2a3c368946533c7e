import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { facesUsed, lockText } from '../../src/output/lock-text.ts'
import { glyphsItem, pageOf, publishable } from '../support/display.ts'

const FACE = {
  id: 'song',
  name: '宋体：“甲” # 1',
  postscriptName: 'Song-Regular',
  revision: 2.003,
  sha256: 'a'.repeat(64),
}

test('a lock reads back as what it was written from', () => {
  const lock = { version: '1.10', layout: 'weekly', faces: [FACE] }
  expect(parse(lockText(lock))).toEqual({ banxin: '1.10', layout: 'weekly', faces: [FACE] })
})

test('a lock without faces says so', () => {
  expect(parse(lockText({ version: '1', layout: 'weekly', faces: [] }))).toMatchObject({ faces: [] })
})

test('only faces that are shown are used', () => {
  const glyph = { id: 1, x: 0, text: '一' }
  const items = [
    glyphsItem([glyph], { face: 'song' }),
    glyphsItem([glyph], { face: 'hei' }),
    glyphsItem([glyph], { face: 'song' }),
    glyphsItem([], { face: 'kai' }),
  ]
  expect(facesUsed(publishable([pageOf(items)]))).toEqual(['hei', 'song'])
})
