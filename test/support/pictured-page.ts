import sharp from 'sharp'
import type { EmbeddableFace } from '../../src/fonts/embeddable-face.ts'
import type { DisplayItem, EncodedPicture, Glyph, Publishable } from '../../src/pages/page.ts'
import { furniture, inStory, pageOf, publishable } from './display.ts'

const belongs = furniture('test')

/** A photograph's soft shapes with hard edges in it; no two rows or columns alike. */
async function photo(
  width: number,
  height: number,
  format: EncodedPicture['format'],
  colour: EncodedPicture['colour'],
): Promise<EncodedPicture> {
  const channels = colour === 'grey' ? 1 : 3
  const data = new Uint8Array(width * height * channels)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++) {
        const soft = 128 + 90 * Math.sin((x * (c + 1)) / 37) * Math.cos(y / (23 + 9 * c))
        const inside = (x - width / 3) ** 2 + (y - height / 2) ** 2 < (height / 4) ** 2
        data[(y * width + x) * channels + c] = inside ? 240 - 90 * c : soft
      }
  const picture = sharp(data, { raw: { width, height, channels } }).toColourspace(
    channels === 1 ? 'b-w' : 'srgb',
  )
  const encoded =
    format === 'jpeg' ? picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : picture.png()
  return { format, bytes: new Uint8Array(await encoded.toBuffer()), width, height, colour }
}

/** A page of everything a display list can hold, its text in forms of all kinds. */
export async function picturedDocument(face: EmbeddableFace): Promise<Publishable> {
  const pictures = {
    jpeg: await photo(600, 400, 'jpeg', 'rgb'),
    png: await photo(300, 200, 'png', 'rgb'),
    grey: await photo(500, 333, 'jpeg', 'grey'),
  }
  return publishable([pageOf([...shapes(), ...Object.keys(pictures).map(pictureItem), ...text(face)])], {
    pictures,
  })
}

const pictureItem = (picture: string, index: number): DisplayItem => ({
  kind: 'picture',
  rect: { x: 40 + index * 170.3, y: 60.7, width: 150, height: 100 },
  picture,
  alt: `图 ${index} <&>`,
  belongs: inStory(0),
})

const rule = (y: number, weight: number, dash: readonly [number, number] | null): DisplayItem => ({
  kind: 'rule',
  x1: 40,
  y1: y,
  x2: 540.5,
  y2: y + (dash ? 0 : 3),
  weight,
  dash,
  ink: 'red',
  belongs,
})

const shapes = (): readonly DisplayItem[] => [
  {
    kind: 'box',
    rect: { x: 30, y: 30, width: 530.3, height: 400.4 },
    fill: 'tint',
    stroke: { ink: 'grey', weight: 0.7 },
    belongs,
  },
  { kind: 'box', rect: { x: 60, y: 200, width: 50, height: 20.25 }, fill: 'black', stroke: null, belongs },
  {
    kind: 'box',
    rect: { x: 130, y: 200, width: 50, height: 20.25 },
    fill: null,
    stroke: { ink: 'black', weight: 2 },
    belongs,
  },
  rule(240, 0.35, null),
  rule(250, 2, [6, 3]),
  rule(260, 1, [1, 1.5]),
  {
    kind: 'shape',
    // A ring: the inner contour runs the other way round.
    commands: [
      ['M', 300, 200],
      ['C', 330, 200, 330, 230, 300, 230],
      ['C', 270, 230, 270, 200, 300, 200],
      ['Z'],
      ['M', 300, 207],
      ['L', 292, 215],
      ['L', 300, 223],
      ['L', 308, 215],
      ['Z'],
    ],
    fill: 'red',
    belongs,
  },
  {
    kind: 'link',
    rect: { x: 60, y: 200, width: 50, height: 20 },
    target: { kind: 'address', href: 'https://example.org/?a=1&b=2' },
    belongs,
  },
]

/** Marks squeezed to half an em, letters stretched, raised and flattened, at three sizes. */
function text(face: EmbeddableFace): readonly DisplayItem[] {
  const glyph = (char: string, x: number): Glyph => ({
    id: face.glyphId(char.codePointAt(0) ?? 0),
    x,
    text: char,
  })
  return [9, 18.5, 42].map((size, line) => ({
    kind: 'glyphs',
    face: face.id,
    size,
    x: 45.3,
    y: 300 + 55 * line,
    ink: line === 1 ? 'red' : 'black',
    glyphs: [
      glyph('工', 0),
      { ...glyph('（', size), form: { advance: 500, shift: -500, stretch: 1 } },
      { ...glyph('会', 1.5 * size), form: { advance: 1500, shift: 0, stretch: 1.5 } },
      { ...glyph('）', 3 * size), form: { advance: 500, shift: 0, stretch: 1 } },
      {
        ...glyph('报', 3.5 * size),
        form: { advance: 1000, shift: 100, stretch: 0.8, height: 0.6, rise: 250 },
      },
      glyph('A', 4.5 * size),
    ],
    belongs: inStory(line, 1),
  }))
}
