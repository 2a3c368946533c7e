import { lstat, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Checked, Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { PictureSource } from './picture.ts'

/** A camera's largest JPEG has some 30 MB; what is larger was not meant for a bulletin. */
export const MAX_PICTURE_BYTES = 50_000_000

/**
 * Reads the file `file` names, relative to the folder. It must be a plain file inside that
 * folder: a link or `..` could bring any file of the machine into a published PDF.
 */
export async function readPicture(
  folder: string,
  file: string,
  span: SourceSpan | null,
): Promise<Checked<PictureSource>> {
  const fault = (code: Diagnostic['code'], args: Diagnostic['args'] = {}): Checked<PictureSource> => ({
    value: null,
    diagnostics: [finding(code, span, { file, ...args })],
  })
  const path = resolve(folder, file)
  if (!isWithin(folder, path)) return fault('issue/path-outside')
  try {
    const found = await lstat(path)
    if (found.isSymbolicLink() || !isWithin(await realpath(folder), await realpath(path)))
      return fault('issue/path-outside')
    if (!found.isFile()) return fault('picture/unreadable')
    if (found.size > MAX_PICTURE_BYTES)
      return fault('picture/file-too-large', {
        size: megabytes(found.size),
        limit: megabytes(MAX_PICTURE_BYTES),
      })
    return { value: { file, bytes: await readFile(path), span }, diagnostics: [] }
  } catch (error) {
    return fault(isMissing(error) ? 'issue/file-missing' : 'picture/unreadable')
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6)

/** Whether `path` lies below `folder`; `..` and another drive lead outside. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}

/** No such file, or a file where a folder should be. */
const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR')
