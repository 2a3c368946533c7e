import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
import { pictureKey, RECIPE } from '../../src/pictures/cache-key.ts'
import { cropWindow, type Focus } from '../../src/pictures/crop.ts'
import { type Encoding, encodePicture, outputSize } from '../../src/pictures/encode-picture.ts'
import { inspectPicture } from '../../src/pictures/inspect-picture.ts'
import type { Orientation, Size } from '../../src/pictures/picture.ts'
import type { Pixels } from '../../src/pictures/pixels.ts'
import { asSharp, chart, factsOf, gradient, jpeg, sourceOf } from './some-pictures.ts'

/** A picture set at `placed` pt, as the document gets it; findings must be those of `expected`. */
async function encoded(
  bytes: Uint8Array,
  placed: Size,
  focus: Focus = { x: 0.5, y: 0.5 },
  inks: Encoding['inks'] = 'colour',
) {
  const facts = await factsOf(bytes)
  const crop = cropWindow(facts, placed.width / placed.height, focus)
  const { value, diagnostics } = await encodePicture(sourceOf(bytes), facts, {
    crop,
    output: outputSize(crop, placed, 300),
    inks,
  })
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return { ...value, crop, codes: diagnostics.map(({ code }) => code) }
}

/** The place that holds a picture of these pixels at exactly 300 dpi. */
const placeFor = (width: number, height: number): Size => ({ width: width * 0.24, height: height * 0.24 })

const meanOf = async (bytes: Uint8Array): Promise<readonly number[]> =>
  (await sharp(bytes).stats()).channels.map(({ mean }) => Math.round(mean))

describe('size', () => {
  test('is that of the crop, reduced to 300 dpi and never enlarged', async () => {
    const anyPlace = fc.record({
      picture: fc.record({ width: fc.integer({ min: 8, max: 60 }), height: fc.integer({ min: 8, max: 60 }) }),
      placed: fc.record({ width: fc.integer({ min: 2, max: 12 }), height: fc.integer({ min: 2, max: 12 }) }),
      focus: fc.constantFrom<Focus>('auto', { x: 0, y: 1 }, { x: 0.5, y: 0.3 }),
    })
    await fc.assert(
      fc.asyncProperty(anyPlace, async ({ picture, placed, focus }) => {
        const bytes = await asSharp(gradient(picture.width, picture.height)).png().toBuffer()
        const result = await encoded(bytes, placed, focus)
        const real = await sharp(result.bytes).metadata()
        const wanted = (crop: number, pt: number) => Math.min(crop, Math.ceil((pt * 300) / 72))
        expect([result.width, result.height]).toEqual([
          wanted(result.crop.width, placed.width),
          wanted(result.crop.height, placed.height),
        ])
        expect([real.width, real.height, real.format]).toEqual([result.width, result.height, result.format])
      }),
      { seed: 31, numRuns: 40 },
    )
  })
})

/** The pixels as a camera held in this orientation stores them (Exif 2.32: what row 0 and column 0 show). */
function storedAs(orientation: Orientation, { data, width, height }: Pixels): Pixels {
  const turned = orientation > 4
  const stored = { width: turned ? height : width, height: turned ? width : height }
  const out = new Uint8Array(data.length)
  for (let y = 0; y < stored.height; y++)
    for (let x = 0; x < stored.width; x++) {
      const right = [2, 3].includes(orientation)
        ? width - 1 - x
        : [6, 7].includes(orientation)
          ? width - 1 - y
          : turned
            ? y
            : x
      const down = [3, 4].includes(orientation)
        ? height - 1 - y
        : [7, 8].includes(orientation)
          ? height - 1 - x
          : turned
            ? x
            : y
      const from = (down * width + right) * 3
      out.set(data.subarray(from, from + 3), (y * stored.width + x) * 3)
    }
  return { data: out, ...stored, channels: 3 }
}

test.each<Orientation>([2, 3, 4, 5, 6, 7, 8])(
  'orientation %d gives the picture of orientation 1',
  async (orientation) => {
    const stored = (as: Orientation) =>
      asSharp(storedAs(as, gradient(36, 20)))
        .withMetadata({ orientation: as })
        .webp({ lossless: true })
        .toBuffer()
    const cutToTheRight = async (as: Orientation) =>
      encoded(await stored(as), placeFor(12, 14), { x: 1, y: 0 })
    const upright = await cutToTheRight(1)
    const turned = await cutToTheRight(orientation)
    expect([turned.width, turned.height]).toEqual([12, 14])
    expect(Buffer.from(turned.bytes).equals(Buffer.from(upright.bytes))).toBe(true)
  },
)

describe('colour', () => {
  test('of CMYK, 16-bit and wide-gamut files becomes 8-bit sRGB', async () => {
    const red = {
      data: new Uint8Array(3 * 64).fill(0).map((_, i) => [200, 50, 20][i % 3] ?? 0),
      width: 8,
      height: 8,
      channels: 3,
    } as const
    const files = [
      asSharp(red).toColourspace('cmyk').jpeg({ quality: 100 }),
      asSharp(red).toColourspace('rgb16').png(),
      asSharp(red).withIccProfile('p3').png(),
      asSharp(red).toColourspace('cmyk').tiff(),
    ]
    for (const file of files) {
      const { bytes, colour } = await encoded(await file.toBuffer(), placeFor(8, 8))
      const { space, depth, hasProfile } = await sharp(bytes).metadata()
      expect({ colour, space, depth, hasProfile }).toEqual({
        colour: 'rgb',
        space: 'srgb',
        depth: 'uchar',
        hasProfile: false,
      })
      const mean = await meanOf(bytes)
      for (const [i, wanted] of [200, 50, 20].entries())
        expect(Math.abs((mean[i] ?? 0) - wanted)).toBeLessThan(24)
    }
  })

  test('is left out for grey inks, of grey files and of neutral drawings', async () => {
    const photo = await jpeg(16, 12)
    const greyFile = await asSharp(gradient(16, 12)).greyscale().toColourspace('grey16').png().toBuffer()
    const neutral = await asSharp(chart(60, 40, [30, 30, 30]))
      .png()
      .toBuffer()
    const results = [
      await encoded(photo, placeFor(16, 12), 'auto', 'grey'),
      await encoded(greyFile, placeFor(16, 12)),
      await encoded(neutral, placeFor(60, 40)),
    ]
    for (const { bytes, colour } of results) {
      const { channels, depth } = await sharp(bytes).metadata()
      expect({ colour, channels, depth }).toEqual({ colour: 'grey', channels: 1, depth: 'uchar' })
    }
  })

  test('behind transparent parts is white, and the author is told; opaque alpha is nothing to tell', async () => {
    const half = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    const opaque = await asSharp(gradient(8, 8)).ensureAlpha(1).png().toBuffer()
    const flattened = await encoded(half, placeFor(8, 8))
    expect(flattened.codes).toEqual(['picture/transparent'])
    expect(await meanOf(flattened.bytes)).toEqual([255, 127, 127])
    expect((await encoded(opaque, placeFor(8, 8))).codes).toEqual([])
  })
})

describe('format', () => {
  test('of a drawing is PNG and keeps every pixel', async () => {
    const drawing = chart(90, 60, [200, 20, 20])
    const { format, bytes } = await encoded(
      await asSharp(drawing).webp({ lossless: true }).toBuffer(),
      placeFor(90, 60),
    )
    expect(format).toBe('png')
    expect(new Uint8Array(await sharp(bytes).raw().toBuffer())).toEqual(drawing.data)
  })

  test('of a photograph is a baseline JPEG, whatever it came as', async () => {
    const photo = asSharp(gradient(90, 60))
    for (const bytes of [
      await photo.clone().png().toBuffer(),
      await photo.clone().jpeg({ progressive: true }).toBuffer(),
    ]) {
      const result = await encoded(bytes, placeFor(90, 60))
      expect(result.format).toBe('jpeg')
      expect((await sharp(result.bytes).metadata()).isProgressive).toBe(false)
    }
  })
})

describe('a fitting JPEG', () => {
  test('keeps its pixels and loses what its maker told', async () => {
    const plain = await jpeg(48, 32)
    const told = await sharp(plain)
      .jpeg({ quality: 90 })
      .withExif({ IFD0: { Artist: 'SOMEBODY' }, IFD3: { GPSLatitude: '29/1 33/1 0/1', GPSLatitudeRef: 'N' } })
      .withIccProfile('srgb')
      .toBuffer()
    expect((await sharp(told).metadata()).exif?.includes('SOMEBODY')).toBe(true)
    const { bytes, format } = await encoded(Buffer.concat([told, Buffer.from('TRAILER')]), placeFor(48, 32))
    expect(format).toBe('jpeg')
    const { exif, icc, xmp, iptc } = await sharp(bytes).metadata()
    expect({ exif, icc, xmp, iptc }).toEqual({})
    expect(Buffer.from(bytes).includes('SOMEBODY') || Buffer.from(bytes).includes('TRAILER')).toBe(false)
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(told).raw().toBuffer())
  })

  test('is encoded anew when it is cut, turned or too fine, without what its maker told', async () => {
    const told = await asSharp(gradient(48, 32))
      .withExif({ IFD0: { Artist: 'SOMEBODY' } })
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer()
    for (const place of [placeFor(48, 32), placeFor(24, 16), placeFor(20, 32)]) {
      const { bytes } = await encoded(told, place)
      expect(Buffer.from(bytes).includes('SOMEBODY')).toBe(false)
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    }
  })
})

describe('damage inside the pixels', () => {
  /** Cut short, then given an end, so that the structure looks whole. */
  const patched = async (length: number): Promise<Uint8Array> =>
    Buffer.concat([(await jpeg(64, 48)).subarray(0, length), Buffer.from([0xff, 0xd9])])

  test.each([
    ['passed through', placeFor(64, 48)],
    ['resampled', placeFor(32, 24)],
    ['reduced to very little', placeFor(4, 3)],
    ['cut to its top', { width: 64 * 0.24, height: 2 }],
  ])('is found when the picture is %s', async (_, placed) => {
    const whole = await jpeg(64, 48)
    const bytes = await patched(Math.floor(whole.length * 0.7))
    const facts = await factsOf(bytes)
    const crop = cropWindow(facts, placed.width / placed.height, { x: 0.5, y: 0 })
    const { value, diagnostics } = await encodePicture(sourceOf(bytes), facts, {
      crop,
      output: outputSize(crop, placed, 300),
      inks: 'colour',
    })
    expect({ made: value !== null, codes: diagnostics.map(({ code }) => code) }).toEqual({
      made: false,
      codes: ['picture/damaged'],
    })
  })
})

test('damaged bytes give a picture or a finding, never an exception', async () => {
  const files = [
    await jpeg(32, 24),
    await asSharp(gradient(32, 24)).png().toBuffer(),
    await asSharp(gradient(32, 24)).webp().toBuffer(),
    await asSharp(gradient(32, 24)).tiff().toBuffer(),
  ]
  const damage = fc.tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(damage, async ([bytes, edits]) => {
      const damaged = Uint8Array.from(bytes)
      for (const [at, value] of edits) damaged[at % damaged.length] = value
      const { value: facts } = await inspectPicture(sourceOf(damaged))
      // A changed header may claim any size up to the limit: decoding that is sound but slow.
      if (!facts || facts.width * facts.height > 1e6) return true
      const crop = cropWindow(facts, 1, { x: 0.5, y: 0.5 })
      const { value, diagnostics } = await encodePicture(sourceOf(damaged), facts, {
        crop,
        output: outputSize(crop, placeFor(8, 8), 300),
        inks: 'colour',
      })
      return (value !== null) !== diagnostics.some(({ severity }) => severity === 'error')
    }),
    { seed: 32, numRuns: 80 },
  )
})

describe('the same input', () => {
  test('gives the same bytes, also on one thread', async () => {
    const bytes = await asSharp(gradient(400, 300)).png().toBuffer()
    const once = () => encoded(bytes, placeFor(160, 160), 'auto')
    const first = await once()
    const threads = sharp.concurrency()
    sharp.concurrency(1)
    const alone = await once()
    sharp.concurrency(threads)
    expect(Buffer.from(alone.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    expect(Buffer.from((await once()).bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  test('has the same key, another crop, size, ink or byte another', () => {
    const base: Encoding = {
      crop: { width: 8, height: 6, position: { left: 1, top: 0 } },
      output: { width: 4, height: 3 },
      inks: 'colour',
    }
    const bytes = new Uint8Array([1, 2, 3])
    const others = [
      pictureKey(bytes, { ...base, crop: { ...base.crop, position: { left: 2, top: 0 } } }),
      pictureKey(bytes, { ...base, crop: { ...base.crop, position: 'attention' } }),
      pictureKey(bytes, { ...base, output: { width: 3, height: 4 } }),
      pictureKey(bytes, { ...base, inks: 'grey' }),
      pictureKey(new Uint8Array([1, 2, 4]), base),
    ]
    expect(pictureKey(bytes, { ...base })).toBe(pictureKey(bytes, base))
    expect(new Set([pictureKey(bytes, base), ...others]).size).toBe(6)
  })

  test('is encoded by the decoder the recipe names', () => {
    expect(RECIPE).toContain(`sharp ${sharp.versions.sharp},`)
  })
})
