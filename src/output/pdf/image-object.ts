import type { EncodedPicture } from '../../pages/page.ts'

/** An image XObject: its dictionary's own entries and its stream, which is already compressed. */
export interface ImageObject {
  readonly entries: Readonly<Record<string, unknown>>
  readonly data: Uint8Array
}

/** A picture as PDF embeds it without decoding: JPEG as it is, PNG by its own deflated rows (ISO 32000-1, 7.4.4.4). */
export function imageObject(picture: EncodedPicture): ImageObject {
  return picture.format === 'jpeg' ? jpegObject(picture) : pngObject(picture)
}

const COLOUR_SPACE = { grey: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' } as const

const common = ({ width, height }: EncodedPicture): Record<string, unknown> => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
})

const jpegObject = (picture: EncodedPicture): ImageObject => ({
  entries: {
    ...common(picture),
    BitsPerComponent: 8,
    ColorSpace: COLOUR_SPACE[picture.colour],
    // Adobe's CMYK JPEGs, which all programs follow, count from full ink.
    ...(picture.colour === 'cmyk' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    Filter: 'DCTDecode',
  },
  data: picture.bytes,
})

const PNG_HEADER = 8
/** PNG colour types (PNG 1.2, 11.2.2) and their number of channels. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 }
const PALETTE = 3

function pngObject(picture: EncodedPicture): ImageObject {
  const chunks = pngChunks(picture.bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  const [depth = 8, colourType = 2] = header ? [header[8], header[9]] : []
  const colors = CHANNELS[colourType]
  if (colors === undefined) throw new Error('a placed picture has no transparency')
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data
  return {
    entries: {
      ...common(picture),
      BitsPerComponent: depth,
      ColorSpace:
        colourType === PALETTE && palette
          ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, Buffer.from(palette)]
          : COLOUR_SPACE[colors === 1 ? 'grey' : 'rgb'],
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: depth, Columns: picture.width },
    },
    data: Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  }
}

interface PngChunk {
  readonly type: string
  readonly data: Uint8Array
}

function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  for (let at = PNG_HEADER; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}
