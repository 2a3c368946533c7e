import type { EmbeddableFace } from '../fonts/embeddable-face.ts'
import type { FontSet } from '../fonts/face.ts'
import { DEFAULT_PDF_OPTIONS, type PdfOptions, writePdf } from '../output/pdf/write-pdf.ts'
import type { Publishable } from '../pages/page.ts'
import { usageFailure } from './exit-code.ts'

/** What a PDF is for, and how it is written then. */
const PROFILES = {
  screen: DEFAULT_PDF_OPTIONS,
} as const satisfies Readonly<Record<string, PdfOptions>>

export type Profile = keyof typeof PROFILES

export function parseProfile(profile: string): Profile {
  if (Object.hasOwn(PROFILES, profile)) return profile as Profile
  throw usageFailure('usage/unknown-profile', { profile, known: Object.keys(PROFILES).join(', ') })
}

export interface PdfSettings {
  readonly profile: Profile
  /** Seconds since 1970 the file is dated by; null: by its issue. */
  readonly stamp: number | null
}

export const renderPdf = (
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  { profile, stamp }: PdfSettings,
): Promise<Uint8Array> => writePdf(dated(document, stamp), fonts, PROFILES[profile])

/** Hours that China, whose time the metadata give, is ahead of UTC. */
const AHEAD = 8

function dated(document: Publishable, stamp: number | null): Publishable {
  if (stamp === null) return document
  return { ...document, date: new Date((stamp + AHEAD * 3600) * 1000).toISOString().slice(0, 10) }
}
