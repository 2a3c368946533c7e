import type { EncodedPicture, Publishable } from '../../pages/page.ts'

export interface JsonOptions {
  /** Whether pictures come with their bytes in base64 or are only described. */
  readonly pictures: 'described' | 'embedded'
}

export const DEFAULT_JSON_OPTIONS: JsonOptions = { pictures: 'described' }

/** Raised when a reader of an older file would be wrong about a newer one. */
const VERSION = 1

/** The display list as JSON, as `displayListSchema` describes it. Same input, same text. */
export function writeJson(
  { pictures, ...document }: Publishable,
  options: JsonOptions = DEFAULT_JSON_OPTIONS,
): string {
  const described = Object.entries(pictures).map(([key, picture]) => [key, describe(picture, options)])
  return `${JSON.stringify({ version: VERSION, ...document, pictures: Object.fromEntries(described) })}\n`
}

function describe({ bytes, ...facts }: EncodedPicture, { pictures }: JsonOptions): object {
  return pictures === 'embedded' ? { ...facts, bytes: Buffer.from(bytes).toString('base64') } : facts
}
