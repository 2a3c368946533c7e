import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from './byte-source.ts'

/** A font file held open for positioned reads. */
export interface FontFile extends ByteSource {
  close(): void
}

/**
 * Opens a font without reading it: of a 15 MB face a bulletin needs some 300 KB of tables and one
 * record per glyph used. Throws the file system's error.
 */
export function openFontFile(path: string): FontFile {
  const descriptor = openSync(path, 'r')
  return {
    size: fstatSync(descriptor).size,
    read: (position, length) => {
      const bytes = Buffer.allocUnsafe(length)
      const count = readSync(descriptor, bytes, 0, length, position)
      return bytes.subarray(0, count)
    },
    close: () => closeSync(descriptor),
  }
}
