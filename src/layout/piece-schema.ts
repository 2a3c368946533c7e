import { z } from 'zod'
import { ink } from './inks.ts'
import { extent, ruleWeight } from './sizes.ts'

const align = z.enum(['left', 'centre', 'right', 'spread', 'outer'])
const style = z.string().describe('name of a style')

const part = z
  .union([z.string(), z.strictObject({ words: z.string(), style })], { error: 'words | { words, style }' })
  .describe('words, with {…} filled from the issue and the page; or words in a style of their own')

const piece = <K extends string, S extends z.ZodRawShape>(kind: K, does: string, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape }).describe(does)

/** The pieces a strip is built of, as written. */
export const pieceSchema = z.discriminatedUnion('kind', [
  piece('name', '刊名：the publication’s name', {
    style: style.default('masthead'),
    align: align.exclude(['outer']).default('left').describe('spread: letters over the measure'),
  }),
  piece('line', 'a line of words', {
    parts: z.array(part).min(1),
    style: style.default('line'),
    align: align
      .default('spread')
      .describe('spread: first flush left, last flush right; outer: left on even pages, right on odd ones'),
    height: extent.optional().describe('height of the band; as needed when absent'),
  }),
  piece('rule', 'a rule over the measure', {
    weight: ruleWeight.prefault('0.5pt'),
    ink: ink.default('black'),
  }),
  piece('double-rule', '文武线：a thick and a thin rule', {
    order: z.enum(['thick-thin', 'thin-thick']).default('thick-thin').describe('from the top down'),
    ink: ink.default('black'),
  }),
  piece('space', 'blank height', {
    height: extent.prefault('0pt'),
    stretch: z.boolean().default(false).describe('takes what the strip has over its least height'),
  }),
  piece('ear', '报眼：the teasers of other pages, beside the pieces down to the next rule', {
    columns: z.int().min(1).max(8).default(1).describe('base columns, the last ones'),
    titleStyle: style.default('earTitle'),
    style: style.default('ear'),
  }),
  piece('imprint', '印记：what the law asks for', {
    style: style.default('imprint'),
    perLine: z.int().min(1).max(6).default(3).describe('entries on a line, fewer when they are long'),
  }),
  piece('staff', '编印人员：duties and names', { style: style.default('imprint') }),
  piece('distribution', '报、送、发 and 共印×份', { style: style.default('distribution') }),
  piece('qr', 'a QR code of the publication’s link', {
    size: extent.prefault('48pt').describe('width with its quiet zone'),
    words: z.string().default('').describe('words with it'),
    beside: z
      .boolean()
      .default(false)
      .describe('at the right of the pieces that follow, down to the next rule'),
    style: style.default('imprint'),
  }),
  piece('posting', '张贴条：labels with blanks to fill in by hand', {
    labels: z.array(z.string()).min(1).default(['张贴单位', '张贴地点', '张贴日期', '张贴至', '经办人']),
    style: style.default('posting'),
  }),
])

export type PieceInput = z.infer<typeof pieceSchema>
