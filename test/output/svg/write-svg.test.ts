import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { DEFAULT_SVG_OPTIONS, writeSvg } from '../../../src/output/svg/write-svg.ts'
import type { DisplayItem, Publishable } from '../../../src/pages/page.ts'
import { furniture, glyphsItem, inStory, pageOf, publishable } from '../../support/display.ts'
import { picturedDocument } from '../../support/pictured-page.ts'
import { descendants, readXml, type XmlElement } from '../../support/read-xml.ts'
import { faceOf, fontSetOf, glyphOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'
import { ownWorkshop, sampleDocument } from '../../support/typeset-sample.ts'

// Making up the sample takes its time.
jest.setTimeout(60_000)

const workshop = ownWorkshop()
let documents: readonly Publishable[] = []

beforeAll(async () => {
  const [song] = workshop.fonts.chain('song')
  if (!song) throw new Error('no face song')
  documents = [await sampleDocument(workshop), await picturedDocument(song)]
})

const drawnPages = (document: Publishable): readonly XmlElement[] =>
  document.pages.map((page) => readXml(writeSvg(page, document, workshop.fonts)))

describe('the drawing of a page', () => {
  test('is well-formed and needs no fonts', () => {
    for (const document of documents)
      for (const drawing of drawnPages(document)) {
        const names = new Set(descendants(drawing).map(({ name }) => name))
        expect([...names].filter((name) => !ALLOWED.has(name))).toEqual([])
        for (const { attributes } of descendants(drawing))
          expect(Object.keys(attributes).filter((name) => /font|style|class/.test(name))).toEqual([])
      }
  })

  test('uses every outline it holds, and holds every outline it uses', () => {
    for (const drawing of documents.flatMap(drawnPages)) {
      const elements = descendants(drawing)
      const held = elements.flatMap(({ attributes: { id } }) => (id ? [id] : []))
      const used = elements.flatMap(({ name, attributes }) =>
        name === 'use' ? [attributes['xlink:href']?.slice(1)] : [],
      )
      expect(new Set(held)).toEqual(new Set(used))
      expect(held).toHaveLength(new Set(held).size)
    }
  })

  test('says the words of every line and whose they are', () => {
    for (const document of documents) {
      const said = drawnPages(document).flatMap((drawing) =>
        descendants(drawing)
          .filter(({ attributes }) => attributes['data-story'])
          .flatMap((story) =>
            descendants(story).flatMap(({ attributes: { 'aria-label': words } }) =>
              words === undefined ? [] : [`${story.attributes['data-story']} ${words}`],
            ),
          ),
      )
      expect(said.join('')).toBe(wordsOf(document))
    }
  })

  test('is the same twice', () => {
    for (const document of documents)
      for (const page of document.pages)
        expect(writeSvg(page, document, workshop.fonts)).toBe(writeSvg(page, document, workshop.fonts))
  })
})

const ALLOWED = new Set(['svg', 'title', 'defs', 'path', 'g', 'use', 'rect', 'line', 'image', 'a'])

/** Each line after its story, in the order of drawing. */
function wordsOf({ pages }: Publishable): string {
  let words = ''
  for (const page of pages) {
    let before = ''
    for (const item of page.items) {
      if (item.kind !== 'glyphs' || item.belongs.kind !== 'text') {
        if (item.belongs.kind === 'furniture') before = ''
        continue
      }
      const { story, block, line } = item.belongs
      const place = `${story} ${block} ${line}`
      words += `${place === before ? '' : `${story} `}${item.glyphs.map(({ text }) => text).join('')}`
      before = place
    }
  }
  return words
}

describe('painting', () => {
  const face = faceOf(
    tinyFont(
      [
        { chars: '', advance: 500 },
        { chars: '一', advance: 1000, contours: [square(100, 0, 800, 600)] },
        { chars: ' ', advance: 250 },
      ],
      { unitsPerEm: 2000 },
    ),
  )
  const belongs = furniture('test')
  const rect = { x: 40, y: 50.12345, width: 100, height: 20.5 }
  const one = { id: glyphOf(face, '一'), text: '一' }

  const draw = (items: readonly DisplayItem[], changes: Partial<Publishable> = {}): string => {
    const page = pageOf(items)
    return writeSvg(page, publishable([page], changes), fontSetOf(face))
  }

  test('draws glyphs in font units at their pens, in their forms, without the blank ones', () => {
    const drawn = draw([
      glyphsItem(
        [
          { ...one, x: 0 },
          { id: glyphOf(face, ' '), x: 10, text: ' ' },
          { ...one, x: 12.5, form: { advance: 500, shift: -500, stretch: 1 } },
          { ...one, x: 20, form: { advance: 500, shift: 10, stretch: 0.5 } },
          { ...one, x: 30, form: { advance: 500, shift: 0, stretch: 1, height: 0.75, rise: 100 } },
        ],
        { x: 40, y: 60.0004, ink: 'red' },
      ),
    ])
    expect(drawn).toContain('<path id="tiny-1" d="m100 0v600h800v-600z"/>')
    expect(drawn).toContain(
      '<g fill="#c4161c" transform="translate(40 60) scale(0.005 -0.005)"><use xlink:href="#tiny-1"/>' +
        '<use xlink:href="#tiny-1" x="1500"/>' +
        '<use xlink:href="#tiny-1" transform="matrix(0.5 0 0 1 4020 0)"/>' +
        '<use xlink:href="#tiny-1" transform="matrix(1 0 0 0.75 6000 200)"/></g>\n',
    )
  })

  test('draws rules, boxes and shapes', () => {
    const rule = { kind: 'rule', x1: 1, y1: 2, x2: 3, y2: 2, weight: 0.25, ink: 'grey', belongs } as const
    const drawn = draw([
      { ...rule, dash: null },
      { ...rule, dash: [2, 1] },
      { kind: 'box', rect, fill: 'tint', stroke: { ink: 'black', weight: 1 }, belongs },
      { kind: 'box', rect, fill: null, stroke: null, belongs },
      {
        kind: 'shape',
        commands: [['M', 1, 2], ['L', 3.5, 4], ['C', 1, 2, 3, 4, 5, 6], ['Z']],
        fill: 'red',
        belongs,
      },
    ])
    expect(drawn).toContain(
      [
        '<g data-furniture="test">',
        '<line x1="1" y1="2" x2="3" y2="2" stroke="#737373" stroke-width="0.25"/>',
        '<line x1="1" y1="2" x2="3" y2="2" stroke="#737373" stroke-width="0.25" stroke-dasharray="2 1"/>',
        '<rect x="40" y="50.123" width="100" height="20.5" fill="#fbf3ea" stroke="#000000" stroke-width="1"/>',
        '<path fill="#c4161c" d="M1 2L3.5 4C1 2 3 4 5 6Z"/>',
        '</g>',
      ].join('\n'),
    )
  })

  test('puts pictures into the drawing, with their words', () => {
    const picture = { kind: 'picture', rect, picture: 'a', alt: '“甲”\u0007 & <乙>', belongs } as const
    const encoded = {
      format: 'png',
      bytes: new Uint8Array([1, 2, 255]),
      width: 1,
      height: 1,
      colour: 'rgb',
    } as const
    expect(draw([picture], { pictures: { a: encoded } })).toContain(
      '<image x="40" y="50.123" width="100" height="20.5" preserveAspectRatio="none" ' +
        'xlink:href="data:image/png;base64,AQL/"><title>“甲”\ufffd &amp; &lt;乙&gt;</title></image>',
    )
    expect(() => draw([picture])).toThrow('“a”')
  })

  test('leads to addresses, and to places where their pages have an address', () => {
    const link = (target: Extract<DisplayItem, { kind: 'link' }>['target']): DisplayItem => ({
      kind: 'link',
      rect,
      target,
      belongs,
    })
    const page = pageOf([
      link({ kind: 'address', href: 'https://a.cn/?x="1"&y' }),
      link({ kind: 'place', page: 2, y: 100 }),
    ])
    const write = (addressOf: (page: number) => string | null): string =>
      writeSvg(page, publishable([page]), fontSetOf(face), { ...DEFAULT_SVG_OPTIONS, addressOf })
    expect(write(() => null).match(/<a [^>]*>/g)).toEqual([
      '<a xlink:href="https://a.cn/?x=&quot;1&quot;&amp;y">',
    ])
    expect(write((number) => `期-${number}.svg`).match(/<a [^>]*>/g)?.[1]).toBe('<a xlink:href="期-2.svg">')
  })

  test('keeps neighbours of a line together and says where they come from', () => {
    const run = (line: number, block: number, story: string): DisplayItem =>
      glyphsItem([{ ...one, x: 0 }], { belongs: inStory(line, block, story) })
    const drawn = draw([
      run(0, 0, 'a'),
      run(0, 0, 'a'),
      run(1, 0, 'a'),
      run(0, 1, 'a'),
      run(0, 0, 'b'),
      run(2, 1, 'a'),
    ])
    const shape = (element: XmlElement): unknown =>
      element.attributes['data-line'] === undefined
        ? [Object.values(element.attributes).join(' '), ...element.children.map(shape)]
        : `${element.attributes['data-line']} ${element.attributes['aria-label']} ${element.attributes['data-source']}`
    const groups = readXml(drawn).children.filter(({ name }) => name === 'g')
    expect(groups.map(shape)).toEqual([
      ['a', ['0 paragraph', '0 一一 0-0', '1 一 0-0'], ['1 paragraph', '0 一 0-0']],
      ['b', ['0 paragraph', '0 一 0-0']],
      ['a', ['1 paragraph', '2 一 0-0']],
    ])
  })

  test('has the size and the title of its page', () => {
    const page = pageOf([], { label: 'A<1', width: 300, height: 400.5 })
    const { attributes, children } = readXml(writeSvg(page, publishable([page]), fontSetOf(face)))
    expect(attributes).toMatchObject({
      width: '300pt',
      height: '400.5pt',
      viewBox: '0 0 300 400.5',
      'xml:lang': 'zh-CN',
    })
    expect(children[0]).toMatchObject({ name: 'title', text: '工会简报 · A<1' })
  })

  test('needs every face it shows', () => {
    expect(() => draw([glyphsItem([{ ...one, x: 0 }], { face: 'kai' })])).toThrow('kai')
  })
})
