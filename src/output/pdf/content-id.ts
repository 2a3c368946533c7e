import { createHash } from 'node:crypto'

/** Bytes of a file identifier. */
const ID_LENGTH = 16

/** The identifier a file is written with: zeros, until its content is known. */
export const blankId = (): Uint8Array => new Uint8Array(ID_LENGTH)

/**
 * Puts the hash of the file's content where its trailer holds the blank identifier twice
 * (ISO 32000-1, 14.4). Changes `file` and returns it. Throws when there is no blank identifier.
 */
export function withContentId(file: Buffer): Buffer {
  const blank = Buffer.from(`<${Buffer.from(blankId()).toString('hex')}>`)
  const second = file.lastIndexOf(blank)
  const first = file.lastIndexOf(blank, second - 1)
  if (second < 0 || first < 0) throw new Error('the PDF has no blank file identifier')
  const id = createHash('sha256')
    .update(file)
    .digest('hex')
    .slice(0, 2 * ID_LENGTH)
  for (const at of [first, second]) file.write(id, at + 1, 'latin1')
  return file
}
