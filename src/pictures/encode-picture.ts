import type { Sharp } from 'sharp'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { EncodedPicture } from '../pages/page.ts'
import { type CropWindow, isWhole } from './crop.ts'
import { DECODING, faultOf, loadDecoder } from './decoder.ts'
import { isPlainBaseline, readJpeg, withoutMetadata } from './jpeg.ts'
import type { PictureFacts, PictureSource, Size } from './picture.ts'
import { greyIfNeutral, looksDrawn, type Pixels } from './pixels.ts'

/** What becomes of a picture on its way into a document. */
export interface Encoding {
  readonly crop: CropWindow
  /** Pixels; never more than the crop has. */
  readonly output: Size
  readonly inks: 'colour' | 'grey'
}

/** More pixels than this per inch of paper only make the file larger: a 150 lpi screen shows no more. */
export const PRINT_DPI = 300

/** Pixels of a crop placed at `placed` pt: reduced to `maxDpi` at most, never enlarged. */
export const outputSize = (crop: Size, placed: Size, maxDpi: number): Size => ({
  width: Math.min(crop.width, Math.ceil((placed.width * maxDpi) / 72)),
  height: Math.min(crop.height, Math.ceil((placed.height * maxDpi) / 72)),
})

type SharpModule = Awaited<ReturnType<typeof loadDecoder>>

/**
 * Makes the picture a document embeds: upright, cut, in sRGB or grey, at its final size, without
 * metadata. A JPEG that already is all that keeps its pixels. The same input gives the same bytes.
 * Throws `PictureDecoderMissing`; a file that cannot be decoded to its end is a finding.
 */
export async function encodePicture(
  source: PictureSource,
  facts: PictureFacts,
  encoding: Encoding,
): Promise<Checked<EncodedPicture>> {
  const sharp = await loadDecoder()
  const { file, bytes, span } = source
  try {
    if (facts.format === 'jpeg') await readToTheEnd(sharp, bytes, facts)
    const diagnostics =
      facts.alpha && !(await isOpaque(sharp, bytes)) ? [finding('picture/transparent', span, { file })] : []
    const value = fitsAsItIs(bytes, facts, encoding)
      ? passThrough(bytes, facts)
      : await encodePixels(sharp, await decode(sharp, bytes, facts, encoding), facts)
    return { value, diagnostics }
  } catch (error) {
    return { value: null, diagnostics: [finding('picture/damaged', span, { file, detail: faultOf(error) })] }
  }
}

const isOpaque = async (sharp: SharpModule, bytes: Uint8Array): Promise<boolean> =>
  (await sharp(bytes, DECODING).stats()).isOpaque

/** Whether a file can be embedded without touching its pixels. */
function fitsAsItIs(bytes: Uint8Array, facts: PictureFacts, { crop, output, inks }: Encoding): boolean {
  return (
    facts.format === 'jpeg' &&
    facts.orientation === 1 &&
    facts.profile === 'srgb' &&
    (facts.colour === 'grey' || (facts.colour === 'rgb' && inks === 'colour')) &&
    isWhole(crop, facts) &&
    isWhole(output, facts) &&
    isPlainBaseline(bytes, readJpeg(bytes))
  )
}

/** What a JPEG becomes that can stay as it is. */
function passThrough(bytes: Uint8Array, { width, height, colour }: PictureFacts): EncodedPicture {
  const kept = withoutMetadata(bytes, readJpeg(bytes))
  return { format: 'jpeg', bytes: kept, width, height, colour: colour === 'grey' ? 'grey' : 'rgb' }
}

/**
 * Fails on damage anywhere in a JPEG. Its decoder warns only as it reads on, and reducing a picture
 * or cutting it leaves the last rows unread; asking for the last row alone decodes all before it.
 */
async function readToTheEnd(sharp: SharpModule, bytes: Uint8Array, facts: PictureFacts): Promise<void> {
  const turned = facts.orientation > 4
  const width = turned ? facts.height : facts.width
  const height = turned ? facts.width : facts.height
  const lastRow = { left: 0, top: height - 1, width, height: 1 }
  await sharp(bytes, { ...DECODING, autoOrient: false })
    .extract(lastRow)
    .raw()
    .toBuffer()
}

async function decode(
  sharp: SharpModule,
  bytes: Uint8Array,
  facts: PictureFacts,
  encoding: Encoding,
): Promise<Pixels> {
  const toGrey = encoding.inks === 'grey' || facts.colour === 'grey'
  const { data, info } = await resample(cut(sharp(bytes, DECODING), facts, encoding.crop), encoding)
    .flatten({ background: '#ffffff' })
    .toColourspace(toGrey ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 }
}

function cut(picture: Sharp, facts: PictureFacts, { width, height, position }: CropWindow): Sharp {
  return position === 'attention' || isWhole({ width, height }, facts)
    ? picture
    : picture.extract({ ...position, width, height })
}

/** With `attention` the decoder chooses the window: it scales the picture to cover `output` and cuts what hangs over. */
const resample = (picture: Sharp, { crop, output: { width, height } }: Encoding): Sharp =>
  crop.position === 'attention'
    ? picture.resize(width, height, { fit: 'cover', position: 'attention' })
    : picture.resize(width, height, { fit: 'fill' })

/** Drawings keep their edges in PNG as far as that is worth its bytes; photographs become JPEG. */
async function encodePixels(
  sharp: SharpModule,
  decoded: Pixels,
  facts: PictureFacts,
): Promise<EncodedPicture> {
  const pixels = greyIfNeutral(decoded)
  const { data, ...raw } = pixels
  const picture = sharp(data, { raw })
  const jpeg = await picture.clone().toColourspace(spaceOf(pixels)).jpeg(JPEG).toBuffer()
  // What came as JPEG carries its blurred edges already.
  const png =
    facts.format !== 'jpeg' && looksDrawn(pixels)
      ? await picture.toColourspace(spaceOf(pixels)).png(PNG).toBuffer()
      : null
  const drawn = png && png.length <= jpeg.length * CLEAN_EDGES_ARE_WORTH ? png : null
  return {
    format: drawn ? 'png' : 'jpeg',
    bytes: new Uint8Array(drawn ?? jpeg),
    width: pixels.width,
    height: pixels.height,
    colour: pixels.channels === 1 ? 'grey' : 'rgb',
  }
}

const spaceOf = ({ channels }: Pixels): 'b-w' | 'srgb' => (channels === 1 ? 'b-w' : 'srgb')

/**
 * Full colour resolution: at the same bytes it is about 1 dB closer to the original than 4:2:0 at a
 * higher quality, and red banners in photographs keep their edges. Not progressive: see `isPlainBaseline`.
 */
const JPEG = { quality: 85, chromaSubsampling: '4:4:4', progressive: false } as const

/** Row filters make drawings larger: a page of text takes 291 kB with them, 176 kB without. */
const PNG = { compressionLevel: 9, adaptiveFiltering: false, palette: false } as const

/** How many times a JPEG's bytes a PNG may take. A photograph cut out on white looks drawn and takes far more. */
const CLEAN_EDGES_ARE_WORTH = 1.5
