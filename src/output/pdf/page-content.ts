import type { Ink } from '../../pages/page.ts'
import type { Palette } from './inks.ts'
import { decimal, fillColour, strokeColour } from './operators.ts'

/** The operators of one page; a state that already holds is not set again. */
export interface PageContent {
  add(operators: string): void
  fill(ink: Ink): void
  stroke(ink: Ink, weight: number, dash: readonly [number, number] | null): void
  font(resource: string, size: number): void
  /** All operators, one a line. */
  finish(): string
}

export function pageContent(palette: Palette): PageContent {
  const operators: string[] = []
  const holding = new Map<string, string>()
  const set = (state: string, operator: string): void => {
    if (holding.get(state) === operator) return
    holding.set(state, operator)
    operators.push(operator)
  }
  return {
    add: (operator) => operators.push(operator),
    fill: (ink) => set('fill', fillColour(palette[ink])),
    stroke: (ink, weight, dash) => {
      set('stroke', strokeColour(palette[ink]))
      set('weight', `${decimal(weight)} w`)
      set('dash', `[${(dash ?? []).map(decimal).join(' ')}] 0 d`)
    },
    font: (resource, size) => set('font', `/${resource} ${decimal(size)} Tf`),
    finish: () => operators.join('\n'),
  }
}
