import { readFileSync } from 'node:fs'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { EmbeddableFace } from './embeddable-face.ts'
import { embeddingPermission } from './embedding-permission.ts'
import type { FontSet } from './face.ts'
import { checkFallbacks } from './fallback.ts'
import { type FontFile, openFontFile } from './font-file.ts'
import { createFontSet } from './font-set.ts'
import { type ManifestFace, parseManifest } from './manifest.ts'
import { type FaceEntry, mergeManifests } from './merge-manifests.ts'
import { openFace } from './open-face.ts'
import { type FontFault, FontFileError } from './sfnt.ts'

/** A font set whose files stay open for reading glyphs. */
export interface LoadedFonts extends FontSet<EmbeddableFace> {
  /** Closes the files; the faces cannot be used any more. */
  close(): void
}

/**
 * Opens the faces of one or more manifests, the later over the earlier (ours, then the user's).
 * Checked here: manifest, files, their sizes, structure, embedding permission, fallbacks. Checksums
 * are not: hashing 50 MB takes as long as setting a bulletin (see `verifyFonts`).
 */
export function loadFonts(manifests: readonly string[]): Checked<LoadedFonts> {
  const { value: entries, diagnostics } = readManifests(manifests)
  if (!entries) return { value: null, diagnostics }
  const opened: OpenedFace[] = []
  const problems: Diagnostic[] = [...diagnostics, ...checkFallbacks(entries)]
  for (const entry of entries) {
    const { value, diagnostics } = openEntry(entry)
    if (value) opened.push(value)
    problems.push(...diagnostics)
  }
  const close = (): void => {
    for (const { file } of opened) file.close()
  }
  if (problems.length === 0) return { value: { ...fontSet(opened, entries), close }, diagnostics: [] }
  close()
  return { value: null, diagnostics: problems }
}

/** The faces the manifests name, not yet opened. */
export function readManifests(paths: readonly string[]): Checked<readonly FaceEntry[]> {
  const read = paths.map(readManifest)
  const diagnostics = read.flatMap((manifest) => manifest.diagnostics)
  const manifests = read.flatMap(({ value }) => (value ? [value] : []))
  return diagnostics.length > 0 ? { value: null, diagnostics } : mergeManifests(manifests)
}

function readManifest(path: string): Checked<readonly ManifestFace[]> {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch {
    return { value: null, diagnostics: [finding('font/manifest-missing', null, { file: path })] }
  }
  return parseManifest(path, source)
}

interface OpenedFace {
  readonly face: EmbeddableFace
  readonly file: FontFile
}

function fontSet(opened: readonly OpenedFace[], entries: readonly FaceEntry[]): FontSet<EmbeddableFace> {
  const fallbacks = new Map(entries.map(({ id, fallback }) => [id, fallback]))
  return createFontSet(new Map(opened.map(({ face }) => [face.id, face])), (id) => fallbacks.get(id) ?? [])
}

function openEntry(entry: FaceEntry): Checked<OpenedFace> {
  const file = openFile(entry.file)
  if (!file) return failed('font/missing-file', entry)
  const { value: face, diagnostics } = openChecked(entry, file)
  if (face) return { value: { face, file }, diagnostics }
  file.close()
  return { value: null, diagnostics }
}

function openFile(path: string): FontFile | null {
  try {
    return openFontFile(path)
  } catch {
    return null
  }
}

function openChecked(entry: FaceEntry, file: FontFile): Checked<EmbeddableFace> {
  if (entry.size !== null && entry.size !== file.size)
    return failed('font/wrong-size', entry, { expected: entry.size, actual: file.size })
  try {
    const face = openFace(file, entry, entry.index)
    const permission = embeddingPermission(face.facts.embedding)
    return permission === 'allowed' ? { value: face, diagnostics: [] } : failed(FORBIDDEN[permission], entry)
  } catch (error) {
    if (error instanceof FontFileError) return faulty(error.fault, entry)
    throw error
  }
}

const FORBIDDEN = {
  restricted: 'font/embedding-forbidden',
  'no-subsetting': 'font/subsetting-forbidden',
  'bitmaps-only': 'font/outlines-forbidden',
} as const

function faulty(fault: FontFault, entry: FaceEntry): Checked<never> {
  switch (fault.kind) {
    case 'not-a-font':
      return failed('font/not-a-font', entry)
    case 'web-font':
      return failed('font/web-font', entry)
    case 'variable':
      return failed('font/variable', entry)
    case 'no-such-face':
      return failed('font/no-such-face', entry, { index: fault.index })
    case 'damaged':
      return failed('font/unreadable', entry, { table: fault.table })
  }
}

function failed(code: Diagnostic['code'], entry: FaceEntry, args: Diagnostic['args'] = {}): Checked<never> {
  return {
    value: null,
    diagnostics: [finding(code, entry.span, { face: entry.id, file: entry.file, ...args })],
  }
}
