import type { Metadata } from 'sharp'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { isAnimatedPng, isComplete } from './completeness.ts'
import { faultOf, loadDecoder, MAX_PIXELS } from './decoder.ts'
import { isSrgbProfile } from './icc-profile.ts'
import type { Orientation, PictureFacts, PictureFormat, PictureSource } from './picture.ts'
import { sniff } from './sniff.ts'

/** A picture's facts from its header; no pixel is decoded. Throws `PictureDecoderMissing`. */
export async function inspectPicture(source: PictureSource): Promise<Checked<PictureFacts>> {
  const { value: format, diagnostics } = acceptedFormat(source)
  if (!format) return { value: null, diagnostics }
  const { value: header, diagnostics: faults } = await readHeader(source)
  return header ? judge(source, format, header) : { value: null, diagnostics: faults }
}

/** The format, if it is one we take and the file has its end. */
function acceptedFormat({ file, bytes, span }: PictureSource): Checked<PictureFormat> {
  const refuse = (code: Diagnostic['code'], args: Diagnostic['args'] = {}): Checked<PictureFormat> => ({
    value: null,
    diagnostics: [finding(code, span, { file, ...args })],
  })
  if (bytes.length === 0) return refuse('picture/empty')
  const sniffed = sniff(bytes)
  if (sniffed.kind === 'unknown') return refuse('picture/not-a-picture')
  if (sniffed.kind === 'unsupported') return refuse('picture/format-unsupported', { format: sniffed.format })
  return isComplete(sniffed.format, bytes)
    ? { value: sniffed.format, diagnostics: [] }
    : refuse('picture/truncated')
}

async function readHeader({ file, bytes, span }: PictureSource): Promise<Checked<Metadata>> {
  const sharp = await loadDecoder()
  try {
    // The header of an oversized picture may be read: it tells the author how large the picture is.
    return { value: await sharp(bytes, { limitInputPixels: false }).metadata(), diagnostics: [] }
  } catch (error) {
    return { value: null, diagnostics: [finding('picture/damaged', span, { file, detail: faultOf(error) })] }
  }
}

function judge(
  { file, bytes, span }: PictureSource,
  format: PictureFormat,
  header: Metadata,
): Checked<PictureFacts> {
  const facts = factsOf(format, header)
  const { width, height } = facts
  if (width * height > MAX_PIXELS) {
    const limit = { width, height, limit: MAX_PIXELS / 1e4, megapixels: MAX_PIXELS / 1e6 }
    return { value: null, diagnostics: [finding('picture/too-many-pixels', span, { file, ...limit })] }
  }
  const frames = isAnimatedPng(bytes) && format === 'png' ? 2 : (header.pages ?? 1)
  const diagnostics = frames > 1 ? [finding('picture/first-frame-only', span, { file })] : []
  return { value: facts, diagnostics }
}

const factsOf = (format: PictureFormat, header: Metadata): PictureFacts => ({
  format,
  width: header.autoOrient.width,
  height: header.autoOrient.height,
  orientation: orientationOf(header.orientation),
  colour: COLOUR[header.space] ?? 'other',
  profile: header.icc && !isSrgbProfile(header.icc) ? 'other' : 'srgb',
  bitsPerSample: header.depth === 'uchar' ? 8 : 16,
  alpha: header.hasAlpha,
})

/** libvips' names of colour spaces. */
const COLOUR: Readonly<Record<string, PictureFacts['colour']>> = {
  'b-w': 'grey',
  grey16: 'grey',
  srgb: 'rgb',
  rgb: 'rgb',
  rgb16: 'rgb',
  cmyk: 'cmyk',
}

/** Values outside 1–8 are a camera's mistake and mean nothing. */
const orientationOf = (tag: number | undefined): Orientation =>
  tag !== undefined && tag >= 1 && tag <= 8 ? (tag as Orientation) : 1
