import { readJpeg } from './jpeg.ts'
import type { PictureFormat } from './picture.ts'

/** Whether a file has its end, told from its structure alone; only decoding tells whether its pixels are sound. */
export function isComplete(format: PictureFormat, bytes: Uint8Array): boolean {
  switch (format) {
    case 'jpeg':
      return readJpeg(bytes).end !== null
    case 'png':
      return pngChunks(bytes).at(-1) === 'IEND'
    case 'webp':
      // The RIFF header's size counts from its own end.
      return bytes.length >= 12 && viewOf(bytes).readUInt32LE(4) + 8 <= bytes.length
    case 'tiff':
      // Offsets lead anywhere in a TIFF: it has no end to look for.
      return true
  }
}

/** An animated PNG says so before its first pixels; programs that do not know of it see the first frame. */
export const isAnimatedPng = (bytes: Uint8Array): boolean => pngChunks(bytes).includes('acTL')

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

/** Names of the whole chunks up to IEND (PNG 3rd ed., 5.3: length, name, data, CRC). */
function pngChunks(bytes: Uint8Array): readonly string[] {
  const view = viewOf(bytes)
  const names: string[] = []
  let at = 8
  while (at + 12 <= view.length && names.at(-1) !== 'IEND') {
    const end = at + 12 + view.readUInt32BE(at)
    if (end > view.length) break
    names.push(view.toString('latin1', at + 4, at + 8))
    at = end
  }
  return names
}
