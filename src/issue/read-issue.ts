import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { Issue, Picture } from './issue.ts'
import { parseIssue } from './parse-issue.ts'

/** An issue with the files it was read from, for reports. */
export interface ReadIssue extends Checked<Issue> {
  readonly sources: readonly SourceFile[]
}

const load = (path: string): SourceFile => ({
  path,
  text: readFileSync(path, 'utf8').replace(/^\ufeff/, ' '),
})

/** Reads an issue file, the publication.yaml beside it, and checks its pictures. Throws when the issue cannot be read. */
export function readIssue(path: string): ReadIssue {
  const constants = join(dirname(path), 'publication.yaml')
  const source = load(path)
  const publication = existsSync(constants) ? load(constants) : null
  const { value, diagnostics } = parseIssue(source, publication)
  const pictures = value?.stories.flatMap((story) => story.pictures) ?? []
  const found = [...diagnostics, ...pictures.flatMap((picture) => checkPicture(picture, dirname(path)))]
  return {
    value:
      value && !found.some(({ severity }) => severity === 'error')
        ? { ...value, lexicon: readLexicon(dirname(path)) }
        : null,
    diagnostics: found,
    sources: publication ? [source, publication] : [source],
  }
}

/** `lexicon.txt` beside the issues: a word a line, `#` begins a comment. */
function readLexicon(folder: string): readonly string[] {
  const path = join(folder, 'lexicon.txt')
  if (!existsSync(path)) return []
  const lines = load(path).text.split(/\r?\n/)
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((word) => word.length > 1)
}

function checkPicture(picture: Picture, folder: string): readonly Diagnostic[] {
  const file = resolve(folder, picture.file)
  const outside = relative(folder, file).split(sep)[0] === '..'
  if (outside) return [finding('issue/path-outside', picture.span, { file: picture.file })]
  if (!existsSync(file)) return [finding('issue/file-missing', picture.span, { file: picture.file })]
  const escapes =
    lstatSync(file).isSymbolicLink() || !realpathSync(file).startsWith(realpathSync(folder) + sep)
  return escapes ? [finding('issue/path-outside', picture.span, { file: picture.file })] : []
}
