import type { InlineText } from '../../issue/issue.ts'
import type { StripPiece } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { belongsTo, NO_PIECE, type PieceSetting, rigid, type SetPiece } from './set-piece.ts'
import { asText, drawLine, turnedLines } from './text-line.ts'

type StaffPiece = Extract<StripPiece, { readonly kind: 'staff' }>

const PITCH = 1.5

/** Duties in the strong face, each with its names, run on. */
export function setStaff({ style: name }: StaffPiece, width: number, setting: PieceSetting): SetPiece {
  const { issue, layout, fonts, strip } = setting
  const style = styleNamed(layout, name)
  const lines = turnedLines(staffText(issue.publication.staff), style, width, fonts)
  if (lines.length === 0) return NO_PIECE
  const pitch = PITCH * style.size
  const span = issue.publication.staff[0]?.duty.span ?? null
  return rigid(pitch * lines.length, ({ x, y }) =>
    lines.flatMap((line, i) =>
      drawLine(line, x, { y: y + i * pitch, height: pitch }, belongsTo(strip, 'staff', span)),
    ),
  )
}

const BETWEEN_NAMES = '　'
const BETWEEN_DUTIES = '　　'

function staffText(staff: PieceSetting['issue']['publication']['staff']): InlineText {
  let text = ''
  const styles: InlineText['styles'][number][] = []
  for (const { duty, names } of staff) {
    if (text !== '') text += BETWEEN_DUTIES
    const start = text.length
    text += `${duty.text}：`
    styles.push({ start, end: text.length, style: 'strong', href: null })
    text += names.map((name) => name.text).join(BETWEEN_NAMES)
  }
  return { ...asText(text), styles }
}
