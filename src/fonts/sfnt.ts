import type { ByteSource } from './byte-source.ts'

/** Why a file cannot serve as a face. */
export type FontFault =
  | { readonly kind: 'not-a-font' }
  /** WOFF or WOFF2: compressed for browsers, cannot be read by position. */
  | { readonly kind: 'web-font' }
  /** A variable font; only static faces can be embedded. */
  | { readonly kind: 'variable' }
  | { readonly kind: 'no-such-face'; readonly index: number }
  | { readonly kind: 'damaged'; readonly table: string }

/** Thrown while a font is opened or read; the loader turns it into a finding. */
export class FontFileError extends Error {
  readonly fault: FontFault

  constructor(fault: FontFault) {
    super(`font file: ${fault.kind}${fault.kind === 'damaged' ? ` ${fault.table}` : ''}`)
    this.name = 'FontFileError'
    this.fault = fault
  }
}

const OUT_OF_BOUNDS = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'])

/** Runs the reader of a table; a table shorter than its own figures say becomes a FontFileError. */
export function readingTable<T>(tag: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? ''
    throw OUT_OF_BOUNDS.has(code) ? new FontFileError({ kind: 'damaged', table: tag }) : error
  }
}

/** One face of an OpenType file: its tables, read when asked for. */
export interface Sfnt {
  readonly outlines: 'truetype' | 'cff'
  has(tag: string): boolean
  /** A whole table; FontFileError when there is none. */
  table(tag: string): Buffer
  /** A stretch of a table; FontFileError when it reaches outside. */
  part(tag: string, offset: number, length: number): Buffer
}

interface TableRecord {
  readonly offset: number
  readonly length: number
}

type Directory = ReadonlyMap<string, TableRecord>

const HEADER_SIZE = 12
const RECORD_SIZE = 16
const VERSIONS_1_0 = new Set(['\x00\x01\x00\x00', 'true', 'OTTO'])
const WEB_FORMATS = new Set(['wOFF', 'wOF2'])

const fail = (fault: FontFault): never => {
  throw new FontFileError(fault)
}

const tagAt = (bytes: Buffer, offset: number): string => bytes.toString('latin1', offset, offset + 4)

/**
 * Opens face `index` of a TrueType or OpenType file or collection.
 * Throws FontFileError for anything that is not a static face whose tables lie inside the file.
 */
export function openSfnt(source: ByteSource, index = 0): Sfnt {
  const directory = readDirectory(source, faceOffset(source, index))
  if (directory.has('fvar') || directory.has('CFF2')) fail({ kind: 'variable' })
  const outlines = directory.has('glyf') ? 'truetype' : directory.has('CFF ') ? 'cff' : null
  return outlines === null ? fail({ kind: 'damaged', table: 'glyf' }) : sfnt(source, directory, outlines)
}

function sfnt(source: ByteSource, directory: Directory, outlines: Sfnt['outlines']): Sfnt {
  const part = (tag: string, offset: number, length: number): Buffer => {
    const record = directory.get(tag)
    const inside = record && offset >= 0 && length >= 0 && offset + length <= record.length
    return inside ? source.read(record.offset + offset, length) : fail({ kind: 'damaged', table: tag })
  }
  return {
    outlines,
    has: (tag) => directory.has(tag),
    table: (tag) => part(tag, 0, directory.get(tag)?.length ?? 0),
    part,
  }
}

function faceOffset(source: ByteSource, index: number): number {
  const header = source.read(0, HEADER_SIZE)
  if (header.length < HEADER_SIZE) fail({ kind: 'not-a-font' })
  const version = tagAt(header, 0)
  if (WEB_FORMATS.has(version)) fail({ kind: 'web-font' })
  if (version === 'ttcf') return collectionOffset(source, header.readUInt32BE(8), index)
  if (!VERSIONS_1_0.has(version)) fail({ kind: 'not-a-font' })
  return index === 0 ? 0 : fail({ kind: 'no-such-face', index })
}

function collectionOffset(source: ByteSource, faces: number, index: number): number {
  if (index < 0 || index >= faces) fail({ kind: 'no-such-face', index })
  const offset = source.read(HEADER_SIZE + 4 * index, 4)
  return offset.length === 4 ? offset.readUInt32BE(0) : fail({ kind: 'damaged', table: 'ttcf' })
}

function readDirectory(source: ByteSource, start: number): Directory {
  const header = source.read(start, HEADER_SIZE)
  if (header.length < HEADER_SIZE) fail({ kind: 'damaged', table: 'directory' })
  const count = header.readUInt16BE(4)
  const bytes = source.read(start + HEADER_SIZE, count * RECORD_SIZE)
  if (bytes.length < count * RECORD_SIZE) fail({ kind: 'damaged', table: 'directory' })
  const directory = new Map<string, TableRecord>()
  for (let at = 0; at < bytes.length; at += RECORD_SIZE) {
    const tag = tagAt(bytes, at)
    const record = { offset: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) }
    // A file cut short in copying is found here, not by a missing stroke in print.
    if (record.offset + record.length > source.size) fail({ kind: 'damaged', table: tag.trim() })
    directory.set(tag, record)
  }
  return directory
}
