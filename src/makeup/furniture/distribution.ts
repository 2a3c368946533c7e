import type { InlineText } from '../../issue/issue.ts'
import type { StripPiece, TextStyle } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { EM } from '../../text/junction.ts'
import { ruleAt } from './rules.ts'
import { belongsTo, NO_PIECE, type PieceSetting, rigid, type SetPiece, stacked } from './set-piece.ts'
import { asText, drawLine, oneLine, type TextLine, turnedLines } from './text-line.ts'

type DistributionPiece = Extract<StripPiece, { readonly kind: 'distribution' }>

/** GB/T 9704—2012 7.4.1: the outer rules of the 版记 0.35 mm, those between 0.25 mm; here in pt. */
const OUTER = 1
const INNER = 0.7
const PITCH = 1.75
/** Lines stand one character in from both ends (GB/T 9704—2012 7.4.2). */
const INSET = 1

/** 报、送、发 with their recipients after the colon, and the number of copies flush right between rules. */
export function setDistribution(
  { style: name }: DistributionPiece,
  width: number,
  setting: PieceSetting,
): SetPiece {
  const { issue, layout, fonts, strip } = setting
  if (!issue.distribution) return NO_PIECE
  const style = styleNamed(layout, name)
  const { report, send, circulate, copies } = issue.distribution
  const room = width - 2 * INSET * style.size
  const recipients = [
    ...recipientLines('报', report, style, room, fonts),
    ...recipientLines('送', send, style, room, fonts),
    ...recipientLines('发', circulate, style, room, fonts),
  ]
  const printed = copies === null ? null : oneLine(`共印${copies}份`, style, fonts)
  if (recipients.length === 0 && !printed) return NO_PIECE
  return between(
    [
      ...(recipients.length > 0 ? [linesPiece(recipients, style, strip)] : []),
      ...(printed ? [flushRight(printed, style, strip)] : []),
    ],
    strip,
  )
}

/** Pieces with a heavy rule over and under them and light ones between. */
function between(pieces: readonly SetPiece[], strip: string): SetPiece {
  const rule = (weight: number): SetPiece =>
    rigid(weight, ({ x, y, width }) => [
      ruleAt(strip, 'distribution', { x, y: y + weight / 2, width }, weight, 'black'),
    ])
  const ruled = pieces.flatMap((piece, i) => (i === 0 ? [piece] : [rule(INNER), piece]))
  return stacked([rule(OUTER), ...ruled, rule(OUTER)])
}

const linesPiece = (lines: readonly RecipientLine[], { size }: TextStyle, strip: string): SetPiece =>
  rigid(PITCH * size * lines.length, ({ x, y }) =>
    lines.flatMap(({ line, span }, i) => {
      const band = { y: y + i * PITCH * size, height: PITCH * size }
      return drawLine(line, x + INSET * size, band, belongsTo(strip, 'distribution', span))
    }),
  )

const flushRight = (line: TextLine, { size }: TextStyle, strip: string): SetPiece =>
  rigid(PITCH * size, (frame) => {
    const x = frame.x + frame.width - INSET * size - line.width
    return drawLine(line, x, frame, belongsTo(strip, 'distribution'))
  })

interface RecipientLine {
  readonly line: TextLine
  readonly span: InlineText['span'] | null
}

/** One list; turned lines begin under the first recipient. */
function recipientLines(
  label: string,
  recipients: readonly InlineText[],
  style: TextStyle,
  room: number,
  fonts: PieceSetting['fonts'],
): readonly RecipientLine[] {
  if (recipients.length === 0) return []
  const head = `${label}：`
  const text = asText(`${head}${recipients.map((recipient) => recipient.text).join('，')}。`)
  const hang = head.length
  const hanging = { ...style, indent: 0, hang, align: 'justify' } as const
  const lines = turnedLines(text, hanging, room, fonts, { end: head.length, width: hang * EM })
  const span = recipients[0]?.span ?? null
  return lines.map((line) => ({ line, span }))
}
