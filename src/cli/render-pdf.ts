import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { EmbeddableFace } from '../fonts/embeddable-face.ts'
import type { FontSet } from '../fonts/face.ts'
import type { Attachment } from '../output/pdf/attachment.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../output/pdf/write-pdf.ts'
import type { Publishable } from '../pages/page.ts'
import { usageFailure } from './exit-code.ts'

/** What a PDF can be for. */
const PROFILES = ['screen', 'archive', 'print'] as const

export type Profile = (typeof PROFILES)[number]

const isProfile = (name: string): name is Profile => PROFILES.includes(name as Profile)

export function parseProfile(profile: string): Profile {
  if (isProfile(profile)) return profile
  throw usageFailure('usage/unknown-profile', { profile, known: PROFILES.join(', ') })
}

export interface PdfSettings {
  readonly profile: Profile
  /** Seconds since 1970 the file is dated by; null: by its issue. */
  readonly stamp: number | null
}

export const renderPdf = (
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  sources: readonly SourceFile[],
  { profile, stamp }: PdfSettings,
): Promise<Uint8Array> => {
  const attachments = profile === 'archive' ? sources.map(sourceAttachment) : []
  return writePdf(document, fonts, { ...DEFAULT_PDF_OPTIONS, profile, stamp, attachments })
}

/** The archive keeps what the document was made from, byte for byte. */
const sourceAttachment = ({ path }: SourceFile): Attachment => ({
  name: basename(path),
  bytes: readFileSync(path),
  mime: /\.ya?ml$/i.test(path) ? 'application/yaml' : 'text/plain',
  description: '稿件源文件 / source',
  relationship: 'Source',
})
