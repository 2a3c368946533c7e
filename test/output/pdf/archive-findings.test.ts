import { describe, expect, test } from '@jest/globals'
import { archiveFindings } from '../../../src/output/pdf/archive-findings.ts'
import { furniture, glyphsItem, inStory, pageOf, publishable } from '../../support/display.ts'

const glyphs = (...texts: readonly string[]) => texts.map((text, at) => ({ id: 1, x: at * 10, text }))

describe('private-use characters', () => {
  test('are told once a line, with their place', () => {
    const span = { file: 'issue.yaml', start: 7, end: 9 }
    const line = glyphsItem(glyphs('\ue000', '\u5de5', '\ue000', '\u{f0001}'), {
      belongs: { ...inStory(0), span },
    })
    const folio = glyphsItem(glyphs('\uf8ff'), { belongs: furniture('folio') })
    expect(archiveFindings(publishable([pageOf([line, folio])]))).toMatchObject([
      { code: 'archive/private-use-character', severity: 'error', span, args: { codePoint: 'U+E000' } },
      { span, args: { codePoint: 'U+F0001' } },
      { span: null, args: { codePoint: 'U+F8FF' } },
    ])
  })

  test('are not rare characters with codes of their own', () => {
    const line = glyphsItem(glyphs('\u{20bb7}', '\u3400', '\ufe30', 'ffi'))
    expect(archiveFindings(publishable([pageOf([line])]))).toEqual([])
  })
})
