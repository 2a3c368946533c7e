import type { PressSettings } from '../press/press-settings.ts'
import { CommandFailure, usageFailure } from './exit-code.ts'
import { type PressFlags, readPressOptions } from './press-options.ts'

/** What a PDF is for: reading on a screen, keeping for decades, or the press. */
export type Profile =
  | { readonly kind: 'screen' | 'archive' }
  | { readonly kind: 'print'; readonly press: PressSettings }

const KINDS = ['screen', 'archive', 'print'] as const

/** The profile of a command line, with the press's settings; without one: `screen`. */
export function readProfile(flags: PressFlags): Profile {
  const { profile = 'screen' } = flags
  const kind = KINDS.find((known) => known === profile)
  if (!kind) throw usageFailure('usage/unknown-profile', { profile, known: KINDS.join(', ') })
  const { value: press, diagnostics } = readPressOptions(flags)
  if (diagnostics.length > 0) throw new CommandFailure(2, diagnostics)
  if (kind !== 'print') return { kind }
  if (!press) throw new Error('the press has settings')
  return { kind, press }
}
