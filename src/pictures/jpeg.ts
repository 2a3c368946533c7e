/** A marker segment with its marker: `FF`, `marker`, length, payload. Offsets in bytes, `end` exclusive. */
export interface JpegSegment {
  readonly marker: number
  readonly start: number
  readonly end: number
}

/** The skeleton of a JPEG file (ITU-T T.81 annex B). */
export interface JpegStructure {
  readonly segments: readonly JpegSegment[]
  /** Where the picture ends, after its EOI marker; what follows is not part of it. Null: cut short. */
  readonly end: number | null
}

const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP15 = 0xef
const ADOBE = 0xee
const COMMENT = 0xfe
/** Baseline DCT, Huffman coded. */
const SOF0 = 0xc0

/** Markers without a length: TEM and the restarts. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Walks the markers of a JPEG file. */
export function readJpeg(bytes: Uint8Array): JpegStructure {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const segments: JpegSegment[] = []
  let at = 2
  while (at + 1 < view.length) {
    const marker = view[at + 1] ?? 0
    if (view[at] !== 0xff) break
    if (marker === EOI) return { segments, end: at + 2 }
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else {
      const end = segmentEnd(view, at)
      if (end === null) break
      segments.push({ marker, start: at, end })
      at = marker === SOS ? scanEnd(view, end) : end
    }
  }
  return { segments, end: null }
}

function segmentEnd(view: Buffer, start: number): number | null {
  if (start + 4 > view.length) return null
  const length = view.readUInt16BE(start + 2)
  const end = start + 2 + length
  return length < 2 || end > view.length ? null : end
}

/** The next marker after entropy-coded data, in which `FF` is followed by 00 or a restart. */
function scanEnd(view: Buffer, start: number): number {
  let at = view.indexOf(0xff, start)
  while (at !== -1) {
    const next = view[at + 1] ?? 0
    if (next !== 0 && !standsAlone(next)) return at
    at = view.indexOf(0xff, at + 1)
  }
  return view.length
}

/**
 * Whether every reader of PDF decodes the file to the same colours: baseline, 8 bits, grey or YCbCr.
 * Progressive files are legal in a PDF, but printers' old interpreters decode them slowly or not at all.
 */
export function isPlainBaseline(bytes: Uint8Array, { segments }: JpegStructure): boolean {
  const frame = segments.find(({ marker }) => marker === SOF0)
  if (!frame || frame.end - frame.start < 13 || bytes[frame.start + 4] !== 8) return false
  const components = bytes[frame.start + 9]
  const isRgb = bytes[frame.start + 10] === 0x52
  return components === 1 || (components === 3 && !isRgb && adobeTransform(bytes, segments) !== 0)
}

/** The colour transform in the Adobe marker (1: YCbCr, 0: none); null without one. */
function adobeTransform(bytes: Uint8Array, segments: readonly JpegSegment[]): number | null {
  const adobe = segments.find(({ marker }) => marker === ADOBE)
  return adobe && adobe.end - adobe.start >= 16 ? (bytes[adobe.start + 15] ?? null) : null
}

/**
 * The file without anything its makers told about it: Exif with places and serial numbers, profiles,
 * thumbnails, comments, and what stands behind its end. The picture itself is not touched.
 */
export function withoutMetadata(bytes: Uint8Array, { segments, end }: JpegStructure): Uint8Array {
  const told = segments.filter(({ marker }) => isMetadata(marker))
  const edges = [0, ...told.flatMap(({ start, end }) => [start, end]), end ?? bytes.length]
  const kept = edges.flatMap((from, i) => (i % 2 === 0 ? [bytes.subarray(from, edges[i + 1])] : []))
  return new Uint8Array(Buffer.concat(kept))
}

/** All APPn segments but Adobe's, which tells the colour transform. */
const isMetadata = (marker: number): boolean =>
  marker === COMMENT || (marker >= APP0 && marker <= APP15 && marker !== ADOBE)
