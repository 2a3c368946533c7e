import type { EmbeddableFace } from '../../fonts/embeddable-face.ts'
import type { FontSet } from '../../fonts/face.ts'
import { type Cell, cellsOf } from './cells.ts'
import { decimal } from './operators.ts'
import type { PageContent } from './page-content.ts'
import type { EmbeddedFont, PdfFile } from './pdfkit-seam.ts'
import { startOf, type TextLine } from './text-lines.ts'

/** Writes one line of text as one text object. */
export function paintLine(
  line: TextLine,
  content: PageContent,
  pdf: PdfFile,
  fonts: FontSet<EmbeddableFace>,
): void {
  content.add('BT')
  line.runs.forEach((run, index) => {
    const next = line.runs[index + 1]
    const face = fonts.faces.get(run.face)
    if (!face) throw new Error(`no face “${run.face}” in the font set`)
    const font = pdf.font(face)
    content.fill(run.ink, 'line')
    content.font(font.resource, run.size)
    // The page's y axis points down, letters point up.
    content.add(`1 0 0 -1 ${decimal(startOf(run))} ${decimal(run.y)} Tm`)
    content.add(showCells(cellsOf(run, face, next ? startOf(next) : line.end), font))
  })
  content.add('ET')
}

/** Jumps are multiples of 0.1/1000 em, measured from the start of the run, so that none adds up. */
const JUMPS_PER_UNIT = 10

/** A `TJ` of all cells, with a jump wherever a cell does not start where the one before it ends. */
function showCells(cells: readonly Cell[], font: EmbeddedFont): string {
  let shown = '['
  let codes = ''
  let pen = 0
  for (const { glyphId, form, text, at } of cells) {
    const jump = Math.round((at - pen) * JUMPS_PER_UNIT) / JUMPS_PER_UNIT
    if (jump !== 0) {
      shown += `${codes && `<${codes}>`}${decimal(-jump)}`
      codes = ''
    }
    const { cid, advance } = font.use(glyphId, form, text)
    codes += cid.toString(16).padStart(4, '0')
    pen += jump + advance
  }
  return `${shown}<${codes}>] TJ`
}
