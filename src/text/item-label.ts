import type { FontSet } from '../fonts/face.ts'
import type { InlineText } from '../issue/issue.ts'
import { charClass } from './char-class.ts'
import { type ItemRules, itemise } from './itemise.ts'
import { EM } from './junction.ts'
import { naturalWidth } from './prefix-sums.ts'

/** The text of a list's items hangs in steps of half an em, so that Han stay over Han. */
const STEP = EM / 2
/** Least white after a label that ends with a Chinese mark: its blank is part of it. */
const AFTER_MARK = EM / 4

/** Width of the column that a list's labels stand in, 1/1000 em: that of the widest, up to the next half em. */
export function labelColumn(labels: readonly InlineText[], rules: ItemRules, fonts: FontSet): number {
  const widths = labels.map(
    (label) => naturalWidth(itemise(label, rules, fonts).items) + (endsInMark(label) ? AFTER_MARK : 0),
  )
  return Math.ceil(Math.max(0, ...widths) / STEP) * STEP
}

const endsInMark = ({ text }: InlineText): boolean => /^(?:CL|DI|DE)$/.test(charClass(text.at(-1) ?? ''))
