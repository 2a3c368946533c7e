import type { DisplayItem } from '../../pages/page.ts'
import type { SvgColours } from './colours.ts'
import { points } from './number.ts'
import { element } from './xml.ts'

type RuleItem = Extract<DisplayItem, { kind: 'rule' }>
type BoxItem = Extract<DisplayItem, { kind: 'box' }>
type ShapeItem = Extract<DisplayItem, { kind: 'shape' }>

export const paintRule = ({ x1, y1, x2, y2, weight, dash, ink }: RuleItem, colours: SvgColours): string =>
  element('line', {
    x1: points(x1),
    y1: points(y1),
    x2: points(x2),
    y2: points(y2),
    stroke: colours[ink],
    'stroke-width': points(weight),
    'stroke-dasharray': dash ? dash.map(points).join(' ') : undefined,
  })

export function paintBox({ rect, fill, stroke }: BoxItem, colours: SvgColours): string {
  if (!fill && !stroke) return ''
  return element('rect', {
    x: points(rect.x),
    y: points(rect.y),
    width: points(rect.width),
    height: points(rect.height),
    fill: fill ? colours[fill] : 'none',
    stroke: stroke ? colours[stroke.ink] : undefined,
    'stroke-width': stroke ? points(stroke.weight) : undefined,
  })
}

export const paintShape = ({ commands, fill }: ShapeItem, colours: SvgColours): string =>
  element('path', {
    fill: colours[fill],
    d: commands.map(([command, ...at]) => `${command}${at.map(points).join(' ')}`).join(''),
  })
