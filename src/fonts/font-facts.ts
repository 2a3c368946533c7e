import type { GlyphBounds } from './face.ts'
import { readingTable, type Sfnt } from './sfnt.ts'

/** What the small tables of a font say. Lengths in font units. */
export interface FontFacts {
  readonly unitsPerEm: number
  /** The maker's version, `head.fontRevision`, to three decimals. */
  readonly revision: number
  readonly glyphCount: number
  /** How many glyphs have an advance of their own in `hmtx`; the rest repeat the last one. */
  readonly metricCount: number
  readonly longOffsets: boolean
  readonly bounds: GlyphBounds
  readonly capHeight: number
  readonly xHeight: number
  /** `OS/2.sFamilyClass`, high byte: 1–7 are serif faces. */
  readonly familyClass: number
  /** `OS/2.fsType`, the maker's embedding permission; 0 (installable) when the table is missing. */
  readonly embedding: number
  readonly italicAngle: number
  readonly fixedPitch: boolean
  /** Printable ASCII; empty when the font gives none. */
  readonly postscriptName: string
}

const POSTSCRIPT_NAME = 6
const WINDOWS = 3

export function readFontFacts(sfnt: Sfnt): FontFacts {
  const head = readingTable('head', () => readHead(sfnt.table('head')))
  return {
    ...head,
    glyphCount: sfnt.part('maxp', 4, 2).readUInt16BE(0),
    metricCount: sfnt.part('hhea', 34, 2).readUInt16BE(0),
    ...readingTable('OS/2', () => readOs2(sfnt, head.unitsPerEm)),
    ...readPost(sfnt),
    postscriptName: sfnt.has('name')
      ? readingTable('name', () => readPostscriptName(sfnt.table('name')))
      : '',
  }
}

function readHead(head: Buffer): Pick<FontFacts, 'unitsPerEm' | 'revision' | 'longOffsets' | 'bounds'> {
  return {
    revision: Math.round((head.readInt32BE(4) / 0x10000) * 1000) / 1000,
    unitsPerEm: head.readUInt16BE(18),
    longOffsets: head.readInt16BE(50) === 1,
    bounds: {
      xMin: head.readInt16BE(36),
      yMin: head.readInt16BE(38),
      xMax: head.readInt16BE(40),
      yMax: head.readInt16BE(42),
    },
  }
}

type Os2Facts = Pick<FontFacts, 'capHeight' | 'xHeight' | 'familyClass' | 'embedding'>

function readOs2(sfnt: Sfnt, unitsPerEm: number): Os2Facts {
  // Usual proportions of Latin letters, for the descriptor only, where a font is silent.
  const usual = { capHeight: Math.round(0.7 * unitsPerEm), xHeight: Math.round(0.5 * unitsPerEm) }
  if (!sfnt.has('OS/2')) return { ...usual, familyClass: 0, embedding: 0 }
  const os2 = sfnt.table('OS/2')
  const hasHeights = os2.readUInt16BE(0) >= 2
  return {
    capHeight: hasHeights ? os2.readInt16BE(88) : usual.capHeight,
    xHeight: hasHeights ? os2.readInt16BE(86) : usual.xHeight,
    familyClass: os2.readInt16BE(30) >> 8,
    embedding: os2.readUInt16BE(8),
  }
}

function readPost(sfnt: Sfnt): Pick<FontFacts, 'italicAngle' | 'fixedPitch'> {
  if (!sfnt.has('post')) return { italicAngle: 0, fixedPitch: false }
  const post = sfnt.part('post', 0, 16)
  return { italicAngle: post.readInt32BE(4) / 0x10000, fixedPitch: post.readUInt32BE(12) !== 0 }
}

function readPostscriptName(name: Buffer): string {
  const storage = name.readUInt16BE(4)
  for (let index = 0; index < name.readUInt16BE(2); index++) {
    const at = 6 + 12 * index
    if (name.readUInt16BE(at + 6) !== POSTSCRIPT_NAME) continue
    const start = storage + name.readUInt16BE(at + 10)
    const bytes = name.subarray(start, start + name.readUInt16BE(at + 8))
    const text =
      name.readUInt16BE(at) === WINDOWS
        ? bytes.toString('latin1').replaceAll('\0', '')
        : bytes.toString('latin1')
    // A PDF name must not hold delimiters; PostScript names of old Chinese fonts hold raw GBK bytes.
    return text.replace(/[^A-Za-z0-9-]/g, '')
  }
  return ''
}
