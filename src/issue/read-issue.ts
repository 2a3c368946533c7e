import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Checked, Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { contentHash, type NamedSource } from './fingerprint.ts'
import type { Issue, Story } from './issue.ts'
import { parseIssue } from './parse-issue.ts'

/** An issue with the files it was read from, for reports. */
export interface ReadIssue extends Checked<Issue> {
  readonly sources: readonly SourceFile[]
  /** Content hash of the issue file, publication.yaml and lexicon.txt, as they stand in their folder. */
  readonly fingerprint: string
}

const load = (path: string): SourceFile => ({ path, text: readFileSync(path, 'utf8') })

/** Offsets into the file stay right: a byte order mark is read as a blank. */
const withoutMark = ({ path, text }: SourceFile): SourceFile => ({ path, text: text.replace(/^\ufeff/, ' ') })

const named = ({ path, text }: SourceFile): NamedSource => ({ name: basename(path), text })

const loadBeside = (path: string, name: string): SourceFile | null => {
  const file = join(dirname(path), name)
  return existsSync(file) ? load(file) : null
}

/**
 * Reads an issue file with the publication.yaml and lexicon.txt beside it, and checks the files it names; `text` is the
 * issue's when it is at hand already. Throws when the issue cannot be read.
 */
export function readIssue(path: string, text?: string): ReadIssue {
  const issue = text === undefined ? load(path) : { path, text }
  const publication = loadBeside(path, 'publication.yaml')
  const lexicon = loadBeside(path, 'lexicon.txt')
  const files = [issue, publication, lexicon].filter((file) => file !== null)
  const { value, diagnostics } = parseIssue(
    withoutMark(issue),
    publication && withoutMark(publication),
    lexicon && withoutMark(lexicon),
  )
  const pictures = value?.stories.flatMap(filesOf) ?? []
  const found = [...diagnostics, ...pictures.flatMap((file) => checkFile(file, dirname(path)))]
  return {
    value: found.some(({ severity }) => severity === 'error') ? null : value,
    diagnostics: found,
    sources: files.map(withoutMark),
    fingerprint: contentHash(files.map(named)),
  }
}

interface NamedFile {
  readonly file: string
  readonly span: SourceSpan
}

const filesOf = ({ pictures, ornament, span }: Story): readonly NamedFile[] =>
  ornament === null ? pictures : [...pictures, { file: ornament, span }]

/** A file must be there, and really stand in the issue's folder or below. */
function checkFile({ file, span }: NamedFile, folder: string): readonly Diagnostic[] {
  const path = resolve(folder, file)
  const outside = isAbsolute(file) || relative(folder, path).split(sep)[0] === '..'
  if (outside) return [finding('issue/path-outside', span, { file })]
  if (!existsSync(path)) return [finding('issue/file-missing', span, { file })]
  if (!realpathSync(path).startsWith(realpathSync(folder) + sep) || !statSync(path).isFile())
    return [finding(statSync(path).isFile() ? 'issue/path-outside' : 'issue/file-missing', span, { file })]
  return []
}
