/*
 * When a document was made, as its metadata says it: the start of the day in China, or a stamp that is given
 * (https://reproducible-builds.org/specs/source-date-epoch/). Never the clock.
 */
export interface Dated {
  /** Of the issue, `YYYY-MM-DD`. */
  readonly date: string
  /** Seconds since 1970; null: the start of the day in China. */
  readonly stamp: number | null
}

export const dateOf = ({ date, stamp }: Dated): Date =>
  stamp === null ? new Date(`${date}T00:00:00+08:00`) : new Date(stamp * 1000)

/** ISO 8601 to the second, as XMP has it. */
export const xmpDate = (dated: Dated): string =>
  dated.stamp === null ? `${dated.date}T00:00:00+08:00` : `${utc(dated)}Z`

/** The same in the form of ISO 32000-1, 7.9.4. */
export function pdfDate(dated: Dated): string {
  if (dated.stamp === null) return `D:${dated.date.replaceAll('-', '')}000000+08'00'`
  return `D:${utc(dated).replace(/[-T:]/g, '')}Z`
}

const utc = (dated: Dated): string => dateOf(dated).toISOString().slice(0, 19)
