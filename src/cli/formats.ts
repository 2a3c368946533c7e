import { usageFailure } from './exit-code.ts'

/**
 * What a document can be written as: `txt` its words, `json` its display list, `sheet` all pages on one PNG, `long` one
 * PNG a phone's column wide.
 */
export const FORMATS = ['pdf', 'svg', 'png', 'txt', 'json', 'sheet', 'long'] as const

export type Format = (typeof FORMATS)[number]

const isFormat = (name: string): name is Format => FORMATS.includes(name as Format)

/** The formats of a list like `pdf,svg`, each once, in its order. */
export function parseFormats(list: string): readonly Format[] {
  const names = list.split(/[,\uff0c]/).map((name) => name.trim().toLowerCase())
  const formats = names.map((format) => {
    if (isFormat(format)) return format
    throw usageFailure('usage/unknown-format', { format, known: FORMATS.join(', ') })
  })
  return [...new Set(formats)]
}

/** Whether a format shows a whole document on one PNG; the ending of a file does not ask for it. */
export const isWhole = (format: Format): boolean => format === 'sheet' || format === 'long'

/** Ending of a format's files. */
export const endingOf = (format: Format): string => (isWhole(format) ? 'png' : format)

/** The format a file name asks for by its ending; null: none. */
export function formatOfFile(path: string): Format | null {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return isFormat(ending) && !isWhole(ending) ? ending : null
}
