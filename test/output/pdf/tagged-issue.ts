import sharp from 'sharp'
import type { EmbeddableFace } from '../../../src/fonts/embeddable-face.ts'
import type {
  BlockRole,
  DisplayItem,
  EncodedPicture,
  Glyph,
  Page,
  Publishable,
  TableCell,
} from '../../../src/pages/page.ts'
import { furniture, pageOf, publishable } from '../../support/display.ts'
import { type TinyStep, tinyCff } from '../../support/tiny-cff.ts'
import { faceOf, glyphOf } from '../../support/tiny-face.ts'
import { square, tinyFont } from '../../support/tiny-font.ts'

const INK: readonly TinyStep[] = [
  { to: 'move', x: 60, y: 0 },
  { to: 'line', x: 440, y: 0 },
  { to: 'curve', points: [440, 400, 300, 700, 250, 700] },
  { to: 'line', x: 60, y: 700 },
]

const SIZE = 10
const MARKS = '，。：（）“”《》'
const isHalf = (char: string): boolean => MARKS.includes(char) || char < '\u0100'

/** Characters of all texts below; the CFF face has a glyph for each, the TrueType face too. */
const CHARS = [
  ...new Set(
    '工会头条在第一版，接到二。引题市总通报“先进”《做法》：事迹（见表）𠮷林报道全长图片说明摄影张三小标□要点甲乙1、2数据单位人职企业引用语录版面导读下转动态快讯通知启 -abcdefghijklmnopqrstuvwxyzABCﬃhtps:/.',
  ),
]

export const bodyFace = (): EmbeddableFace =>
  faceOf(
    tinyCff([
      { chars: '', advance: 500, path: [] },
      ...CHARS.map((chars) => ({
        chars,
        advance: isHalf(chars) && !MARKS.includes(chars) ? 500 : 1000,
        path: chars === ' ' ? [] : INK,
      })),
    ]),
    'body',
  )

export const titleFace = (): EmbeddableFace =>
  faceOf(
    tinyFont([
      { chars: '', advance: 500 },
      ...CHARS.map((chars) => ({ chars, advance: 1000, contours: [square(80, 0, 800, 700)] })),
    ]),
    'title',
  )

const face = bodyFace()

/** Text at 10 pt: marks squeezed to half width, ﬃ standing for its letters, a soft hyphen drawn as one. */
function glyphs(text: string): readonly Glyph[] {
  let x = 0
  return Array.from(text, (char): Glyph => {
    const id = glyphOf(face, char === '\u00ad' ? '-' : char)
    const shift = '（“《'.includes(char) ? -500 : 0
    const form = MARKS.includes(char) ? { form: { advance: 500, shift, stretch: 1 } } : {}
    const glyph = { id, x, text: char === 'ﬃ' ? 'ffi' : char, ...form }
    x += (isHalf(char) ? 0.5 : 1) * SIZE
    return glyph
  })
}

/** Where a text stands in its story: story, block, role, line. */
type Place = readonly [story: string, block: number, role: BlockRole, line: number]

const belonging = ([story, block, role, line]: Place, cell?: TableCell): DisplayItem['belongs'] => ({
  kind: 'text',
  story,
  block,
  role,
  line,
  last: false,
  span: { file: 'issue.yaml', start: 0, end: 0 },
  ...(cell ? { cell } : {}),
})

export const text = (words: string, x: number, y: number, place: Place, cell?: TableCell): DisplayItem => ({
  kind: 'glyphs',
  face: place[2] === 'title' ? 'title' : 'body',
  size: SIZE,
  x,
  y,
  ink: 'black',
  glyphs: glyphs(words),
  belongs: belonging(place, cell),
})

export const ornament = (words: string, x: number, y: number, name: string): DisplayItem => ({
  ...(text(words, x, y, ['', 0, 'paragraph', 0]) as Extract<DisplayItem, { kind: 'glyphs' }>),
  belongs: furniture(name),
})

type LinkTarget = Extract<DisplayItem, { kind: 'link' }>['target']

/** A link over some ems of a line at 10 pt. */
const link = (
  x: number,
  baseline: number,
  ems: number,
  target: LinkTarget,
  belongs: DisplayItem['belongs'],
): DisplayItem => ({
  kind: 'link',
  rect: { x, y: baseline - SIZE, width: ems * SIZE, height: 1.2 * SIZE },
  target,
  belongs,
})

const picture = (key: string, x: number, y: number, alt: string, place: Place): DisplayItem => ({
  kind: 'picture',
  rect: { x, y, width: 100, height: 60 },
  picture: key,
  alt,
  belongs: belonging(place),
})

const rule = (y: number): DisplayItem => ({
  kind: 'rule',
  x1: 40,
  y1: y,
  x2: 500,
  y2: y,
  weight: 0.5,
  dash: null,
  ink: 'red',
  belongs: furniture('rule'),
})

const box = (x: number, y: number, width: number, height: number): DisplayItem => ({
  kind: 'box',
  rect: { x, y, width, height },
  fill: 'tint',
  stroke: null,
  belongs: furniture('box'),
})

const ADDRESS = { kind: 'address', href: 'https://example.org/简报' } as const
export const JUMP = { kind: 'place', page: 2, y: 80 } as const

function pageOne(): Page {
  return pageOf([
    ornament('工会动态', 40, 40, 'masthead'),
    rule(50),
    ornament('导读：通知启事', 300, 40, 'ear'),
    link(300, 40, 6.5, { kind: 'place', page: 2, y: 400 }, furniture('ear')),
    {
      kind: 'shape',
      commands: [['M', 520, 20], ['L', 530, 20], ['L', 530, 30], ['Z']],
      fill: 'red',
      belongs: furniture('qr'),
    },
    text('市总通报', 40, 70, ['lead', -2, 'kicker', 0]),
    text('工会头条', 40, 90, ['lead', -1, 'title', 0]),
    text('全长《报道》', 40, 104, ['lead', -1, 'title', 1]),
    text('工会在第一版，“先进', 40, 130, ['lead', 0, 'paragraph', 0]),
    text('做法”：事迹𠮷林oﬃ\u00ad', 40, 145, ['lead', 0, 'paragraph', 1]),
    text('ce全长', 200, 130, ['lead', 0, 'paragraph', 2]),
    rule(60),
    ornament('下转第二版', 200, 145, 'jump'),
    link(200, 145, 5, JUMP, furniture('jump')),
    picture('grey', 40, 160, '图片：工会版面', ['lead', 2, 'figure', 0]),
    text('图片说明', 40, 230, ['lead', 2, 'caption', 0]),
    text('摄影张三', 100, 230, ['lead', 2, 'credit', 0]),
    text('动态要点', 40, 270, ['second', -1, 'title', 0]),
    text('见https:/', 40, 290, ['second', 0, 'paragraph', 0]),
    text('example.org通报。', 40, 305, ['second', 0, 'paragraph', 1]),
    link(50, 290, 3.5, ADDRESS, belonging(['second', 0, 'paragraph', 0])),
    link(40, 305, 5.5, ADDRESS, belonging(['second', 0, 'paragraph', 1])),
  ])
}

const CELLS: readonly (readonly string[])[] = [
  ['单位', '人数', '企业'],
  ['甲工会', '12'],
  ['乙工会', '2', '1'],
]

/** A table whose first row and first column are headers, one cell of it empty, one of two lines. */
function tableItems(left: number, top: number): readonly DisplayItem[] {
  const cells = CELLS.flatMap((words, row) =>
    words.map((word, column) =>
      text(word, left + 60 * column, top + 15 * row, ['notice', 1, 'cell', 0], {
        row,
        column,
        header: row === 0 || column === 0,
      }),
    ),
  )
  const second = text('职工会', left, top + 42, ['notice', 1, 'cell', 1], { row: 2, column: 0, header: true })
  return [...cells, second, text('表说明', left, top + 60, ['notice', 1, 'caption', 0]), rule(top - 12)]
}

/** The second page draws the end of the lead after everything else. */
function pageTwo(): Page {
  const items = [
    text('通知启事', 40, 400, ['notice', -1, 'title', 0]),
    text('小标', 40, 415, ['notice', 0, 'subhead', 0]),
    ...tableItems(40, 440),
    picture('colour', 300, 400, '', ['notice', 3, 'figure', 0]),
    box(290, 60, 200, 200),
    text('快讯', 300, 80, ['sidebar', -1, 'title', 0]),
    text('□甲工会通报。', 300, 100, ['sidebar', 0, 'item', 0]),
    text('□乙工会通报先进', 300, 115, ['sidebar', 1, 'item', 0]),
    text('事迹。', 310, 130, ['sidebar', 1, 'item', 1]),
    ornament('二版', 40, 40, 'folio'),
    text('工会接到二版。', 40, 80, ['lead', 0, 'paragraph', 3]),
    text('小标', 40, 100, ['lead', 1, 'subhead', 0]),
    text('1、要点甲', 40, 120, ['lead', 3, 'item', 0]),
    text('2、要点乙', 40, 135, ['lead', 4, 'item', 0]),
    text('引用语录', 40, 155, ['lead', 5, 'quote', 0]),
    text('工会语录', 40, 170, ['lead', 6, 'quote', 0]),
  ]
  return pageOf(items, { number: 2, label: '2' })
}

async function pictures(): Promise<Readonly<Record<string, EncodedPicture>>> {
  const create = { width: 40, height: 24, channels: 3 as const, background: '#884422' }
  const grey = await sharp({ create }).toColourspace('b-w').jpeg().toBuffer()
  const colour = await sharp({ create }).png().toBuffer()
  const size = { width: 40, height: 24 }
  return {
    grey: { format: 'jpeg', bytes: grey, ...size, colour: 'grey' },
    colour: { format: 'png', bytes: colour, ...size, colour: 'rgb' },
  }
}

/**
 * Two pages with all a bulletin may hold: a story that runs from page 1 to page 2, links to addresses and places,
 * pictures with and without caption, a table, lists, quotes, a sidebar, a notice; stories not drawn in their order.
 */
export async function taggedIssue(): Promise<Publishable> {
  return publishable([pageOne(), pageTwo()], {
    stories: [
      { id: 'lead', title: '工会头条', kind: 'story' },
      { id: 'second', title: '动态要点', kind: 'story' },
      { id: 'sidebar', title: '快讯', kind: 'sidebar' },
      { id: 'notice', title: '通知启事', kind: 'notice' },
    ],
    outline: [
      { title: '工会头条', page: 1, y: 60 },
      { title: '通知启事', page: 2, y: 380 },
    ],
    pictures: await pictures(),
  })
}
