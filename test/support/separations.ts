import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { run } from './tools.ts'

/** A plate or a page as grey samples, 0 = full ink. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The plates of a PDF's first page by the names Ghostscript gives them; process plates are there even when bare. */
export const separate = (pdf: Uint8Array, dpi: number): Promise<ReadonlyMap<string, Raster>> =>
  inFolder(pdf, async (folder) => {
    ghostscript('tiffsep', dpi, join(folder, 'p.tif'), join(folder, 'a.pdf'))
    const plates = new Map<string, Raster>()
    for (const file of readdirSync(folder)) {
      const name = /^p\((.+)\)\.tif$/.exec(file)?.[1]
      if (name) plates.set(name, await readRaster(join(folder, file)))
    }
    return plates
  })

/** A PDF's first page in grey. */
export const inGrey = (pdf: Uint8Array, dpi: number): Promise<Raster> =>
  inFolder(pdf, async (folder) => {
    ghostscript('tiffgray', dpi, join(folder, 'p.tif'), join(folder, 'a.pdf'))
    return readRaster(join(folder, 'p.tif'))
  })

export const hasInk = ({ data }: Raster): boolean => data.some((sample) => sample < 255)

/** Names of the plates with anything on them. */
export const inked = (plates: ReadonlyMap<string, Raster>): readonly string[] =>
  [...plates].flatMap(([name, raster]) => (hasInk(raster) ? [name] : [])).sort()

/** How many samples of two rasters of one size differ by more than `tolerance`. */
export function difference(a: Raster, b: Raster, tolerance: number): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('rasters of different sizes')
  return a.data.filter((sample, i) => Math.abs(sample - (b.data[i] ?? 0)) > tolerance).length
}

const ghostscript = (device: string, dpi: number, output: string, input: string): string =>
  run('gs', ['-q', '-dSAFER', '-dLastPage=1', `-sDEVICE=${device}`, `-r${dpi}`, '-o', output, input])

async function readRaster(path: string): Promise<Raster> {
  const { data, info } = await sharp(path).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

async function inFolder<T>(pdf: Uint8Array, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
