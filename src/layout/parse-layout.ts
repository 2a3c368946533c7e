import { parse } from 'yaml'
import { z } from 'zod'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { parseLength } from '../geometry/length.ts'
import { EM } from '../text/junction.ts'
import type { Layout, StyleName, TextStyle } from './layout.ts'

const length = z.union([z.string(), z.number()]).transform((value, context) => {
  const points = parseLength(value)
  if (points !== null) return points
  context.addIssue({ code: 'custom', message: `${value} is no length` })
  return z.NEVER
})

const style = z.strictObject({
  face: z.string(),
  strong: z.string().default('hei'),
  emphasis: z.string().default('kai'),
  size: length,
  least: length.optional(),
  ink: z.enum(['black', 'red', 'paper', 'tint', 'grey']).default('black'),
  align: z.enum(['justify', 'left', 'centre']).default('justify'),
  indent: z.number().default(0),
  hang: z.number().default(0),
  digits: z.enum(['proportional', 'half']).default('proportional'),
  tracking: z.number().default(0),
})

/** How marks share the line; gaps in em. */
const punctuation = z.strictObject({
  style: z.enum(['quanjiao', 'kaiming', 'banjiao', 'plain']).default('quanjiao'),
  edges: z.enum(['none', 'basic', 'gb', 'strict']).default('basic'),
  hangingStops: z.boolean().default(false),
  autospace: z.number().min(0).max(0.25).default(0.25),
  tightDates: z.boolean().default(false),
  separator: z.number().min(0.5).max(1).default(0.5),
})

const STYLE_NAMES = [
  'body',
  'brief',
  'kicker',
  'leadTitle',
  'title',
  'secondTitle',
  'section',
  'subhead',
  'summary',
  'sidebarTitle',
  'masthead',
  'permit',
  'bar',
  'ear',
  'earTitle',
  'folio',
  'folioTitle',
  'imprint',
] as const satisfies readonly StyleName[]

const layoutSchema = z.strictObject({
  trim: z.strictObject({ width: length, height: length }),
  typeArea: z.strictObject({ top: length, left: length, width: length, height: length }),
  columns: z.int().min(1).max(8),
  gutter: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
  body: z.strictObject({ least: length, most: length, step: length, leading: z.number().min(1).max(3) }),
  punctuation: punctuation.prefault({}),
  hyphenate: z.boolean().default(false),
  styles: z.record(z.enum(STYLE_NAMES), style),
  pages: z
    .array(
      z.strictObject({
        head: z.enum(['masthead', 'folio']),
        imprint: z.boolean(),
        zones: z
          .array(z.strictObject({ accepts: z.enum(['stories', 'sidebar']), columns: z.int().positive() }))
          .min(1),
      }),
    )
    .min(1),
  words: z.strictObject({
    teasers: z.string(),
    teaserPage: z.string(),
    bar: z.array(z.string()),
    folio: z.array(z.string()),
    permit: z.array(z.string()),
  }),
})

/** Reads a layout file; every length comes out in pt. */
export function parseLayout(name: string, source: SourceFile): Checked<Layout> {
  const parsed = layoutSchema.safeParse(parse(source.text))
  if (!parsed.success) {
    const span = { file: source.path, start: 0, end: 0 }
    const findings = parsed.error.issues.map(({ path, message }) =>
      finding('layout/invalid', span, { path: path.join('.'), detail: message }),
    )
    return { value: null, diagnostics: findings }
  }
  const { typeArea, styles, punctuation, ...rest } = parsed.data
  const layout: Layout = {
    ...rest,
    name,
    spacing: {
      ...punctuation,
      tight: false,
      autospace: Math.round(punctuation.autospace * EM),
      separator: Math.round(punctuation.separator * EM),
    },
    typeArea: { x: typeArea.left, y: typeArea.top, width: typeArea.width, height: typeArea.height },
    styles: Object.fromEntries(
      Object.entries(styles).map(([key, { least, ...value }]) => [
        key,
        { ...value, least: least ?? value.size },
      ]),
    ) as Readonly<Record<StyleName, TextStyle>>,
  }
  return { value: layout, diagnostics: [] }
}
