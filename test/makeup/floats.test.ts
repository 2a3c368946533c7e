import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../src/fonts/face.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import type { BaseColumn } from '../../src/pages/page-frame.ts'
import { projectFonts } from '../support/paragraphs.ts'
import { type MadeUp, makeUp } from './make-up.ts'
import { writtenIssue } from './written-issue.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

/** Stories of so many characters, each with two landscape pictures of 3 : 2. */
const pictured = (layout: string, lengths: readonly number[]): MadeUp =>
  makeUp(
    writtenIssue(
      lengths.map((length, i) => ({
        id: `s${i}`,
        length,
        images: [1, 2].map((n) => ({
          file: `${i}-${n}.jpg`,
          alt: '图',
          caption: '职工在阅览室',
          credit: '谭静',
        })),
      })),
      { layout, pages: 'auto' },
    ),
    fonts,
  )

type Of<Kind extends DisplayItem['kind']> = Extract<DisplayItem, { kind: Kind }>
const itemsOf = <Kind extends DisplayItem['kind']>({ document }: MadeUp, kind: Kind): readonly Of<Kind>[] =>
  document.pages.flatMap(({ items }) => items.filter((item): item is Of<Kind> => item.kind === kind))

/** The first base column, pt. */
function columnOf({ frame }: MadeUp): BaseColumn {
  const [column] = frame.columns
  if (!column) throw new Error('a page has a column')
  return column
}

const SHAPE = 3 / 2

describe('pictures of a report in one column', () => {
  test.each([1, 2, 3, 4, 5])('keep their shape however they are made to fit (%i)', (more) => {
    const made = pictured('jianbao', [300 + 40 * more, 500, 260])
    const { x: left, width: column } = columnOf(made)
    const rects = itemsOf(made, 'picture').map(({ rect }) => rect)
    expect(rects).toHaveLength(6)
    for (const { x, width, height } of rects) {
      // Only what is as wide as the column may be cut, to be higher.
      if (width < column - 0.01) expect(width / height).toBeCloseTo(SHAPE, 3)
      expect(x + width / 2).toBeCloseTo(left + column / 2, 3)
    }
  })

  test('have their captions below them, no wider than they are', () => {
    const made = pictured('jianbao', [420, 600, 300, 800])
    const narrow = itemsOf(made, 'picture').filter(({ rect }) => rect.width < columnOf(made).width - 1)
    expect(narrow.length).toBeGreaterThan(0)
    for (const { rect, belongs } of narrow) {
      const own = itemsOf(made, 'glyphs').filter(
        (item) =>
          item.belongs.kind === 'text' &&
          belongs.kind === 'text' &&
          item.belongs.block === belongs.block &&
          item.belongs.story === belongs.story &&
          (item.belongs.role === 'caption' || item.belongs.role === 'credit'),
      )
      expect(own.length).toBeGreaterThan(0)
      const right = ({ x, glyphs, size }: Of<'glyphs'>): number => x + (glyphs.at(-1)?.x ?? 0) + size
      expect(Math.min(...own.map(({ x }) => x))).toBeGreaterThan(rect.x - 0.5)
      expect(Math.max(...own.map(right))).toBeLessThan(rect.x + rect.width + 0.5)
      expect(Math.min(...own.map(({ y }) => y))).toBeGreaterThan(rect.y + rect.height)
    }
  })
})

describe('pictures between columns of text', () => {
  test('are as wide as their columns, whatever their height', () => {
    const made = pictured('weekly', [900, 700, 500])
    const widths = itemsOf(made, 'picture').map(({ rect }) => rect.width)
    expect(widths).toHaveLength(6)
    expect(Math.min(...widths)).toBeGreaterThan(columnOf(made).width - 20)
    expect(Math.max(...widths)).toBeLessThan(made.frame.typeArea.width + 0.01)
  })
})
