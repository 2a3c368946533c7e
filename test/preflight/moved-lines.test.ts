import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readIssue } from '../../src/issue/read-issue.ts'
import type { DisplayItem, Page, Publishable } from '../../src/pages/page.ts'
import { checkPages } from '../../src/preflight/check-pages.ts'
import { isParagraph } from '../../src/preflight/inspection.ts'
import { type MadeUp, makeUp } from '../makeup/make-up.ts'
import { projectFonts } from '../support/paragraphs.ts'

let made: MadeUp

beforeAll(async () => {
  const { value: issue } = readIssue('issues/2024-22.yaml')
  if (!issue) throw new Error('the sample is wrong')
  made = makeUp({ issue, pictures: new Map() }, await projectFonts())
})

const codes = (document: Publishable): readonly string[] =>
  checkPages(document, made.frame, made.setting).map(({ code }) => code)

type Move = (item: DisplayItem) => DisplayItem

/** The document with every run of one body line of a story moved. */
function withLine(nth: number, move: Move): Publishable {
  const lines = made.document.pages.flatMap(({ items }) => items.filter(isBody).map(({ belongs }) => belongs))
  const chosen = lines[nth % lines.length]
  const moved = (page: Page): Page => ({
    ...page,
    items: page.items.map((item) => (item.belongs === chosen ? move(item) : item)),
  })
  return { ...made.document, pages: made.document.pages.map(moved) }
}

const isBody = ({ belongs }: DisplayItem): boolean =>
  belongs.kind === 'text' && isParagraph(belongs.role) && belongs.story !== 'sidebar'

describe('the sample bulletin', () => {
  test('is without a fault', () => {
    expect(codes(made.document)).toEqual([])
  })

  test.each(['x', 'y'] as const)('does not hide a body line moved along %s', (axis) => {
    const by = fc
      .double({ min: 0.1, max: 20, noNaN: true })
      .filter((distance) => Math.abs(distance - 13.5) > 0.1)
    fc.assert(
      fc.property(fc.nat(), by, fc.boolean(), (nth, distance, back) => {
        const step = back ? -distance : distance
        const move: Move = (item) => (item.kind === 'glyphs' ? { ...item, [axis]: item[axis] + step } : item)
        expect(codes(withLine(nth, move))).not.toEqual([])
      }),
      { seed: 11, numRuns: 60 },
    )
  })
})
