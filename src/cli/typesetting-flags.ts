import { usageFailure } from './exit-code.ts'
import type { LanguageFlag } from './language.ts'
import { DEFAULT_TYPESET_OPTIONS, type TypesetOptions } from './typeset.ts'

/** The options of every command that typesets, as commander gives them. */
export interface TypesettingFlags extends LanguageFlag {
  readonly layout?: string
  readonly fonts?: readonly string[]
  readonly allowOverset?: boolean
  readonly steps?: string
  readonly explain?: boolean
  readonly json?: boolean
}

export const typesetOptions = ({ layout, allowOverset, steps }: TypesettingFlags): TypesetOptions => ({
  layout: layout ?? null,
  allowOverset: allowOverset ?? false,
  steps: steps === undefined ? DEFAULT_TYPESET_OPTIONS.steps : readSteps(steps),
})

function readSteps(value: string): number {
  const steps = /^\d+$/.test(value) ? Number(value) : 0
  if (steps < 1 || !Number.isSafeInteger(steps)) throw usageFailure('usage/steps', { value })
  return steps
}
