import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { measureSetting, type SettingFigures } from './measure-setting.ts'
import { XELATEX } from './peer-figures.ts'
import { MEASURES, measuredProof, SIZE, sampleParagraphs } from './sample-proofs.ts'

type Figures = Pick<
  SettingFigures,
  'lines' | 'unitSplits' | 'singleLast' | 'gapRms' | 'gapMost' | 'punctRms' | 'autoRms' | 'q'
>

const HEADER =
  '| measure | engine | lines | wrong line edge | number∣unit split | one-character last line | gap rms | max gap | marks rms | autospace rms | Q |'

/** The table of figures, Typst's measured now when its package is installed, XeLaTeX's as quoted. */
export async function qualityTable(): Promise<readonly string[]> {
  const rows = [HEADER, `|${'---|'.repeat(11)}`]
  for (const measure of MEASURES) {
    rows.push(row(measure, 'XeLaTeX xeCJK 3.9.1 (quoted)', XELATEX[measure], null))
    const typst = await typstFigures(measure)
    if (typst) rows.push(row(measure, 'Typst (npm, live)', typst, edges(typst)))
    for (const digits of ['proportional', 'half'] as const) {
      const figures = await measuredProof(measure, digits)
      const name = digits === 'half' ? 'banxin, half-width digits' : 'banxin'
      rows.push(row(measure, name, figures, edges(figures)))
    }
  }
  return rows
}

const edges = (figures: SettingFigures): number => figures.startViolations + figures.endViolations

function row(measure: number, engine: string, figures: Figures, wrongEdges: number | null): string {
  const { lines, unitSplits, singleLast, gapRms, gapMost, punctRms, autoRms, q } = figures
  const spacing = [gapRms.toFixed(4), ...[gapMost, punctRms, autoRms, q].map((figure) => figure.toFixed(3))]
  const cells = [`${measure} em`, engine, lines, wrongEdges ?? '', unitSplits, singleLast, ...spacing]
  return `| ${cells.join(' | ')} |`
}

async function typstFigures(measure: number): Promise<SettingFigures | null> {
  if (!existsSync('bench/node_modules/@myriaddreamin')) return null
  const folder = mkdtempSync(join(tmpdir(), 'banxin-typst-'))
  try {
    const output = join(folder, 'galley.pdf')
    const input = JSON.stringify(sampleParagraphs())
    execFileSync(process.execPath, ['bench/typst/galley.cjs', String(measure), output], { input })
    return measureSetting(await readPdf(readFileSync(output)), sampleParagraphs(), SIZE, measure)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
