import { createHash } from 'node:crypto'
import type { Issue } from '../../issue/issue.ts'

const LENGTH = 12
const NOT_CONTENT: ReadonlySet<string> = new Set(['span', 'origins'])

/**
 * Twelve letters and figures that tell two issues apart: a digest of everything the issue says, and of nothing about
 * the file it says it in, so that a posted sheet can be held against the archive.
 */
export function fingerprintOf(issue: Issue): string {
  const content = JSON.stringify(issue, (key, value) => (NOT_CONTENT.has(key) ? undefined : value))
  const digest = createHash('sha256').update(content).digest('hex').slice(0, LENGTH).toUpperCase()
  return digest.replace(/(.{4})(?=.)/g, '$1-')
}
