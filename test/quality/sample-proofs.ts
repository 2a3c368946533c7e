import { readFileSync } from 'node:fs'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { type GalleyText, galleyProof } from '../../src/makeup/galley-proof.ts'
import { ownText } from '../../src/makeup/place.ts'
import { writePdf } from '../../src/output/pdf/write-pdf.ts'
import type { DigitWidth } from '../../src/text/glyph-cell.ts'
import { BODY_SPACING, EM } from '../../src/text/junction.ts'
import { readPdf } from '../support/read-pdf.ts'
import { measureSetting, type SettingFigures } from './measure-setting.ts'

/** Measures every engine is compared at, em. */
export const MEASURES = [13, 16, 18, 22, 34] as const
export const SIZE = 10

/** The sample's running text: 23 paragraphs and 8 items, as typed after normalisation. */
export function sampleParagraphs(): readonly string[] {
  const { blocks } = JSON.parse(readFileSync('test/vectors/seed-normalise.json', 'utf8')) as {
    readonly blocks: readonly { readonly kind: string; readonly t: string }[]
  }
  return blocks.filter(({ kind }) => kind === 'para' || kind === 'item').map(({ t }) => t)
}

const STYLE = { face: 'song', strong: 'hei', emphasis: 'kai', size: SIZE, align: 'justify' } as const

/** The one-column layout: paragraphs indented by 2 em, items by 1 em with 1 em after their date. */
function galleyText(text: string, digits: DigitWidth): GalleyText {
  if (!text.startsWith('□')) return { text: ownText(text), style: { ...STYLE, digits, indent: 2, hang: 0 } }
  return {
    text: ownText(text),
    style: { ...STYLE, digits, indent: 1, hang: 0 },
    ...(text.includes(' ') ? { separatorAt: text.indexOf(' ') } : {}),
  }
}

/** A galley proof of the sample as a PDF. */
export async function sampleProof(measure: number, digits: DigitWidth): Promise<Uint8Array> {
  const { value: fonts } = await loadFonts(['fonts/manifest.yaml'])
  if (!fonts) throw new Error('the faces do not load')
  const paragraphs = sampleParagraphs().map((text) => galleyText(text, digits))
  const proof = { size: SIZE, spacing: { ...BODY_SPACING, separator: EM }, measure, lines: 50 }
  return writePdf(galleyProof(paragraphs, proof, fonts), fonts)
}

export const measuredProof = async (measure: number, digits: DigitWidth): Promise<SettingFigures> =>
  measureSetting(await readPdf(await sampleProof(measure, digits)), sampleParagraphs(), SIZE, measure)
