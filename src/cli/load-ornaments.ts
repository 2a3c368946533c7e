import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { Issue } from '../issue/issue.ts'
import type { Ornament } from '../pictures/place-ornament.ts'
import { readPicture } from '../pictures/read-picture.ts'

/** An issue's ornaments by the file that names them, and the drawings as findings show them. */
export interface LoadedOrnaments extends Checked<Readonly<Record<string, Ornament>>> {
  readonly sources: readonly SourceFile[]
}

/** Reads the ornaments an issue asks for; null when any cannot be used. The reader of drawings is loaded with the first. */
export async function loadOrnaments(folder: string, { stories }: Issue): Promise<LoadedOrnaments> {
  const wanted = stories.flatMap(({ ornament, span }) =>
    ornament === null ? [] : [{ file: ornament, span }],
  )
  if (wanted.length === 0) return { value: {}, diagnostics: [], sources: [] }
  const { parseOrnament } = await import('../pictures/ornament.ts')
  const loaded = await Promise.all(
    wanted.map(async ({ file, span }) => {
      const { value, diagnostics } = await readPicture(folder, file, span)
      if (!value) return { file, value: null, diagnostics, source: null }
      const source = { path: file, text: new TextDecoder().decode(value.bytes) }
      return { file, ...parseOrnament(source), source }
    }),
  )
  const usable = loaded.flatMap(({ file, value }) => (value ? [[file, value] as const] : []))
  return {
    value: usable.length === loaded.length ? Object.fromEntries(usable) : null,
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
    sources: loaded.flatMap(({ source }) => (source ? [source] : [])),
  }
}
