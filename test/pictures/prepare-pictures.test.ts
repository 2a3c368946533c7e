import { expect, test } from '@jest/globals'
import { preparePictures, type WantedPicture } from '../../src/pictures/prepare-pictures.ts'
import { factsOf, jpeg, sourceOf } from './some-pictures.ts'

async function wanted(key: string, width: number, height: number): Promise<WantedPicture> {
  const bytes = await jpeg(width, height)
  return {
    key,
    source: sourceOf(bytes, `${key}.jpg`),
    facts: await factsOf(bytes),
    placed: { width: 24, height: 16 },
    focus: 'auto',
    inks: 'colour',
    maxDpi: 300,
    lowResolution: 'refused',
  }
}

test('pictures come back under their keys, in the order they were asked for', async () => {
  const asked = [await wanted('large', 600, 400), await wanted('b', 100, 67), await wanted('a', 90, 60)]
  const { value, diagnostics } = await preparePictures(asked)
  expect(diagnostics).toEqual([])
  expect(Object.entries(value ?? {}).map(([key, { width, height }]) => [key, width, height])).toEqual([
    ['large', 100, 67],
    ['b', 100, 67],
    ['a', 90, 60],
  ])
})

test('findings name the file and stand in the order of the pictures', async () => {
  const tall = await wanted('tall', 70, 300)
  const small = await wanted('small', 30, 20)
  const { value, diagnostics } = await preparePictures([tall, small, await wanted('good', 100, 67)])
  expect(value).toBeNull()
  expect(diagnostics.map(({ code, args }) => [code, args.file])).toEqual([
    ['picture/cut-height', 'tall.jpg'],
    ['picture/too-low-resolution', 'small.jpg'],
  ])
})

test('the same picture at the same size is encoded once', async () => {
  const first = await wanted('first', 120, 80)
  const { value } = await preparePictures([first, { ...first, key: 'again' }])
  expect(value?.again).toBe(value?.first)
})

test('no pictures are no trouble', async () => {
  expect(await preparePictures([])).toEqual({ value: {}, diagnostics: [] })
})
