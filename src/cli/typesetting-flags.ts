import { POSTINGS, type Posting } from '../makeup/posting.ts'
import { usageFailure } from './exit-code.ts'
import type { LanguageFlag } from './language.ts'
import { DEFAULT_TYPESET_OPTIONS, type TypesetOptions } from './typeset.ts'

/** The options of every command that typesets, as commander gives them. */
export interface TypesettingFlags extends LanguageFlag {
  readonly layout?: string
  readonly fonts?: readonly string[]
  readonly allowOverset?: boolean
  readonly steps?: string
  readonly posting?: string
  readonly explain?: boolean
  readonly json?: boolean
}

export const typesetOptions = ({
  layout,
  allowOverset,
  steps,
  posting,
}: TypesettingFlags): TypesetOptions => ({
  layout: layout ?? null,
  allowOverset: allowOverset ?? false,
  steps: steps === undefined ? DEFAULT_TYPESET_OPTIONS.steps : readSteps(steps),
  posting: posting === undefined ? null : readPosting(posting),
})

function readPosting(value: string): Posting {
  const posting = POSTINGS.find((known) => known === value)
  if (!posting) throw usageFailure('usage/posting', { value, known: POSTINGS.join(', ') })
  return posting
}

function readSteps(value: string): number {
  const steps = /^\d+$/.test(value) ? Number(value) : 0
  if (steps < 1 || !Number.isSafeInteger(steps)) throw usageFailure('usage/steps', { value })
  return steps
}
