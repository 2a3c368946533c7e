import { beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { EncodedPicture } from '../../src/pages/page.ts'
import { readJpeg } from '../../src/pictures/jpeg.ts'
import { conversionFor, platePictures, pressPictures } from '../../src/pictures/press-pictures.ts'
import { asSharp, chart, gradient } from './some-pictures.ts'

const SIZE = { width: 48, height: 30 }
let photo: EncodedPicture
let drawing: EncodedPicture
let grey: EncodedPicture

beforeAll(async () => {
  const { width, height } = SIZE
  const pixels = asSharp(gradient(width, height))
  const drawn = asSharp(chart(width, height, [200, 20, 20]))
  photo = {
    format: 'jpeg',
    bytes: new Uint8Array(await pixels.clone().jpeg().toBuffer()),
    ...SIZE,
    colour: 'rgb',
  }
  drawing = { format: 'png', bytes: new Uint8Array(await drawn.png().toBuffer()), ...SIZE, colour: 'rgb' }
  const neutral = await pixels.toColourspace('b-w').jpeg().toBuffer()
  grey = { format: 'jpeg', bytes: new Uint8Array(neutral), ...SIZE, colour: 'grey' }
})

/** Grey samples of a picture. */
const samples = async ({ bytes }: EncodedPicture): Promise<Uint8Array> =>
  (await sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })).data

const must = (picture: EncodedPicture | undefined): EncodedPicture => {
  if (!picture) throw new Error('no picture')
  return picture
}

describe('a picture for the press', () => {
  test('is converted only where its colour asks for it', () => {
    expect([photo, grey].map((picture) => conversionFor(picture, 'grey'))).toEqual(['to-grey', 'none'])
    expect([photo, grey].map((picture) => conversionFor(picture, 'cmyk'))).toEqual(['to-cmyk', 'none'])
  })

  test('in grey has one channel, its size and its format', async () => {
    const made = await pressPictures({ photo, drawing, grey }, 'grey')
    expect(made.grey).toBe(grey)
    for (const [key, format] of [
      ['photo', 'jpeg'],
      ['drawing', 'png'],
    ] as const) {
      expect(made[key]).toMatchObject({ format, ...SIZE, colour: 'grey' })
      expect(await sharp(made[key]?.bytes).metadata()).toMatchObject({ format, channels: 1, ...SIZE })
    }
  })

  test('in four inks is a baseline JPEG with the Adobe marker and no profile', async () => {
    const made = await pressPictures({ photo, drawing }, 'cmyk')
    for (const picture of Object.values(made)) {
      expect(picture).toMatchObject({ format: 'jpeg', ...SIZE, colour: 'cmyk' })
      expect(await sharp(picture.bytes).metadata()).toMatchObject({
        space: 'cmyk',
        channels: 4,
        hasProfile: false,
      })
      expect(readJpeg(picture.bytes).segments.map(({ marker }) => marker)).toEqual(
        expect.arrayContaining([0xee, 0xc0]),
      )
    }
  })

  test('has the same bytes again', async () => {
    const [once, again] = [await pressPictures({ photo }, 'cmyk'), await pressPictures({ photo }, 'cmyk')]
    expect(once).toEqual(again)
  })
})

describe('the plates of pictures', () => {
  test('carry red as magenta and yellow, and leave white paper bare', async () => {
    const made = await pressPictures({ drawing }, 'cmyk')
    // The bar of the chart begins at x = 5 and y = 10; the corner is bare.
    const [bar, corner] = [15 * SIZE.width + 10, SIZE.width - 1]
    const at = async (plate: Parameters<typeof platePictures>[1]): Promise<readonly number[]> => {
      const light = await samples(must((await platePictures(made, plate)).drawing))
      return [bar, corner].map((place) => light[place] ?? -1)
    }
    const [cyan, magenta, yellow, black] = [
      await at('Cyan'),
      await at('Magenta'),
      await at('Yellow'),
      await at('Black'),
    ]
    expect([cyan, magenta, yellow, black].map(([, bare]) => bare)).toEqual([255, 255, 255, 255])
    expect(cyan[0]).toBeGreaterThan(200)
    expect(magenta[0]).toBeLessThan(60)
    expect(yellow[0]).toBeLessThan(60)
  })

  test('carry a grey picture on black alone', async () => {
    expect((await platePictures({ grey }, 'Black')).grey).toBe(grey)
    const cyan = must((await platePictures({ grey }, 'Cyan')).grey)
    expect([...new Set(await samples(cyan))]).toEqual([255])
  })

  test('do not exist for RGB', async () => {
    await expect(platePictures({ photo }, 'Black')).rejects.toThrow('RGB')
  })
})
