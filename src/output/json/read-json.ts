import type { Checked } from '../../diagnostics/diagnostic.ts'
import { finding } from '../../diagnostics/rules.ts'
import type { EncodedPicture, Publishable } from '../../pages/page.ts'
import { type DisplayList, displayListSchema } from './schema.ts'

/** The document of a display list; null when the text is none, or when its pictures are only described. */
export function readJson(file: string, text: string): Checked<Publishable> {
  const value = parse(text)
  const parsed = displayListSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue?.path.map(String).join('.') || '.'
    const detail = value === undefined ? 'JSON' : `${path}: ${issue?.message ?? ''}`
    return { value: null, diagnostics: [finding('output/not-a-display-list', null, { file, detail })] }
  }
  const { version, pictures, ...document } = parsed.data
  const missing = Object.entries(pictures).filter(([, { bytes }]) => bytes === undefined)
  if (missing.length > 0)
    return {
      value: null,
      diagnostics: [finding('output/pictures-missing', null, { file, count: missing.length })],
    }
  const decoded = Object.entries(pictures).map(([key, picture]) => [key, decode(picture)])
  // An absent key and one that is undefined are the same in JSON; zod's types tell them apart.
  return { value: { ...document, pictures: Object.fromEntries(decoded) } as Publishable, diagnostics: [] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const decode = ({ bytes = '', ...facts }: DisplayList['pictures'][string]): EncodedPicture => ({
  ...(facts as Omit<EncodedPicture, 'bytes'>),
  bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
})
