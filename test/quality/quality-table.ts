import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { measureSetting, type SettingFigures } from './measure-setting.ts'
import { XELATEX } from './peer-figures.ts'
import { MEASURES, measuredProof, SIZE, sampleParagraphs } from './sample-proofs.ts'
import { xelatexProof } from './xelatex-proof.ts'

type Figures = Pick<SettingFigures, keyof (typeof XELATEX)[13]>

const HEADER =
  '| measure | engine | lines | wrong line edge | number∣unit split | one-character last line | gap rms | max gap | marks rms | autospace rms | Q | Q, every gap |'

/** The table of figures; Typst's and XeLaTeX's are measured now where they are installed. */
export async function qualityTable(): Promise<readonly string[]> {
  const rows = [HEADER, `|${'---|'.repeat(12)}`]
  for (const measure of MEASURES) {
    const xelatex = await figuresOf(xelatexProof(measure), measure)
    rows.push(row(measure, xelatex ? 'XeLaTeX (live)' : 'XeLaTeX (kept)', xelatex ?? XELATEX[measure]))
    const typst = await figuresOf(typstProof(measure), measure)
    if (typst) rows.push(row(measure, 'Typst (npm, live)', typst))
    for (const digits of ['proportional', 'half'] as const) {
      const figures = await measuredProof(measure, digits)
      const name = digits === 'half' ? 'banxin, half-width digits' : 'banxin'
      rows.push(row(measure, name, figures))
    }
  }
  return rows
}

function row(measure: number, engine: string, figures: Figures): string {
  const { lines, startViolations, endViolations, unitSplits, singleLast, gapRms, gapMost } = figures
  const { punctRms, autoRms, q, qEveryGap } = figures
  const spacing = [gapMost, punctRms, autoRms, q, qEveryGap].map((figure) => figure.toFixed(3))
  const faults = [startViolations + endViolations, unitSplits, singleLast]
  const cells = [`${measure} em`, engine, lines, ...faults, gapRms.toFixed(4), ...spacing]
  return `| ${cells.join(' | ')} |`
}

const figuresOf = async (pdf: Uint8Array | null, measure: number): Promise<SettingFigures | null> =>
  pdf ? measureSetting(await readPdf(pdf), sampleParagraphs(), SIZE, measure) : null

function typstProof(measure: number): Uint8Array | null {
  if (!existsSync('bench/node_modules/@myriaddreamin')) return null
  const folder = mkdtempSync(join(tmpdir(), 'banxin-typst-'))
  try {
    const output = join(folder, 'galley.pdf')
    const input = JSON.stringify(sampleParagraphs())
    execFileSync(process.execPath, ['bench/typst/galley.cjs', String(measure), output], { input })
    return readFileSync(output)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
