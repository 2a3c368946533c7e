import type { Ink } from '../../pages/page.ts'
import type { Colour, Palette } from './inks.ts'
import { decimal, fillColour, strokeColour } from './operators.ts'
import { KNOCKOUT, overprintState } from './overprint.ts'

/** Text and rules are lines, which may overprint; boxes and shapes are areas, which never do. */
export type LineOrArea = 'line' | 'area'

/** The operators of one page; a state that already holds is not set again. */
export interface PageContent {
  add(operators: string): void
  fill(ink: Ink, painted: LineOrArea): void
  /** Before what brings its own colours: it hides what lies below. */
  knockOut(): void
  stroke(ink: Ink, weight: number, dash: readonly [number, number] | null): void
  font(resource: string, size: number): void
  /** All operators, one a line. */
  finish(): string
}

export function pageContent(palette: Palette): PageContent {
  const operators: string[] = []
  const holding = new Map<string, string>([['overprint', gs(KNOCKOUT)]])
  let overprinting = { fill: false, stroke: false }
  const set = (state: string, operator: string): void => {
    if (holding.get(state) === operator) return
    holding.set(state, operator)
    operators.push(operator)
  }
  const overprint = (changes: Partial<typeof overprinting>): void => {
    overprinting = { ...overprinting, ...changes }
    set('overprint', gs(overprintState(overprinting)))
  }
  return {
    add: (operator) => operators.push(operator),
    fill: (ink, painted) => {
      overprint({ fill: painted === 'line' && overprints(palette[ink]) })
      set('fill', fillColour(palette[ink]))
    },
    knockOut: () => overprint({ fill: false }),
    stroke: (ink, weight, dash) => {
      overprint({ stroke: overprints(palette[ink]) })
      set('stroke', strokeColour(palette[ink]))
      set('weight', `${decimal(weight)} w`)
      set('dash', `[${(dash ?? []).map(decimal).join(' ')}] 0 d`)
    },
    font: (resource, size) => set('font', `/${resource} ${decimal(size)} Tf`),
    finish: () => operators.join('\n'),
  }
}

const gs = (state: string): string => `/${state} gs`

const overprints = (colour: Colour): boolean => colour.space === 'plates' && colour.lines === 'overprint'
