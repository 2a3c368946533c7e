import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Picture } from '../issue/issue.ts'
import { inspectPicture } from './inspect-picture.ts'
import type { PictureFacts, PictureSource } from './picture.ts'
import { readPicture } from './read-picture.ts'

/** A picture file that can be used, before its place is known. */
export interface LoadedPicture {
  readonly source: PictureSource
  readonly facts: PictureFacts
}

/**
 * Reads and inspects the pictures an issue asks for, in their order; `folder` is the issue's. Null
 * when any of them cannot be used.
 */
export async function loadPictures(
  folder: string,
  pictures: readonly Picture[],
): Promise<Checked<readonly LoadedPicture[]>> {
  const loaded = await Promise.all(pictures.map((picture) => loadPicture(folder, picture)))
  const usable = loaded.flatMap(({ value }) => (value ? [value] : []))
  return {
    value: usable.length === pictures.length ? usable : null,
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  }
}

async function loadPicture(folder: string, { file, span }: Picture): Promise<Checked<LoadedPicture>> {
  const { value: source, diagnostics } = await readPicture(folder, file, span)
  if (!source) return { value: null, diagnostics }
  const { value: facts, diagnostics: found } = await inspectPicture(source)
  return { value: facts && { source, facts }, diagnostics: found }
}
