/** A table of a font file: four-character tag and contents. */
export type FontTable = readonly [tag: string, bytes: Buffer]

const VERSION: Readonly<Record<'truetype' | 'cff', number>> = { truetype: 0x00010000, cff: 0x4f54544f }

/** `head.checkSumAdjustment` makes the sum of the whole file this (OpenType, table `head`). */
const FILE_SUM = 0xb1b0afba
const ADJUSTMENT_OFFSET = 8

/** Sum of the big-endian words, the last one padded with zeros. */
export function checksum(bytes: Buffer): number {
  const whole = bytes.length & ~3
  let sum = 0
  for (let at = 0; at < whole; at += 4) sum = (sum + bytes.readUInt32BE(at)) | 0
  for (let at = whole; at < bytes.length; at++) sum = (sum + (bytes.readUInt8(at) << (24 - 8 * (at & 3)))) | 0
  return sum >>> 0
}

/**
 * A font file from its tables. They are written in order of their tags with all checksums set,
 * so equal tables give equal bytes. `head` is changed in a copy only.
 */
export function writeSfnt(tables: readonly FontTable[], outlines: 'truetype' | 'cff' = 'truetype'): Buffer {
  const sorted = tables.map(clearAdjustment).sort(([a], [b]) => (a < b ? -1 : 1))
  const directory = writeDirectory(sorted, VERSION[outlines])
  const parts = [directory]
  for (const [, bytes] of sorted) parts.push(bytes, Buffer.alloc(padding(bytes.length)))
  const file = Buffer.concat(parts)
  const head = sorted.findIndex(([tag]) => tag === 'head')
  if (head >= 0) {
    const offset = directory.readUInt32BE(12 + 16 * head + 8)
    file.writeUInt32BE((FILE_SUM - checksum(file)) >>> 0, offset + ADJUSTMENT_OFFSET)
  }
  return file
}

const padding = (length: number): number => -length & 3

function clearAdjustment([tag, bytes]: FontTable): FontTable {
  if (tag !== 'head') return [tag, bytes]
  const copy = Buffer.from(bytes)
  copy.writeUInt32BE(0, ADJUSTMENT_OFFSET)
  return [tag, copy]
}

function writeDirectory(tables: readonly FontTable[], version: number): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length)
  const exponent = 31 - Math.clz32(tables.length)
  directory.writeUInt32BE(version, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 << exponent, 6)
  directory.writeUInt16BE(exponent, 8)
  directory.writeUInt16BE(16 * tables.length - (16 << exponent), 10)
  let offset = directory.length
  tables.forEach(([tag, bytes], index) => {
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(bytes), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    offset += bytes.length + padding(bytes.length)
  })
  return directory
}
