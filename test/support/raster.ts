import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { withFile } from './tools.ts'

/** Grey levels, row by row, 0 black to 255 white. */
export interface Raster {
  readonly levels: Float32Array
  readonly width: number
  readonly height: number
}

/** Red, green and blue of every pixel, row by row. */
interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A PNG in grey. */
export async function rasterOf(png: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(png, { limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return greyLevels({ data, width: info.width, height: info.height })
}

/** A page of a PDF as MuPDF draws it, 1 for the first. */
export const mupdfRaster = (pdf: Uint8Array, page: number, dpi: number): Raster =>
  withFile(pdf, 'a.pdf', (path) => {
    const args = ['draw', '-q', '-A', '8', '-r', String(dpi), '-F', 'ppm', '-o', '-', path, String(page)]
    const { stdout, status, stderr } = spawnSync('mutool', args, { maxBuffer: 1 << 30 })
    if (status !== 0) throw new Error(`mutool failed: ${stderr}`)
    return greyLevels(readPpm(stdout))
  })

function readPpm(file: Buffer): Pixels {
  const [header = '', width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 64)) ?? []
  if (header === '') throw new Error('not a PPM of one byte a component')
  return { data: file.subarray(header.length), width: Number(width), height: Number(height) }
}

/** Grey by the weights of Rec. 601. The loop calls nothing global: in jest's realm that costs a hundred times as much. */
function greyLevels({ data, width, height }: Pixels): Raster {
  const levels = new Float32Array(width * height)
  for (let pixel = 0, at = 0; pixel < levels.length; pixel++, at += 3)
    levels[pixel] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
  return { levels, width, height }
}

/** Share of the pixels both have, 0 … 1, whose levels differ by more than `tolerance`. */
export function shareBeyond(a: Raster, b: Raster, tolerance: number): number {
  const width = Math.min(a.width, b.width)
  const height = Math.min(a.height, b.height)
  let beyond = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const difference = (a.levels[y * a.width + x] ?? 0) - (b.levels[y * b.width + x] ?? 0)
      if (difference > tolerance || difference < -tolerance) beyond++
    }
  return beyond / (width * height)
}
