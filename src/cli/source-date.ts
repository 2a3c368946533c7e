import { usageFailure } from './exit-code.ts'
import type { Surroundings } from './surroundings.ts'

/** Latest second a date of four-digit years can name. */
const LATEST = 253402300799

/**
 * Seconds since 1970 that documents are to be dated by (https://reproducible-builds.org/specs/source-date-epoch/);
 * null: by their issues.
 */
export function sourceDate({ SOURCE_DATE_EPOCH: value = '' }: Surroundings['env']): number | null {
  if (value === '') return null
  const seconds = Number(value)
  if (!/^\d+$/.test(value) || seconds > LATEST) throw usageFailure('usage/source-date', { value })
  return seconds
}
