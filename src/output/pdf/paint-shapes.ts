import type { DisplayItem } from '../../pages/page.ts'
import { decimal } from './operators.ts'
import type { PageContent } from './page-content.ts'

type RuleItem = Extract<DisplayItem, { kind: 'rule' }>
type ShapeItem = Extract<DisplayItem, { kind: 'shape' }>
type BoxItem = Extract<DisplayItem, { kind: 'box' }>

const numbers = (...values: readonly number[]): string => values.map(decimal).join(' ')

export function paintRule(rule: RuleItem, content: PageContent): void {
  content.stroke(rule.ink, rule.weight, rule.dash)
  content.add(`${numbers(rule.x1, rule.y1)} m ${numbers(rule.x2, rule.y2)} l S`)
}

const OPERATOR = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

export function paintShape({ commands, fill }: ShapeItem, content: PageContent): void {
  content.fill(fill, 'area')
  const path = commands.map(([command, ...points]) => `${numbers(...points)} ${OPERATOR[command]}`.trim())
  content.add(`${path.join(' ')} f`)
}

export function paintBox({ rect, fill, stroke }: BoxItem, content: PageContent): void {
  if (!fill && !stroke) return
  if (fill) content.fill(fill, 'area')
  if (stroke) content.stroke(stroke.ink, stroke.weight, null)
  const paint = fill && stroke ? 'B' : fill ? 'f' : 'S'
  content.add(`${numbers(rect.x, rect.y, rect.width, rect.height)} re ${paint}`)
}
