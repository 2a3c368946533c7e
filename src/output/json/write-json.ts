import type { DisplayItem, EncodedPicture, Publishable } from '../../pages/page.ts'

export interface JsonOptions {
  /** Whether pictures come with their bytes in base64 or are only described. */
  readonly pictures: 'described' | 'embedded'
}

export const DEFAULT_JSON_OPTIONS: JsonOptions = { pictures: 'described' }

/** Raised when a reader of an older file would be wrong about a newer one. */
const VERSION = 1

/**
 * The display list as JSON, as `displayListSchema` describes it. Same input, same text: spans name their files without
 * folders, which are another on every machine.
 */
export function writeJson(
  { pictures, pages, ...document }: Publishable,
  options: JsonOptions = DEFAULT_JSON_OPTIONS,
): string {
  const described = Object.entries(pictures).map(([key, picture]) => [key, describe(picture, options)])
  const portable = pages.map((page) => ({ ...page, items: page.items.map(withoutFolder) }))
  const list = { version: VERSION, ...document, pages: portable, pictures: Object.fromEntries(described) }
  return `${JSON.stringify(list)}\n`
}

function withoutFolder(item: DisplayItem): DisplayItem {
  const { belongs } = item
  if (!belongs.span) return item
  const file = belongs.span.file.replace(/^.*[/\\]/, '')
  return { ...item, belongs: { ...belongs, span: { ...belongs.span, file } } }
}

function describe({ bytes, ...facts }: EncodedPicture, { pictures }: JsonOptions): object {
  return pictures === 'embedded' ? { ...facts, bytes: Buffer.from(bytes).toString('base64') } : facts
}
