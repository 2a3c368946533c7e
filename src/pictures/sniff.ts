import type { PictureFormat } from './picture.ts'

/** What a file is by its first bytes, whatever its name says. */
export type Sniffed =
  | { readonly kind: 'picture'; readonly format: PictureFormat }
  | { readonly kind: 'unsupported'; readonly format: string }
  | { readonly kind: 'unknown' }

interface Signature {
  readonly sniffed: Sniffed
  /** Latin-1 text and the offset it stands at; all must match. */
  readonly marks: readonly (readonly [offset: number, text: string])[]
}

const picture = (format: PictureFormat): Sniffed => ({ kind: 'picture', format })
const unsupported = (format: string): Sniffed => ({ kind: 'unsupported', format })

/** First match wins. The unsupported ones are here to be named to the author. */
const SIGNATURES: readonly Signature[] = [
  { sniffed: picture('jpeg'), marks: [[0, '\xff\xd8\xff']] },
  { sniffed: picture('png'), marks: [[0, '\x89PNG\r\n\x1a\n']] },
  {
    sniffed: picture('webp'),
    marks: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  { sniffed: picture('tiff'), marks: [[0, 'II*\0']] },
  { sniffed: picture('tiff'), marks: [[0, 'MM\0*']] },
  { sniffed: unsupported('GIF'), marks: [[0, 'GIF8']] },
  { sniffed: unsupported('BMP'), marks: [[0, 'BM']] },
  { sniffed: unsupported('PDF'), marks: [[0, '%PDF-']] },
  { sniffed: unsupported('PostScript'), marks: [[0, '%!PS']] },
  { sniffed: unsupported('Photoshop'), marks: [[0, '8BPS']] },
  { sniffed: unsupported('AVIF'), marks: [[4, 'ftypavif']] },
  { sniffed: unsupported('HEIC'), marks: [[4, 'ftyphe']] },
  { sniffed: unsupported('HEIC'), marks: [[4, 'ftypmif1']] },
  { sniffed: unsupported('JPEG 2000'), marks: [[4, 'jP  \r\n']] },
  { sniffed: unsupported('JPEG XL'), marks: [[4, 'JXL \r\n']] },
]

/** An SVG's root element stands after declarations and comments, which seldom fill this much. */
const SVG_WITHIN = 4096

/** Tells a file's format from its content. */
export function sniff(bytes: Uint8Array): Sniffed {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SVG_WITHIN)).toString(
    'latin1',
  )
  const known = SIGNATURES.find(({ marks }) =>
    marks.every(([offset, text]) => start.startsWith(text, offset)),
  )
  if (known) return known.sniffed
  return /<(?:\w+:)?svg[\s>]/.test(start) ? unsupported('SVG') : { kind: 'unknown' }
}
