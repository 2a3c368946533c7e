import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SIZE, sampleParagraphs } from './sample-proofs.ts'

const MARGIN = 36

/** The sample in one column as a LaTeX user would set it, in the same face; TeX's `bp` is our pt. */
const document = (measure: number): string => `\\documentclass{article}
\\usepackage[paperwidth=${measure * SIZE + 2 * MARGIN}bp,paperheight=842bp,margin=${MARGIN}bp]{geometry}
\\usepackage{xeCJK}
\\xeCJKsetup{CheckSingle=true}
\\setmainfont[Path=${resolve('fonts')}/]{NotoSerifSC-Regular.ttf}
\\setCJKmainfont[Path=${resolve('fonts')}/]{NotoSerifSC-Regular.ttf}
\\pagestyle{empty}\\setlength\\parindent{${2 * SIZE}bp}\\setlength\\parskip{0pt}\\raggedbottom
\\begin{document}\\fontsize{${SIZE}bp}{${1.5 * SIZE}bp}\\selectfont
${sampleParagraphs()
  .map((text) => text.replaceAll(/[%&#_]/g, '\\$&'))
  .join('\n\n')}
\\end{document}
`

/** A PDF of the sample by XeLaTeX with xeCJK; null where they are not installed. */
export function xelatexProof(measure: number): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-xelatex-'))
  try {
    writeFileSync(join(folder, 'galley.tex'), document(measure))
    const { status } = spawnSync('xelatex', ['-interaction=batchmode', 'galley.tex'], { cwd: folder })
    // Status 1 is an error in the document; without xelatex there is no status at all.
    return status === 0 ? readFileSync(join(folder, 'galley.pdf')) : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}
