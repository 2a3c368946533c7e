/** Units a length may be written in; everything inside the program is pt. */
export type Unit = 'pt' | 'mm' | 'cm' | 'in' | 'Q'

const PT_PER: Readonly<Record<Unit, number>> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  Q: 72 / 101.6,
}

/** Traditional Chinese type sizes (字号) in pt. */
export const NAMED_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
}

export const toPoints = (value: number, unit: Unit): number => value * PT_PER[unit]

/** Reads `180mm`, `9pt`, `小五`, or a bare number of pt; null when it is none of these. */
export function parseLength(source: string | number): number | null {
  if (typeof source === 'number') return Number.isFinite(source) ? source : null
  const named = NAMED_SIZES[source]
  if (named !== undefined) return named
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in|Q)?\s*$/.exec(source)
  if (!match?.[1]) return null
  return toPoints(Number(match[1]), (match[2] ?? 'pt') as Unit)
}
