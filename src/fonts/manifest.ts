import { dirname, resolve } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Checked, Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'

const faceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().optional(),
  /** Relative to the manifest. */
  file: z.string().min(1).optional(),
  /** Face of a collection (.ttc). */
  index: z.int().min(0).optional(),
  /** In bytes. */
  size: z.int().positive().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  ascent: z.int().optional(),
  descent: z.int().optional(),
  fallback: z.array(z.string()).optional(),
  // For people and for the packaging; nothing here depends on their form.
  licence: z.unknown().optional(),
  licenceFile: z.unknown().optional(),
  source: z.unknown().optional(),
  coverage: z.unknown().optional(),
})

const manifestSchema = z.strictObject({ faces: z.array(faceSchema) })

/** One face as a manifest states it; what it leaves out comes from the manifest under it. */
export interface ManifestFace {
  readonly id: string
  readonly name: string | null
  /** Absolute. */
  readonly file: string | null
  readonly index: number
  readonly size: number | null
  readonly sha256: string | null
  readonly ascent: number | null
  readonly descent: number | null
  readonly fallback: readonly string[] | null
  readonly span: SourceSpan
}

type YamlDocument = ReturnType<typeof parseDocument>

/** Reads a font manifest; `file` is its path, against which the paths in it are resolved. */
export function parseManifest(file: string, source: string): Checked<readonly ManifestFace[]> {
  const document = parseDocument(source, { lineCounter: new LineCounter() })
  const syntax = document.errors.map((error) =>
    finding('font/manifest-syntax', { file, start: error.pos[0], end: error.pos[1] }, { detail: error.code }),
  )
  if (syntax.length > 0) return { value: null, diagnostics: syntax }
  const parsed = manifestSchema.safeParse(document.toJS())
  if (!parsed.success) return { value: null, diagnostics: shapeFindings(parsed.error, document, file) }
  const faces = parsed.data.faces.map((face, index) =>
    manifestFace(face, file, spanAt(document, ['faces', index], file)),
  )
  const diagnostics = duplicates(faces)
  return { value: diagnostics.length > 0 ? null : faces, diagnostics }
}

function manifestFace(face: z.infer<typeof faceSchema>, manifest: string, span: SourceSpan): ManifestFace {
  return {
    id: face.id,
    name: face.name ?? null,
    file: face.file === undefined ? null : resolve(dirname(manifest), face.file),
    index: face.index ?? 0,
    size: face.size ?? null,
    sha256: face.sha256 ?? null,
    ascent: face.ascent ?? null,
    descent: face.descent ?? null,
    fallback: face.fallback ?? null,
    span,
  }
}

function shapeFindings(error: z.ZodError, document: YamlDocument, file: string): readonly Diagnostic[] {
  return error.issues.map((issue) =>
    finding('font/manifest-shape', spanAt(document, issue.path, file), {
      path: issue.path.map(String).join('.') || '.',
      detail: issue.message,
    }),
  )
}

function duplicates(faces: readonly ManifestFace[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return faces.flatMap(({ id, span }) => {
    if (seen.has(id)) return [finding('font/duplicate-id', span, { face: id })]
    seen.add(id)
    return []
  })
}

/** The node at a path, or the nearest one around it that exists. */
function spanAt(document: YamlDocument, path: readonly PropertyKey[], file: string): SourceSpan {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const range = (node as { readonly range?: readonly number[] } | undefined)?.range
    if (range?.[0] !== undefined && range[1] !== undefined) return { file, start: range[0], end: range[1] }
  }
  return { file, start: 0, end: 0 }
}
