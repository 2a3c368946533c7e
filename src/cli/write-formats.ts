import { join } from 'node:path'
import type { Format } from './formats.ts'
import { type RenderSettings, render } from './render.ts'
import type { RenderSource } from './render-source.ts'
import type { Finished } from './run-issues.ts'
import { fileName, type Target } from './targets.ts'
import type { Workshop } from './workshop.ts'
import { writeSafely } from './write-file.ts'

/** Writes a document in its formats, each file as soon as it is made; an interruption ends it between two files. */
export async function* writeFormats(
  formats: readonly Format[],
  source: RenderSource,
  workshop: Workshop,
  settings: RenderSettings,
  target: Target,
  interrupt: AbortSignal,
): AsyncGenerator<Finished> {
  for (const format of formats) {
    if (interrupt.aborted) return
    const nameOf = (part: string | null): string => fileName(target, format, part)
    for await (const { page, part, bytes, diagnostics } of render(
      format,
      source,
      workshop,
      settings,
      nameOf,
    )) {
      const file = join(target.folder, nameOf(part))
      writeSafely(file, bytes)
      yield { output: { format, page, file }, diagnostics }
      if (interrupt.aborted) return
    }
  }
}
