import { above, beside, natural, type RowCosts, share } from '../row-costs.ts'
import type { Candidate, PlacedModule, Term } from './candidate.ts'

/** Modules above each other over the same base columns. */
export interface Stack {
  readonly column: number
  readonly members: readonly Candidate[]
  readonly rows: RowCosts
}

/** A horizontal slice of a page: one stack over all columns, or stacks of equal height side by side (a guillotine cut). */
export interface Band {
  readonly stacks: readonly Stack[]
  readonly rows: RowCosts
  readonly terms: readonly Term[]
}

export function stackOf(column: number, members: readonly Candidate[]): Stack | null {
  const [first, ...others] = members
  if (!first) return null
  return { column, members, rows: others.reduce((sum, { rows }) => above(sum, rows), first.rows) }
}

/** Stacks side by side; null when no height suits them all. */
export function bandOf(stacks: readonly (Stack | null)[], terms: readonly Term[]): Band | null {
  let rows: RowCosts | null = null
  const present = stacks.filter((stack): stack is Stack => stack !== null)
  if (present.length < stacks.length) return null
  for (const stack of present) {
    rows = rows ? beside(rows, stack.rows) : stack.rows
    if (!rows) return null
  }
  if (!rows) return null
  const shapes = present.flatMap(({ members }) => members.flatMap((member) => member.terms))
  return { stacks: present, rows, terms: [...shapes, ...terms] }
}

/** Settles every module of a band `rows` grid lines high whose top is grid line `top`. */
export function settleBand({ stacks }: Band, top: number, rows: number): readonly PlacedModule[] {
  return stacks.flatMap(({ column, members }) => {
    const shares = share(
      members.map((member) => member.rows),
      rows,
    )
    let row = top
    return members.map((member, i) => {
      const height = shares?.[i] ?? natural(member.rows)
      const content = member.settle(height)
      if (!content) throw new Error('a module can be settled at every height it offers')
      const placed = { content, column, columns: member.columns, row, rows: height }
      row += height
      return placed
    })
  })
}
