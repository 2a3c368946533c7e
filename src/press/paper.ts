import { parseLength, toPoints } from '../geometry/length.ts'
import type { SheetSize } from './sheet.ts'

/** Sheets by name, upright, in mm: ISO 216 and 217, and the trimmed 8开 and 16开 of a 787 × 1092 mm sheet. */
const SHEETS: Readonly<Record<string, readonly [number, number]>> = {
  A0: [841, 1189],
  A1: [594, 841],
  A2: [420, 594],
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
  RA3: [305, 430],
  SRA3: [320, 450],
  '8K': [260, 370],
  '16K': [185, 260],
}

export const PAPER_NAMES: readonly string[] = Object.keys(SHEETS)

/** Reads `A3`, or width by height as `320mmx450mm`; null when it is neither. */
export function parsePaper(source: string): SheetSize | null {
  const named = SHEETS[source.toUpperCase()]
  if (named) return { width: toPoints(named[0], 'mm'), height: toPoints(named[1], 'mm') }
  const sides = source.split(/[x\u00d7]/)
  const [width, height] = sides.map((side) => parseLength(side.trim()) ?? 0)
  return sides.length === 2 && width && height && width > 0 && height > 0 ? { width, height } : null
}
