import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { inspectPicture } from '../../src/pictures/inspect-picture.ts'
import type { PictureFacts, PictureSource } from '../../src/pictures/picture.ts'
import type { Pixels } from '../../src/pictures/pixels.ts'

export const sourceOf = (bytes: Uint8Array, file = 'a.jpg'): PictureSource => ({
  file,
  bytes,
  span: { file: 'issue.yaml', start: 10, end: 20 },
})

/** Facts of a picture that must be usable. */
export async function factsOf(bytes: Uint8Array): Promise<PictureFacts> {
  const { value, diagnostics } = await inspectPicture(sourceOf(bytes))
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** A pixel for every place, told apart from its neighbours: red grows to the right, green downwards, blue is noise. */
export function gradient(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(
        [(x * 255) / width, (y * 255) / height, ((x * 7919 + y * 104729) >> 3) & 0xff],
        (y * width + x) * 3,
      )
  return { data, width, height, channels: 3 }
}

/** A flat ground with a bar: what a chart looks like. */
export function chart(width: number, height: number, bar: readonly [number, number, number]): Pixels {
  const data = new Uint8Array(width * height * 3).fill(255)
  for (let y = Math.floor(height / 3); y < height; y++)
    for (let x = 5; x < width / 3; x++) data.set(bar, (y * width + x) * 3)
  return { data, width, height, channels: 3 }
}

export const asSharp = ({ data, width, height, channels }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels } })

export const jpeg = (width: number, height: number): Promise<Uint8Array> =>
  asSharp(gradient(width, height)).jpeg({ quality: 90 }).toBuffer()

const pngChunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, sum])
}

/** A sound PNG file whose header claims any size. */
export function pngClaiming(width: number, height: number): Uint8Array {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}
