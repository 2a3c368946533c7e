import { z } from 'zod'
import { NAMED_SIZES, parseLength } from '../geometry/length.ts'

/** What the program says was expected where a length is no length. */
export const LENGTH_FORMS = '9pt, 180mm, 4cm, 7in, 13Q, 小五 …'

/** 六号: smaller type is hard to read in print. */
export const LEAST_READABLE = NAMED_SIZES.六号 ?? 0

/** What is written where a length is expected. */
const written = z.union([z.string(), z.number()], { error: LENGTH_FORMS })

/** The length written, in pt, when it lies in a range. */
function readLength(
  value: string | number,
  least: number,
  most: number,
  context: z.core.$RefinementCtx,
): number {
  const points = parseLength(value)
  if (points === null) context.addIssue({ code: 'custom', message: LENGTH_FORMS })
  else if (points < least || points > most)
    context.addIssue({ code: 'custom', params: { least, most }, message: 'range' })
  else return points
  return z.NEVER
}

/** A length as written in a layout file; comes out in pt. */
const lengthWithin = (least: number, most: number) =>
  written
    .transform((value, context) => readLength(value, least, most, context))
    .meta({ description: LENGTH_FORMS })

/** A2's long side, pt. */
const LONGEST_EDGE = 1684
/** 200 inches: the tallest page a PDF can have (ISO 32000-1, annex C), pt. */
const TALLEST_PAGE = 14400

/** A sheet or an edge of it. */
export const extent = lengthWithin(0, LONGEST_EDGE)
/** The height of a sheet, or `auto`. */
export const sheetHeight = written
  .transform((value, context) => (value === 'auto' ? value : readLength(value, 0, LONGEST_EDGE, context)))
  .meta({
    description:
      'auto: a page is as tall as what stands on it, with the same margin at its foot as at its head (长图)',
  })
/** The height of the type area. */
export const areaHeight = lengthWithin(0, TALLEST_PAGE).meta({
  description: 'where the trim’s is auto: the most it may be',
})
/** A size of type. */
export const typeSize = lengthWithin(4, 200)
/** The difference of two sizes of type that are tried one after the other. */
export const sizeStep = lengthWithin(0.05, 5)
/** The weight of a rule. */
export const ruleWeight = lengthWithin(0.1, 12)
