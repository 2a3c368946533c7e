import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FontSet } from '../../../src/fonts/face.ts'
import { drawStrip, stripFindings, stripRows } from '../../../src/makeup/furniture/strip.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { projectFonts } from '../../support/paragraphs.ts'
import {
  type Extent,
  extentOf,
  projectLayout,
  reworded,
  sampleIssue,
  stripSetting,
  teaserOf,
  wordsOn,
} from '../../support/strips.ts'

let fonts: FontSet
const issue = { ...sampleIssue(), distribution: sampleIssue('issues/jianbao-7.yaml').distribution }
beforeAll(async () => {
  fonts = await projectFonts()
})

/** Words as offices write them, and longer: Han, marks, Western words, figures. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[一-龥]{1,8}$/) },
  fc.constantFrom('，', '、', '（', '）', '“', '”', ' ', '：', '——'),
  fc.stringMatching(/^[a-zA-Z]{1,9}$/),
  fc.stringMatching(/^\d{1,6}$/),
)
const words = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '')

const LAYOUTS = readdirSync('layouts')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => projectLayout(file.replace('.yaml', '')))

const EPSILON = 0.02

const outside = (
  extents: readonly Extent[],
  [left, right, top, bottom]: readonly [number, number, number, number],
): readonly Extent[] =>
  extents.filter(
    (extent) =>
      extent.left < left - EPSILON ||
      extent.right > right + EPSILON ||
      extent.top < top - EPSILON ||
      extent.bottom > bottom + EPSILON,
  )

function overlaps(items: readonly Extent[]): readonly string[] {
  const type = items.filter(({ item }) => item.kind === 'glyphs' || item.kind === 'shape')
  return type.flatMap((a, i) =>
    type
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > EPSILON &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > EPSILON,
      )
      .map((b) => `${wordsOn([a.item])} / ${wordsOn([b.item])}`),
  )
}

/** An issue of random words, its page and what is teased on it. */
const settings = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  texts: fc.array(words, { minLength: 8, maxLength: 30 }),
  teasers: fc.array(words, { maxLength: 9 }),
  sections: words,
  page: fc.integer({ min: 1, max: 64 }),
  opened: fc.nat(6),
  large: fc.boolean(),
})

const CASES = { numRuns: 60, seed: 20240603 }

describe('every strip of every layout, whatever the words', () => {
  test('stays on its grid lines and in the measure, and nothing covers type', () => {
    fc.assert(
      fc.property(settings, ({ layout, texts, teasers, sections, page, opened, large }) => {
        let at = 0
        const other = reworded(issue, () => texts[at++ % texts.length] ?? '')
        const setting = stripSetting(layout, other, fonts, {
          page,
          sections,
          teasers: teasers.map((text) => teaserOf(text)),
          size: large ? layout.body.most : layout.body.least,
        })
        const { grid } = setting
        for (const [name, strip] of Object.entries(layout.furniture)) {
          const { least, most } = stripRows(strip, setting)
          const rows = Math.min(most, least + opened)
          const place = { row: name.length % 2 === 0 ? 0 : grid.rows - rows, rows }
          const extents = drawStrip(name, strip, place, setting).map((item) => extentOf(item, fonts))
          const top = grid.top + place.row * grid.leading
          const frame = [grid.left, grid.left + grid.width, top, top + rows * grid.leading] as const
          expect(outside(extents, frame)).toEqual([])
          expect(overlaps(extents)).toEqual([])
        }
      }),
      CASES,
    )
  })

  test('shows every word or tells which it cut', () => {
    fc.assert(
      fc.property(settings, ({ layout, texts, teasers, sections }) => {
        let at = 0
        const other = reworded(issue, () => texts[at++ % texts.length] ?? '')
        const setting = stripSetting(layout, other, fonts, {
          sections,
          teasers: teasers.map((text) => teaserOf(text)),
        })
        for (const [name, strip] of Object.entries(layout.furniture)) {
          const place = { row: 0, rows: stripRows(strip, setting).least }
          const items = drawStrip(name, strip, place, setting)
          const found = stripFindings(name, strip, place, setting)
          const left = found.find(({ code }) => code === 'furniture/teasers-left-out')?.args.count ?? 0
          const shortened = found.filter(({ code }) => code === 'furniture/teaser-shortened').length
          const whole = teasers.filter((text) => bare(wordsOn(items)).includes(bare(text))).length
          if (links(items) > 0 && hasEar(strip)) {
            expect(links(items) + Number(left)).toBe(teasers.length)
            expect(whole).toBeGreaterThanOrEqual(links(items) - shortened)
          }
          if (!found.some(({ code }) => code === 'furniture/text-cut'))
            for (const text of shownBy(strip, setting.words))
              expect(bare(wordsOn(items))).toContain(bare(text))
        }
      }),
      CASES,
    )
  })

  test('needs the same grid lines on every page', () => {
    const teasers = Array.from({ length: 12 }, () => teaserOf('导读导读导读导读导读导读导读导读'))
    const other = {
      page: 99,
      sections: '要闻　动态　基层　光荣榜　维权　文体　书香　调查'.repeat(3),
      teasers,
    }
    for (const layout of LAYOUTS) {
      for (const strip of Object.values(layout.furniture)) {
        const setting = stripSetting(layout, issue, fonts)
        const { page: _, sections: __, ...words } = setting.words
        const none = stripRows(strip, { ...setting, words })
        expect(none.least).toBeGreaterThan(0)
        expect(stripRows(strip, stripSetting(layout, issue, fonts, other))).toEqual(none)
      }
    }
  })
})

/** Without white, which lines lose at their ends. */
const bare = (text: string): string => text.replace(/\s/g, '')

const links = (items: readonly DisplayItem[]): number =>
  items.filter((item) => item.kind === 'link' && item.target.kind === 'place').length

type AnyStrip = (typeof LAYOUTS)[number]['furniture'][string]

const hasEar = ({ pieces }: AnyStrip): boolean => pieces.some(({ kind }) => kind === 'ear')

/** Words that fill a part of one of the strip's lines. */
function shownBy({ pieces }: AnyStrip, said: ReturnType<typeof stripSetting>['words']): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'name') return [textOf(said.name)]
    if (piece.kind !== 'line') return []
    return piece.parts.flatMap(({ words: pattern }) =>
      [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => textOf(said[name])),
    )
  })
}

const textOf = (word: ReturnType<typeof stripSetting>['words'][string] | undefined): string =>
  typeof word === 'object' ? word.text : String(word ?? '')
