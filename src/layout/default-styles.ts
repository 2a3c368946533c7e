import type { Styles, TextStyle } from './layout.ts'
import type { LayoutInput, StyleInput } from './schema.ts'

const PLAIN: TextStyle = {
  face: 'song',
  strong: 'hei',
  emphasis: 'kai',
  size: 10.5,
  least: 10.5,
  ink: 'black',
  align: 'left',
  indent: 0,
  hang: 0,
  digits: 'proportional',
  tracking: 0,
}

/** A default: a multiple of the smallest body size, and what differs from plain text. */
type Default = Partial<Omit<TextStyle, 'size' | 'least'>> & {
  readonly times: number
  /** Multiple of the smallest body size it may be fitted to; `times` when absent. */
  readonly least?: number
}

const body = { times: 1, align: 'justify' } as const

/** Every style a layout need not write, by name. */
export const DEFAULT_STYLES: Readonly<Record<string, Default>> = {
  body: { ...body, indent: 2 },
  subhead: { times: 1, face: 'hei' },
  summary: { ...body, face: 'kai', indent: 2 },
  brief: { ...body, least: 0.9, hang: 1 },
  sidebarTitle: { times: 2, least: 1.5, face: 'xiaobiaosong', ink: 'red', align: 'centre', tracking: 0.25 },
  section: { times: 0.95, face: 'hei', ink: 'paper' },
  caption: { ...body, times: 0.9, face: 'kai' },
  credit: { times: 0.85, face: 'kai' },
  cell: { times: 1, least: 0.9, face: 'hei-regular' },
  cellHead: { times: 1, least: 0.9, face: 'hei', align: 'centre' },
  quote: { times: 1.3, least: 1.1, face: 'kai' },
  quoteBy: { times: 1, face: 'hei-regular' },
  jump: { times: 0.9, face: 'kai' },
  kicker: { times: 1.6, least: 1.3, face: 'kai', align: 'centre' },
  leadTitle: { times: 4, least: 2.4, face: 'xiaobiaosong', align: 'centre' },
  title: { times: 2.4, least: 1.8, face: 'xiaobiaosong' },
  secondTitle: { times: 2.6, least: 1.8, face: 'hei' },
  narrowTitle: { times: 1.8, least: 1.5, face: 'xiaobiaosong' },
  secondNarrowTitle: { times: 1.9, least: 1.5, face: 'hei' },
  noticeTitle: { times: 1.6, least: 1.3, face: 'hei', align: 'centre' },
  deck: { times: 1.4, least: 1.2, face: 'kai', align: 'centre' },
  byline: { times: 1, face: 'kai' },
  masthead: { times: 6, least: 3, face: 'xiaobiaosong', ink: 'red', tracking: 0.12 },
  line: { times: 0.95, least: 0.85, face: 'hei-regular' },
  earTitle: { times: 1.05, face: 'hei', ink: 'red' },
  ear: { times: 1.05, least: 0.9, face: 'kai' },
  imprint: { times: 0.85, face: 'hei-regular' },
  distribution: { times: 1, face: 'fangsong' },
  posting: { times: 1, face: 'hei-regular' },
}

/** Sizes worked out from another come in quarter points. */
const quarters = (size: number): number => Math.round(size * 4) / 4

/** All styles: the engine's and the heads' by default, changed and added to by the layout. */
export function resolveStyles({ styles, body: { least } }: Pick<LayoutInput, 'styles' | 'body'>): Styles {
  const names = new Set([...Object.keys(DEFAULT_STYLES), ...Object.keys(styles)])
  const resolved = [...names].map((name) => [name, resolveStyle(defaultStyle(name, least), styles[name])])
  return Object.fromEntries(resolved) as Styles
}

function defaultStyle(name: string, bodySize: number): TextStyle {
  const known = Object.hasOwn(DEFAULT_STYLES, name) ? DEFAULT_STYLES[name] : undefined
  const { times, least = times, ...rest } = known ?? { times: 1 }
  return { ...PLAIN, ...rest, size: quarters(times * bodySize), least: quarters(least * bodySize) }
}

/** A size given without its least is never fitted; a least alone goes below the default size. */
function resolveStyle(base: TextStyle, given: StyleInput | undefined): TextStyle {
  if (!given) return base
  const size = given.size ?? base.size
  const least = given.least ?? (given.size === undefined ? base.least : size)
  return { ...base, ...withoutAbsent(given), size, least }
}

const withoutAbsent = (given: StyleInput): Partial<TextStyle> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
