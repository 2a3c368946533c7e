import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { hintOf, messageOf } from '../../src/diagnostics/render.ts'
import { positionOf } from '../../src/diagnostics/source-file.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { parseLayout } from '../../src/layout/parse-layout.ts'

const FACES = ['song', 'hei', 'hei-regular', 'kai', 'xiaobiaosong', 'fangsong']

/** The least a layout says. */
const AREA = 'typeArea: { top: 20mm, left: 20mm, width: 170mm, height: 250mm }\n'
const LEAST = `${AREA}columns: 2\nbody: { least: 10pt }\n`

const read = (text: string) => parseLayout('test', { path: 'test.yaml', text }, FACES)

function layoutOf(text: string): Layout {
  const { value, diagnostics } = read(text)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** Findings as `code line:column “text under the caret”`. */
const found = (text: string): readonly string[] =>
  read(text).diagnostics.map(({ code, span }) => {
    const { line, column } = positionOf(text, span?.start ?? 0)
    return `${code} ${line}:${column} ${text.slice(span?.start, span?.end)}`
  })

describe('a small layout', () => {
  const layout = layoutOf(LEAST)

  test('has lengths in pt and one zone over all columns', () => {
    expect(layout.typeArea.width).toBeCloseTo((170 * 72) / 25.4)
    expect(layout.trim.height).toBeCloseTo((297 * 72) / 25.4)
    expect(layout.pages.first.zones).toEqual([{ accepts: ['story', 'notice'], column: 0, columns: 2 }])
    expect(layout.pages.inner).toEqual(layout.pages.first)
  })

  test('derives every style from the smallest body size', () => {
    expect(layout.styles.caption).toMatchObject({ face: 'kai', size: 9 })
    expect(layout.styles.cell).toMatchObject({ face: 'hei-regular', size: 10, least: 9 })
    expect(layout.styles.jump).toMatchObject({ face: 'kai' })
    expect(layout.heads.lead.title).toBe('leadTitle')
    expect(layout.heads.story.map(({ title }) => title)).toEqual(['title', 'secondTitle'])
  })

  test('takes a style over in part', () => {
    const { styles } = layoutOf(`${LEAST}styles: { leadTitle: { size: 小初 }, own: { face: hei } }\n`)
    expect(styles.leadTitle).toMatchObject({ face: 'xiaobiaosong', size: 36, least: 36, align: 'centre' })
    expect(styles.own).toMatchObject({ face: 'hei', size: 10, align: 'left' })
  })

  test('may be as tall as its text, up to a height', () => {
    const auto = layoutOf(
      'trim: { width: 360pt, height: auto }\ntypeArea: { top: 20pt, left: 18pt, width: 324pt, height: 9000pt }\nbody: { least: 17pt }\n',
    )
    expect(auto.trim).toEqual({ width: 360, height: 9040 })
    expect([auto.foot, layout.foot]).toEqual(['rises', 'fixed'])
  })

  test('lays zones side by side from the left', () => {
    const zones = '[{ columns: 1 }, { accepts: [sidebar] }]'
    const { pages } = layoutOf(`${LEAST}pages: { first: { zones: ${zones} } }\n`)
    expect(pages.first.zones.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 1],
      [1, 1],
    ])
  })

  test('fills a piece’s defaults and a part’s style', () => {
    const { furniture } = layoutOf(
      `${LEAST}furniture: { top: { pieces: [{ kind: line, parts: [a, { words: b, style: title }] }] } }\n` +
        'pages: { first: { head: [top] } }\n',
    )
    expect(furniture.top?.pieces[0]).toEqual({
      kind: 'line',
      align: 'spread',
      height: null,
      parts: [
        { words: 'a', style: 'line' },
        { words: 'b', style: 'title' },
      ],
    })
  })
})

/** Text added to the smallest layout (at its line 4) or a whole layout, and what is found in it. */
const FAULTS: readonly (readonly [string, readonly string[]])[] = [
  ['a: [', ['layout/yaml-syntax 5:1 ']],
  ['colums: 2', ['layout/unknown-key 4:1 colums']],
  ['styles: { body: { fase: song } }', ['layout/unknown-key 4:19 fase']],
  ['styles: { body: { size: 9em } }', ['layout/bad-length 4:25 9em']],
  ['styles: { body: { size: 三 号 } }', ['layout/bad-length 4:25 三 号']],
  ['styles: { body: { size: 1pt } }', ['layout/out-of-range 4:25 1pt']],
  ['styles: { body: { size: 七号 } }', ['layout/small-type 4:25 七号']],
  ['styles: { body: { face: sung } }', ['layout/unknown-face 4:25 sung']],
  ['styles: { body: { ink: blue } }', ['layout/wrong-type 4:24 blue']],
  [
    'styles: { title: { size: 12pt, least: 14pt } }',
    ['layout/least-over-most 4:18 { size: 12pt, least: 14pt }'],
  ],
  ['gutter: { least: 3, most: 2 }', ['layout/least-over-most 4:9 { least: 3, most: 2 }']],
  ['heads: { lead: { title: bigTitle } }', ['layout/unknown-style 4:25 bigTitle']],
  ['heads: { story: [{ title: tittle }] }', ['layout/unknown-style 4:27 tittle']],
  ['pages: { first: { head: [mast] } }', ['layout/unknown-strip 4:26 mast']],
  ['pages: { lastFoot: [x] }', ['layout/unknown-strip 4:21 x']],
  ['pages: { count: some }', ['layout/wrong-type 4:17 some']],
  ['pages: { count: 4, most: 2 }', ['layout/pages-over-most 4:17 4']],
  ['pages: { first: { zones: [{ columns: 3 }] } }', ['layout/zone-outside 4:27 { columns: 3 }']],
  ['pages: { first: { zones: [{}, { column: 2 }] } }', ['layout/zones-overlap 4:31 { column: 2 }']],
  [
    'pages: { first: { zones: [{ accepts: [sidebar] }] } }',
    ['layout/no-story-zone 4:26 [{ accepts: [sidebar] }]'],
  ],
  ['pages: { first: { zones: [{ accepts: [stories] }] } }', ['layout/wrong-type 4:39 stories']],
  ['words: { teaserPage: "{pag}版" }', ['layout/unknown-word 4:22 "{pag}版"']],
  ['furniture: { top: { pieces: [{ kind: lin }] } }', ['layout/wrong-type 4:38 lin']],
  ['furniture: { top: { pieces: [{ kin: line }] } }', ['layout/missing-key 4:30 { kin: line }']],
  ['furniture: { top: { pieces: [{ kind: rule }] } }', ['layout/strip-unused 4:14 top']],
  [
    'furniture: { top: { pieces: [{ kind: ear, columns: 3 }] } }\npages: { lastFoot: [top] }',
    ['layout/ear-outside 4:30 { kind: ear, columns: 3 }'],
  ],
  [
    'furniture: { top: { pieces: [{ kind: line, parts: ["{nmae}"] }] } }\npages: { lastFoot: [top] }',
    ['layout/unknown-word 4:52 "{nmae}"'],
  ],
  [
    'furniture: { top: { rows: { least: 3, most: 2 }, pieces: [{ kind: rule }] } }\npages: { lastFoot: [top] }',
    ['layout/least-over-most 4:27 { least: 3, most: 2 }'],
  ],
]

describe('a mistake in a layout file', () => {
  test.each(FAULTS)('%s', (text, expected) => {
    expect(found(`${LEAST}${text}\n`)).toEqual(expected)
  })

  test('in the area, the columns or what must be there', () => {
    expect(found('columns: 2\nbody: { least: 10pt }\n')).toEqual([
      'layout/missing-key 1:1 columns: 2\nbody: { least: 10pt }',
    ])
    expect(found(LEAST.replace('170mm', '195mm'))).toEqual([
      'layout/type-area-outside 1:11 { top: 20mm, left: 20mm, width: 195mm, height: 250mm }',
    ])
    expect(found(LEAST.replace('columns: 2', 'columns: 6'))).toEqual(['layout/measure 2:1 columns'])
    expect(found(LEAST.replace('10pt', '7pt'))).toEqual(['layout/small-type 3:16 7pt'])
    expect(found('')).toEqual(['layout/wrong-type 1:1 '])
  })

  test('names the key that was meant', () => {
    const [diagnostic] = read(
      `${LEAST}furniture: { a: { pieces: [{ kind: line, parts: [x], heigt: 3 }] } }\n`,
    ).diagnostics
    if (!diagnostic) throw new Error('nothing found')
    expect(hintOf(diagnostic, 'en')).toContain('“height”')
    expect(messageOf(diagnostic, 'zh')).toContain('heigt')
  })
})

test('every layout of ours is without findings', () => {
  for (const file of readdirSync('layouts').filter((name) => name.endsWith('.yaml'))) {
    const text = readFileSync(`layouts/${file}`, 'utf8')
    expect([file, ...parseLayout(file, { path: file, text }, FACES).diagnostics]).toEqual([file])
  }
})
