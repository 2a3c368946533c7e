import { z } from 'zod'
import { ink } from './inks.ts'
import { pieceSchema } from './piece-schema.ts'
import { areaHeight, extent, sheetHeight, sizeStep, typeSize } from './sizes.ts'

const style = z.strictObject({
  face: z.string().optional().describe('id of a face in the font manifest'),
  strong: z.string().optional().describe('face of **words**'),
  emphasis: z.string().optional().describe('face of *words*'),
  size: typeSize.optional(),
  least: typeSize.optional().describe('smallest size it may be fitted to'),
  ink: ink.optional(),
  align: z.enum(['justify', 'left', 'centre']).optional(),
  indent: z.number().min(0).max(8).optional().describe('of the first line, em'),
  hang: z.number().min(0).max(8).optional().describe('of the other lines, em'),
  digits: z.enum(['proportional', 'half']).optional(),
  tracking: z.number().min(-0.1).max(2).optional().describe('space between characters, em'),
})

/** How marks share the line; gaps in em. */
const punctuation = z.strictObject({
  style: z.enum(['quanjiao', 'kaiming', 'banjiao', 'plain']).default('quanjiao').describe('标点挤压'),
  edges: z.enum(['none', 'basic', 'gb', 'strict']).default('basic').describe('避头尾'),
  hangingStops: z.boolean().default(false).describe('a stop may hang outside the measure'),
  autospace: z.number().min(0).max(0.25).default(0.25).describe('between Han and Western letters, em'),
  tightDates: z.boolean().default(false).describe('no gap between a number and 年月日'),
  separator: z.number().min(0.5).max(1).default(0.5).describe('after the date of a brief, em'),
})

const head = z.strictObject({
  kicker: z.string().optional().describe('name of a style'),
  title: z.string().optional().describe('name of a style'),
  deck: z.string().optional().describe('name of a style'),
  byline: z.string().optional().describe('name of a style'),
  mostLines: z.int().min(1).max(4).optional().describe('lines before the title is made smaller'),
})

const heads = z.strictObject({
  lead: head.prefault({}).describe('the lead story'),
  story: z.array(head).min(1).optional().describe('other stories, in turn down the page'),
  narrow: z.array(head).min(1).optional().describe('stories of one base column, in turn'),
  notice: head.prefault({}).describe('notices'),
})

const accepted = z.enum(['story', 'sidebar', 'notice'])

const zone = z.strictObject({
  accepts: z.array(accepted).min(1).default(['story', 'notice']),
  column: z
    .int()
    .min(1)
    .max(8)
    .optional()
    .describe('first base column, counted from 1; next to the last zone when absent'),
  columns: z.int().min(1).max(8).optional().describe('base columns; all that are left when absent'),
})

const stripNames = z.array(z.string().describe('name of a strip in furniture'))

const page = z.strictObject({
  head: stripNames.default([]).describe('strips from the top down'),
  foot: stripNames.default([]).describe('strips at the foot, from the top down'),
  zones: z.array(zone).min(1).optional().describe('one zone over all columns when absent'),
})

const pages = z.strictObject({
  count: z
    .union([z.int().min(1).max(64), z.enum(['even', 'auto'])], { error: '1 … 64 | even | auto' })
    .default('auto'),
  most: z.int().min(1).max(64).optional().describe('more pages are never made'),
  first: page.prefault({}),
  inner: page.optional().describe('every other page; like the first when absent'),
  lastFoot: stripNames.default([]).describe('strips at the foot of the last page besides its own'),
})

const makeup = z.strictObject({
  jumps: z
    .enum(['never', 'needed', 'flow'])
    .default('never')
    .describe('whether stories run on to another page'),
  insets: z.boolean().default(false).describe('short stories boxed into a longer one'),
  beside: z.boolean().default(false).describe('stories beside each other'),
  redivide: z.boolean().default(false).describe('破栏'),
  columnRules: z.boolean().default(true).describe('栏线'),
  storyRules: z.boolean().default(true).describe('rules between stories above each other'),
})

const words = z.strictObject({
  teasers: z.string().default('本期导读'),
  teaserPage: z.string().default('{page}版'),
  jumpTo: z.string().default('（下转第{page}版[“{word}”]）'),
  jumpFrom: z.string().default('（上接第{page}版[“{word}”]）'),
})

const leading = z
  .union(
    [
      z.number().min(1).max(3),
      z.strictObject({ least: z.number().min(1).max(3), most: z.number().min(1).max(3) }),
    ],
    {
      error: '1 … 3 | { least: 1 … 3, most: 1 … 3 }',
    },
  )
  .default(1.5)
  .describe('distance of baselines as a multiple of the size')

const strip = z.strictObject({
  rows: z
    .strictObject({ least: z.int().min(0).max(60), most: z.int().min(0).max(60) })
    .optional()
    .describe('grid lines; as many as the pieces need when absent'),
  pieces: z.array(pieceSchema).min(1),
})

/** A layout file as written; the one source of its types, its JSON Schema and its reference. */
export const layoutSchema = z.strictObject({
  description: z.string().default('').describe('one line for the list of layouts'),
  trim: z.strictObject({ width: extent, height: sheetHeight }).prefault({ width: '210mm', height: '297mm' }),
  typeArea: z.strictObject({ top: extent, left: extent, width: extent, height: areaHeight }).describe('版心'),
  columns: z.int().min(1).max(8).default(1).describe('基本栏'),
  gutter: z
    .strictObject({ least: z.number().min(0.5).max(6), most: z.number().min(0.5).max(6) })
    .prefault({ least: 1.5, most: 2 })
    .describe('space between columns, em'),
  body: z.strictObject({
    least: typeSize,
    most: typeSize.optional().describe('the least when absent'),
    step: sizeStep.prefault('0.25pt'),
    leading,
  }),
  punctuation: punctuation.prefault({}),
  hyphenate: z.boolean().default(false).describe('Western words may be parted at a line’s end'),
  items: z
    .enum(['hang', 'indent'])
    .default('hang')
    .describe('turned lines of list items under their text, or flush like a paragraph’s'),
  styles: z.record(z.string(), style).default({}),
  heads: heads.prefault({}),
  tags: z
    .strictObject({ fill: ink.default('red'), own: z.record(z.string(), ink).default({}) })
    .prefault({})
    .describe('栏目标签：ink of the box; own: inks of single sections'),
  furniture: z.record(z.string(), strip).default({}).describe('strips by name'),
  pages: pages.prefault({}),
  makeup: makeup.prefault({}),
  words: words.prefault({}).describe('what the engine says'),
})

export type LayoutInput = z.infer<typeof layoutSchema>
export type StyleInput = z.infer<typeof style>
export type HeadInput = z.infer<typeof head>
export type PageInput = z.infer<typeof page>

/** JSON Schema (draft-7) of a layout file for editors. */
export const layoutJsonSchema = (): object => z.toJSONSchema(layoutSchema, { target: 'draft-7', io: 'input' })
