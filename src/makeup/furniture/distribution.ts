import type { InlineText } from '../../issue/issue.ts'
import type { StripPiece, TextStyle } from '../../layout/layout.ts'
import { styleNamed } from '../../layout/style-named.ts'
import { EM } from '../../text/junction.ts'
import { ruleAt } from './rules.ts'
import { belongsTo, NO_PIECE, type PieceSetting, type SetPiece } from './set-piece.ts'
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
  const inset = INSET * style.size
  const room = width - 2 * inset
  const lists = [
    { label: '报', texts: report },
    { label: '送', texts: send },
    { label: '发', texts: circulate },
  ].flatMap(({ label, texts }) => recipientLines(label, texts, style, room, fonts))
  const printed = copies === null ? null : oneLine(`共印${copies}份`, style, fonts)
  const pitch = PITCH * style.size
  const rows = lists.length + (printed ? 1 : 0)
  if (rows === 0) return NO_PIECE
  const divided = printed !== null && lists.length > 0
  return {
    height: rows * pitch + 2 * OUTER + (divided ? INNER : 0),
    stretch: false,
    findings: () => [],
    draw: ({ x, y, height }) => {
      const under = y + OUTER + lists.length * pitch
      const rule = (at: number, weight: number) =>
        ruleAt(strip, 'distribution', { x, y: at, width }, weight, 'black')
      return [
        rule(y + OUTER / 2, OUTER),
        ...lists.flatMap(({ line, span }, i) =>
          drawLine(
            line,
            x + inset,
            { y: y + OUTER + i * pitch, height: pitch },
            belongsTo(strip, 'distribution', span),
          ),
        ),
        ...(divided ? [rule(under + INNER / 2, INNER)] : []),
        ...(printed
          ? drawLine(
              printed,
              x + width - inset - printed.width,
              { y: under + (divided ? INNER : 0), height: pitch },
              belongsTo(strip, 'distribution'),
            )
          : []),
        rule(y + height - OUTER / 2, OUTER),
      ]
    },
  }
}

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
