import { importText } from '../../src/normalise/import-text.ts'
import { normaliseText } from '../../src/normalise/normalise-inline.ts'
import { joinDecision } from '../../src/normalise/rejoin.ts'
import { sampleRawText } from '../support/sample.ts'
import type { Verdict } from './run-vectors.ts'

const wrong = (got: string): Verdict => ({ wrong: `got ${got}` })

/** Width of marks; a linter that keeps ; ( ) half-width differs from newspapers, which make them full-width. */
export function widthVerdict({ in: source, out }: { readonly in: string; readonly out: string }): Verdict {
  const got = normaliseText(source)
  if (got === out) return 'pass'
  return got === fullWidthBracketed(out) ? { policy: 'brackets and semicolons are full-width beside Han' } : wrong(got)
}

const fullWidthBracketed = (text: string): string =>
  text.replaceAll(/ ?\(([^()]*\p{Script=Han}[^()]*)\) ?/gu, '（$1）').replaceAll(/;(?=\p{Script=Han})/gu, '；')

export function joinVerdict({ lines, join }: { readonly lines: readonly [string, string]; readonly join: boolean }): Verdict {
  const got = joinDecision(...lines)
  return (got === 'join') === join ? 'pass' : wrong(got)
}

interface SampleBlock {
  readonly kind: string
  readonly t: string
}

/** The customer's raw text, block by block; the editor's line break in a headline is not part of its text. */
export function sampleVerdict(expected: SampleBlock & { readonly index: number }): Verdict {
  const block = importText(sampleRawText()).blocks[expected.index]
  const text = block?.kind === 'head' ? block.text.replaceAll(' ', '') : block?.text
  return block?.kind === expected.kind && text === expected.t ? 'pass' : wrong(`${block?.kind} ${text}`)
}
