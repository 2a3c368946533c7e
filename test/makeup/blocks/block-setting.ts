import type { FontSet } from '../../../src/fonts/face.ts'
import type { TextStyle } from '../../../src/layout/layout.ts'
import { BODY_SPACING } from '../../../src/text/junction.ts'
import { NO_WORDS } from '../../../src/text/lexicon.ts'

const BASE: TextStyle = {
  face: 'song',
  strong: 'hei',
  emphasis: 'kai',
  size: 8.5,
  least: 8.5,
  ink: 'black',
  align: 'justify',
  indent: 0,
  hang: 0,
  digits: 'proportional',
  tracking: 0,
}

/** Styles as a weekly sets its blocks. */
export const STYLES = {
  cell: { ...BASE, least: 7.5, align: 'left' },
  cellHead: { ...BASE, face: 'hei', align: 'left' },
  caption: { ...BASE, face: 'kai', size: 9, least: 8 },
  credit: { ...BASE, face: 'kai', size: 8 },
  quote: { ...BASE, face: 'kai', size: 15, least: 11, align: 'centre' },
  quoteBy: { ...BASE, face: 'kai', size: 9 },
  jump: { ...BASE, face: 'kai', size: 9, least: 8 },
} as const satisfies Readonly<Record<string, TextStyle>>

/** Block 3 of the story `a`, `width` pt wide. */
export const settingOf = (fonts: FontSet, width: number) => ({
  story: 'a',
  block: 3,
  width,
  styles: STYLES,
  fonts,
  spacing: BODY_SPACING,
  lexicon: NO_WORDS,
})
