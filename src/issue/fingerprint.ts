import { createHash } from 'node:crypto'

/** A source of an issue by the name it goes by, without any folder of this machine. */
export interface NamedSource {
  readonly name: string
  readonly text: string
}

/**
 * SHA-256 of what an issue says, 64 hexadecimal digits. Sources count by name, in whatever order they
 * come; line ends and a byte order mark do not count, for copying a file between systems changes them.
 */
export function contentHash(sources: readonly NamedSource[]): string {
  // As JSON, names and texts cannot run into one another; it sorts by code units in every locale.
  const entries = sources.map(({ name, text }) => JSON.stringify([name, normalised(text)])).sort()
  return createHash('sha256').update(entries.join('\n')).digest('hex')
}

const normalised = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')

/** The part of a content hash that people compare by eye, on a posted sheet with the archive: its first 12 digits. */
export const shortFingerprint = (hash: string): string => hash.slice(0, 12)
