import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { EncodedPicture } from '../pages/page.ts'
import { pictureKey } from './cache-key.ts'
import { checkCut, cropWindow, type Focus } from './crop.ts'
import { type Encoding, encodePicture, outputSize } from './encode-picture.ts'
import type { PictureFacts, PictureSource, Size } from './picture.ts'
import { checkResolution, effectiveResolution, type LowResolution } from './resolution.ts'

/** A picture with the place make-up gave it. */
export interface WantedPicture {
  /** Its key in `Publishable.pictures`. */
  readonly key: string
  readonly source: PictureSource
  readonly facts: PictureFacts
  /** Size of its place in pt; the picture is cut to this shape. */
  readonly placed: Size
  readonly focus: Focus
  readonly inks: 'colour' | 'grey'
  readonly maxDpi: number
  readonly lowResolution: LowResolution
}

/**
 * Encodes all pictures of a document, concurrently; result and findings stand in the order of
 * `wanted`. Pictures that come out alike are encoded once. Null when any of them cannot be used.
 */
export async function preparePictures(
  wanted: readonly WantedPicture[],
): Promise<Checked<Readonly<Record<string, EncodedPicture>>>> {
  const underway = new Map<string, Promise<Checked<EncodedPicture>>>()
  const prepared = await Promise.all(wanted.map((picture) => prepare(picture, underway)))
  const diagnostics = prepared.flatMap((picture) => picture.diagnostics)
  const pictures = prepared.flatMap(({ value }, i) => (value ? [[wanted[i]?.key ?? '', value] as const] : []))
  const usable = pictures.length === wanted.length && !diagnostics.some(isError)
  return { value: usable ? Object.fromEntries(pictures) : null, diagnostics }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

async function prepare(
  { source, facts, placed, focus, inks, maxDpi, lowResolution }: WantedPicture,
  underway: Map<string, Promise<Checked<EncodedPicture>>>,
): Promise<Checked<EncodedPicture>> {
  const crop = cropWindow(facts, placed.width / placed.height, focus)
  const found = [
    ...checkCut(source, facts, crop),
    ...checkResolution(source, effectiveResolution(crop, placed), lowResolution),
  ]
  if (found.some(isError)) return { value: null, diagnostics: found }
  const { value, diagnostics } = await encodeOnce(
    source,
    facts,
    { crop, output: outputSize(crop, placed, maxDpi), inks },
    underway,
  )
  return { value, diagnostics: [...found, ...diagnostics.map((finding) => foundIn(source, finding))] }
}

/** A finding about bytes that several files may share, told of the file that is asked for. */
const foundIn = ({ file, span }: PictureSource, finding: Diagnostic): Diagnostic => ({
  ...finding,
  span,
  args: { ...finding.args, file },
})

function encodeOnce(
  source: PictureSource,
  facts: PictureFacts,
  encoding: Encoding,
  underway: Map<string, Promise<Checked<EncodedPicture>>>,
): Promise<Checked<EncodedPicture>> {
  const key = pictureKey(source.bytes, encoding)
  const known = underway.get(key)
  if (known) return known
  const encoded = encodePicture(source, facts, encoding)
  underway.set(key, encoded)
  return encoded
}
