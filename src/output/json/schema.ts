import { z } from 'zod'

const length = z.number().describe('pt')
const ink = z.enum(['black', 'red', 'paper', 'tint', 'grey', 'registration'])
const rect = z.strictObject({ x: length, y: length, width: length, height: length })
const count = z.int().min(0)

const span = z
  .strictObject({ file: z.string(), start: count, end: count })
  .describe('place in the source, UTF-16 offsets')

const belonging = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    story: z.string().describe('id in stories'),
    block: z.int().describe('order inside the story'),
    role: z.enum([
      'kicker',
      'title',
      'deck',
      'byline',
      'section',
      'paragraph',
      'subhead',
      'summary',
      'item',
      'quote',
      'cell',
      'figure',
      'caption',
      'credit',
    ]),
    line: count,
    last: z.boolean().describe('last line of its block'),
    cell: z.strictObject({ row: count, column: count, header: z.boolean() }).optional(),
    span,
  }),
  z.strictObject({ kind: z.literal('furniture'), name: z.string(), span: span.optional() }),
])

const glyph = z.strictObject({
  id: count.describe('glyph of the face'),
  x: length.describe('left edge of the cell, from the run’s origin'),
  form: z
    .strictObject({
      advance: z.number().describe('1/1000 em'),
      shift: z.number().describe('1/1000 em'),
      stretch: z.number().describe('horizontal scale of the outline'),
      height: z.number().optional().describe('vertical scale of the outline'),
      rise: z.number().optional().describe('1/1000 em'),
    })
    .optional()
    .describe('absent: as the face draws it'),
  text: z.string(),
})

const path = z.union([
  z.tuple([z.enum(['M', 'L']), length, length]),
  z.tuple([z.literal('C'), length, length, length, length, length, length]),
  z.tuple([z.literal('Z')]),
])

const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('glyphs'),
    face: z.string(),
    size: length,
    x: length,
    y: length.describe('baseline'),
    ink,
    glyphs: z.array(glyph),
    belongs: belonging,
  }),
  z.strictObject({
    kind: z.literal('rule'),
    x1: length,
    y1: length,
    x2: length,
    y2: length,
    weight: length,
    dash: z.tuple([length, length]).nullable(),
    ink,
    belongs: belonging,
  }),
  z.strictObject({
    kind: z.literal('box'),
    rect,
    fill: ink.nullable(),
    stroke: z.strictObject({ ink, weight: length }).nullable(),
    belongs: belonging,
  }),
  z.strictObject({
    kind: z.literal('picture'),
    rect,
    picture: z.string().describe('key in pictures'),
    alt: z.string(),
    belongs: belonging,
  }),
  z.strictObject({
    kind: z.literal('shape'),
    commands: z.array(path).describe('filled, non-zero winding'),
    fill: ink,
    belongs: belonging,
  }),
  z.strictObject({
    kind: z.literal('link'),
    rect,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('address'), href: z.string() }),
      z.strictObject({ kind: z.literal('place'), page: count, y: length }),
    ]),
    belongs: belonging,
  }),
])

const picture = z.strictObject({
  format: z.enum(['jpeg', 'png']),
  width: count.describe('pixels'),
  height: count.describe('pixels'),
  colour: z.enum(['grey', 'rgb', 'cmyk']),
  bytes: z.base64().optional().describe('only on request'),
})

/** The display list as other programs get it. A change that breaks a reader raises `version`. */
export const displayListSchema = z.strictObject({
  version: z.literal(1),
  title: z.string(),
  publication: z.string(),
  number: z.string(),
  author: z.string(),
  subject: z.string(),
  language: z.string(),
  date: z.string().describe('YYYY-MM-DD'),
  stories: z.array(
    z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(['story', 'notice', 'sidebar']) }),
  ),
  outline: z.array(z.strictObject({ title: z.string(), page: count, y: length })),
  pages: z.array(
    z.strictObject({
      number: count,
      label: z.string(),
      width: length,
      height: length,
      boxes: z.strictObject({ trim: rect, bleed: rect }).optional().describe('of a sheet that will be cut'),
      items: z.array(item).describe('in drawing order; y runs down from the trim box’s top left'),
    }),
  ),
  pictures: z.record(z.string(), picture),
})

export type DisplayList = z.infer<typeof displayListSchema>

/** JSON Schema of the display list (draft 2020-12). */
export const displayListJsonSchema = (): object => z.toJSONSchema(displayListSchema)
