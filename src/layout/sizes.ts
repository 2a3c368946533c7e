import { z } from 'zod'
import { NAMED_SIZES, parseLength } from '../geometry/length.ts'

/** What the program says was expected where a length is no length. */
export const LENGTH_FORMS = '9pt, 180mm, 4cm, 7in, 13Q, 小五 …'

/** 六号: smaller type is hard to read in print. */
export const LEAST_READABLE = NAMED_SIZES.六号 ?? 0

/** A length as written in a layout file; comes out in pt. */
const lengthWithin = (least: number, most: number) =>
  z
    .union([z.string(), z.number()], { error: LENGTH_FORMS })
    .transform((value, context) => {
      const points = parseLength(value)
      if (points === null) context.addIssue({ code: 'custom', message: LENGTH_FORMS })
      else if (points < least || points > most)
        context.addIssue({ code: 'custom', params: { least, most }, message: 'range' })
      else return points
      return z.NEVER
    })
    .meta({ description: LENGTH_FORMS })

/** A sheet or an edge of it: up to A2's long side. */
export const extent = lengthWithin(0, 1684)
/** A size of type. */
export const typeSize = lengthWithin(4, 200)
/** The difference of two sizes of type that are tried one after the other. */
export const sizeStep = lengthWithin(0.05, 5)
/** The weight of a rule. */
export const ruleWeight = lengthWithin(0.1, 12)
