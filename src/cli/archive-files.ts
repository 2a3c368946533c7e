import { readFileSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, relative, sep } from 'node:path'
import { type Lock, lockText } from '../output/lock-text.ts'
import type { Attachment } from '../output/pdf/attachment.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.yaml': 'text/yaml',
  '.yml': 'text/yaml',
  '.txt': 'text/plain',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

/**
 * What an archive PDF carries: the issue file, everything else it was made from (publication.yaml, lexicon, layout, pictures),
 * byte for byte, and the lock. Paths as the program opens them.
 */
export function archiveFiles(issue: string, others: readonly string[], lock: Lock): readonly Attachment[] {
  const sources = [issue, ...others].map((path): Attachment => {
    const bytes = readFileSync(path)
    const mime = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    const description = path === issue ? '期次文件 / issue' : '素材 / source material'
    return { name: nameBeside(issue, path), bytes, mime, description, relationship: 'Source' }
  })
  const lockFile: Attachment = {
    name: `${basename(issue, extname(issue))}.lock.yaml`,
    bytes: Buffer.from(lockText(lock), 'utf8'),
    mime: 'text/yaml',
    description: '排版环境 / what it was set with',
    relationship: 'Supplement',
  }
  return [...sources, lockFile]
}

/**
 * The path as seen from the issue's folder, in one name: programs save attachments into one folder. What stands
 * elsewhere, the program's layout, goes by its own folder: an archive tells nothing of the machine it was made on.
 */
function nameBeside(issue: string, path: string): string {
  const parts = relative(dirname(issue), path).split(sep)
  return (parts[0] === '..' || isAbsolute(path) !== isAbsolute(issue) ? parts.slice(-2) : parts)
    .filter((part) => part !== '..')
    .join('_')
}
