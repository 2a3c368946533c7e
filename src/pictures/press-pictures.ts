import type { EncodedPicture } from '../pages/page.ts'
import { loadDecoder } from './decoder.ts'

/** The inks pictures are printed with. */
export type PictureInks = 'grey' | 'cmyk'

/** What has to happen to a picture before it is printed with some inks. */
export type Conversion = 'none' | 'to-grey' | 'to-cmyk'

/** A grey picture stays grey in four-ink work: it needs the black plate only. */
export function conversionFor({ colour }: EncodedPicture, inks: PictureInks): Conversion {
  if (colour === 'grey' || colour === inks) return 'none'
  return inks === 'grey' ? 'to-grey' : 'to-cmyk'
}

type Pictures = Readonly<Record<string, EncodedPicture>>
type SharpModule = Awaited<ReturnType<typeof loadDecoder>>

/** Converts the pictures of a document for the press. Throws `PictureDecoderMissing`. */
export const pressPictures = (pictures: Pictures, inks: PictureInks): Promise<Pictures> =>
  eachPicture(pictures, async (picture) => {
    const conversion = conversionFor(picture, inks)
    if (conversion === 'none') return picture
    const sharp = await loadDecoder()
    return conversion === 'to-grey' ? toGrey(sharp, picture) : toCmyk(sharp, picture)
  })

const CHANNELS = { Cyan: 0, Magenta: 1, Yellow: 2, Black: 3 } as const

/** What one process plate carries of pictures for the press: its ink as black on white. */
export const platePictures = (pictures: Pictures, plate: keyof typeof CHANNELS): Promise<Pictures> =>
  eachPicture(pictures, async (picture) => {
    if (picture.colour === 'rgb') throw new Error('a picture in RGB has no plates')
    if (picture.colour === 'grey' && plate === 'Black') return picture
    const sharp = await loadDecoder()
    const coverage = picture.colour === 'grey' ? null : await inkOf(sharp, picture, CHANNELS[plate])
    const light =
      coverage?.map((ink) => 255 - ink) ?? new Uint8Array(picture.width * picture.height).fill(255)
    const raw = { width: picture.width, height: picture.height, channels: 1 } as const
    const bytes = await sharp(light, { raw }).toColourspace('b-w').png().toBuffer()
    return encoded(picture, bytes, { format: 'png', colour: 'grey' })
  })

/** Coverage with one ink, 255 = full, row by row. Without both settings the decoder would go through RGB. */
async function inkOf(sharp: SharpModule, { bytes }: EncodedPicture, channel: number): Promise<Uint8Array> {
  const samples = await sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
  return Uint8Array.from({ length: samples.length / 4 }, (_, i) => samples[4 * i + channel] ?? 0)
}

async function eachPicture(
  pictures: Pictures,
  convert: (picture: EncodedPicture) => Promise<EncodedPicture>,
): Promise<Pictures> {
  const entries = Object.entries(pictures).map(
    async ([key, picture]) => [key, await convert(picture)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Better than the picture's own: a second loss should not be seen. */
const JPEG = { quality: 95, chromaSubsampling: '4:4:4', progressive: false } as const

async function toGrey(sharp: SharpModule, picture: EncodedPicture): Promise<EncodedPicture> {
  const grey = sharp(picture.bytes).toColourspace('b-w')
  const bytes = picture.format === 'png' ? await grey.png().toBuffer() : await grey.jpeg(JPEG).toBuffer()
  return encoded(picture, bytes, { format: picture.format, colour: 'grey' })
}

/** By libvips' own CMYK profile; PNG knows no CMYK, so drawings become JPEG too. */
const toCmyk = async (sharp: SharpModule, picture: EncodedPicture): Promise<EncodedPicture> =>
  encoded(picture, await sharp(picture.bytes).toColourspace('cmyk').jpeg(JPEG).toBuffer(), {
    format: 'jpeg',
    colour: 'cmyk',
  })

const encoded = (
  picture: EncodedPicture,
  bytes: Uint8Array,
  form: Pick<EncodedPicture, 'format' | 'colour'>,
): EncodedPicture => ({ ...picture, bytes: new Uint8Array(bytes), ...form })
