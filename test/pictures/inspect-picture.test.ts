import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
import { inspectPicture } from '../../src/pictures/inspect-picture.ts'
import { asSharp, chart, factsOf, gradient, jpeg, pngClaiming, sourceOf } from './some-pictures.ts'

const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await inspectPicture(sourceOf(bytes))).diagnostics.map(({ code }) => code)

describe('facts', () => {
  test('are those of the upright picture', async () => {
    const turned = await asSharp(gradient(40, 30)).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await factsOf(turned)).toEqual({
      format: 'jpeg',
      width: 30,
      height: 40,
      orientation: 6,
      colour: 'rgb',
      profile: 'srgb',
      bitsPerSample: 8,
      alpha: false,
    })
  })

  test.each([
    ['png', { format: 'png', colour: 'grey', bitsPerSample: 16, alpha: false }],
    ['webp', { format: 'webp', colour: 'rgb', bitsPerSample: 8, alpha: true }],
    ['tiff', { format: 'tiff', colour: 'cmyk', bitsPerSample: 8, alpha: false }],
  ] as const)('name the kind of %s', async (format, expected) => {
    const picture = asSharp(gradient(16, 8))
    const bytes = {
      png: () => picture.greyscale().toColourspace('grey16').png(),
      webp: () => picture.ensureAlpha(0.5).webp(),
      tiff: () => picture.toColourspace('cmyk').tiff(),
    }[format]
    expect(await factsOf(await bytes().toBuffer())).toMatchObject({ width: 16, height: 8, ...expected })
  })

  test('tell sRGB from other profiles', async () => {
    const picture = asSharp(gradient(16, 8))
    expect((await factsOf(await picture.clone().withIccProfile('srgb').jpeg().toBuffer())).profile).toBe(
      'srgb',
    )
    expect((await factsOf(await picture.clone().withIccProfile('p3').jpeg().toBuffer())).profile).toBe(
      'other',
    )
  })
})

describe('refused, with a reason', () => {
  const text = (content: string): Uint8Array => Buffer.from(content)

  test.each([
    ['an empty file', text(''), 'picture/empty'],
    ['text with the ending of a picture', text('本期照片稍后发来'), 'picture/not-a-picture'],
    [
      'an SVG',
      text('<?xml version="1.0"?><svg width="100000" height="100000"/>'),
      'picture/format-unsupported',
    ],
    ['a GIF', text('GIF89a............'), 'picture/format-unsupported'],
    ['a telephone’s HEIC', text('\0\0\0\x18ftypheic\0\0\0\0'), 'picture/format-unsupported'],
    ['a claim of 10 000 000 000 pixels', pngClaiming(100_000, 100_000), 'picture/too-many-pixels'],
    ['a signature alone', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'picture/truncated'],
  ])('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code])
  })

  test('a JPEG cut short', async () => {
    const whole = await jpeg(64, 48)
    expect(await codesOf(whole.subarray(0, whole.length / 2))).toEqual(['picture/truncated'])
  })

  test('a PNG and a WebP cut short', async () => {
    const picture = asSharp(gradient(64, 48))
    const png = await picture.clone().png().toBuffer()
    const webp = await picture.clone().webp().toBuffer()
    expect(await codesOf(png.subarray(0, png.length - 20))).toEqual(['picture/truncated'])
    expect(await codesOf(webp.subarray(0, webp.length - 20))).toEqual(['picture/truncated'])
  })

  test('any damage: never an exception', async () => {
    const whole = [await jpeg(24, 16), await asSharp(gradient(24, 16)).png().toBuffer()]
    const change = fc.tuple(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(change, async ([bytes, edits]) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, value] of edits) damaged[at % damaged.length] = value
        const { value, diagnostics } = await inspectPicture(sourceOf(damaged))
        return value !== null || diagnostics.length === 1
      }),
      { seed: 21, numRuns: 60 },
    )
  })
})

test('an animation gives its first frame and a warning', async () => {
  const strip = Buffer.concat([gradient(8, 8).data, chart(8, 8, [200, 20, 20]).data])
  const webp = await sharp(strip, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .webp({ lossless: true })
    .toBuffer()
  expect(await codesOf(webp)).toEqual(['picture/first-frame-only'])
})
