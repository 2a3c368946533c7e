import { NEWS, type NormalisePolicy, normaliseText } from './normalise-inline.ts'
import { isLabelled, joinDecision, looksLikeHead } from './rejoin.ts'

/** A block of pasted text: a headline, its deck, a paragraph, an item. */
export interface ImportedBlock {
  readonly kind: 'head' | 'deck' | 'para' | 'item'
  /** Clean text; a space between Han in a headline is the editor's own line break. */
  readonly text: string
  /** Numbers (from 1) of the source's lines it was made of. */
  readonly lines: readonly number[]
}

export interface ImportedText {
  readonly blocks: readonly ImportedBlock[]
  /** Pairs of source lines that were joined, and that look as if they should be but were not. */
  readonly joins: readonly (readonly [number, number])[]
  readonly suspects: readonly (readonly [number, number])[]
}

interface RawBlock {
  readonly text: string
  readonly lines: readonly number[]
}

/** Reads pasted or extracted plain text into clean blocks: marks, spaces, and paragraphs cut in two. */
export function importText(raw: string, policy: NormalisePolicy = NEWS): ImportedText {
  const joins: (readonly [number, number])[] = []
  const suspects: (readonly [number, number])[] = []
  const blocks: RawBlock[] = []
  for (const block of rawBlocks(raw, policy)) {
    const previous = blocks.at(-1)
    const decision = previous ? joinDecision(previous.text, block.text) : 'keep'
    const seam = [previous?.lines.at(-1) ?? 0, block.lines[0] ?? 0] as const
    if (decision === 'suspect') suspects.push(seam)
    if (previous && decision === 'join') {
      joins.push(seam)
      blocks[blocks.length - 1] = joined(previous, block)
    } else blocks.push(block)
  }
  return { blocks: blocks.map((block, i) => withKind(block, i, blocks)), joins, suspects }
}

const joined = (a: RawBlock, b: RawBlock): RawBlock => ({
  text: a.text + b.text,
  lines: [...a.lines, ...b.lines],
})

/** Lines are blocks: pasted text breaks lines only between paragraphs. The kind of the text decides on its spaces. */
function rawBlocks(raw: string, policy: NormalisePolicy): readonly RawBlock[] {
  return raw
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line, i) => {
      const trimmed = line.trim()
      const kind = isLabelled(trimmed) ? 'item' : looksLikeHead(trimmed) ? 'headline' : 'body'
      return { text: normaliseText(trimmed, kind, policy), lines: [i + 1] }
    })
    .filter(({ text }) => text !== '')
}

function withKind(block: RawBlock, i: number, blocks: readonly RawBlock[]): ImportedBlock {
  const isHead = (at: number): boolean => looksLikeHead(blocks[at]?.text ?? '。')
  if (isLabelled(block.text)) return { ...block, kind: 'item' }
  if (!isHead(i)) return { ...block, kind: 'para' }
  return { ...block, kind: isHead(i - 1) ? 'deck' : 'head' }
}
