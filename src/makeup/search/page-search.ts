import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Look, Measurer } from '../measure.ts'
import { restOf } from '../story-text.ts'
import { above, cheapest, costAt, most, natural, type RowCosts, share } from '../row-costs.ts'
import { type Band, bandOf, type Stack, settleBand, stackOf } from './band.ts'
import { type Candidate, cutOf, type PlacedContent, type PlacedModule, type Term, total } from './candidate.ts'
import type { Candidates } from './candidates.ts'
import type { PageSpace } from './page-space.ts'
import { isDone, keyOf, type Pending, withoutStories } from './pending.ts'
import { WEIGHTS } from './weights.ts'

/** A page made up: what stands on it, and what is left for the pages after it. */
export interface MadePage {
  readonly space: PageSpace
  readonly placed: readonly PlacedModule[]
  /** Grid lines the head strips were opened by, and blank ones at the foot. */
  readonly stretched: number
  readonly blank: number
  readonly terms: readonly Term[]
  readonly cost: number
  readonly pending: Pending
}

/** Work done, in arrangements looked at: the same limit gives the same result on every machine. */
export interface Budget {
  steps: number
  readonly limit: number
}

export interface PageTask {
  readonly issue: Issue
  readonly layout: Layout
  readonly measure: Measurer
  readonly candidates: Candidates
  readonly space: PageSpace
  readonly pending: Pending
  /** `more`: pages follow; `none`: all must be placed here; `overset`: what is left over is reported. */
  readonly after: 'more' | 'none' | 'overset'
}

/** How far down its list of choices the search goes on one page, in all. */
export type Discrepancy = number

/** Stories looked ahead, and passed over in one band. */
const LOOK_AHEAD = 5
const MOST_PASSED = 2
/** Modules above each other beside another stack. */
const MOST_STACKED = 4
/** Grid lines of text that a cut leaves on the page. */
const LEAST_CUT = 4
/** A page may be closed with so many grid lines blank while stories remain. */
const MOST_BLANK = 12

/**
 * Ways to make up one page from what is pending, the cheapest first: bands from the top down, each with a bounded
 * number of departures from the choice that looks best (limited discrepancy search, Harvey & Ginsberg 1995).
 */
export function makeUpPage(task: PageTask, discrepancy: Discrepancy, budget: Budget, keep: number): readonly MadePage[] {
  const search = new PageSearch(task, budget)
  search.run(discrepancy)
  return search.best(keep)
}

interface Draft {
  readonly bands: readonly Band[]
  readonly pending: Pending
  readonly terms: readonly Term[]
  /** Grid lines the bands need at least, and like best. */
  readonly least: number
  readonly natural: number
}

/** A next step: the draft with one band more. */
interface Child {
  readonly draft: Draft
  readonly cost: number
}

class PageSearch {
  readonly #task: PageTask
  readonly #budget: Budget
  readonly #found = new Map<string, MadePage[]>()

  constructor(task: PageTask, budget: Budget) {
    this.#task = task
    this.#budget = budget
  }

  run(discrepancy: Discrepancy): void {
    const { pending } = this.#task
    this.#explore({ bands: [], pending, terms: [], least: 0, natural: 0 }, discrepancy)
  }

  /** The best pages; of those that leave the same for later, the two cheapest. */
  best(keep: number): readonly MadePage[] {
    return [...this.#found.values()]
      .flat()
      .sort((a, b) => a.cost - b.cost)
      .slice(0, keep)
  }

  #explore(draft: Draft, discrepancy: Discrepancy): void {
    if (this.#budget.steps >= this.#budget.limit) return
    this.#budget.steps++
    this.#close(draft)
    if (isDone(draft.pending)) return
    this.#cut(draft)
    const children = this.#children(draft)
    for (let choice = 0; choice < children.length && choice <= discrepancy; choice++) {
      const child = children[choice]
      if (child) this.#explore(child.draft, discrepancy - choice)
    }
  }

  #record(page: MadePage): void {
    const key = keyOf(page.pending)
    const known = [...(this.#found.get(key) ?? []), page].sort((a, b) => a.cost - b.cost)
    this.#found.set(key, known.slice(0, 2))
  }

  // Closing a page

  /** Ends the page here if its bands can fill it, or nearly, or nothing is left. */
  #close(draft: Draft): void {
    const { space, after } = this.#task
    if (draft.bands.length === 0) return
    const done = isDone(draft.pending)
    if (!done && (after === 'none' || (after === 'more' && draft.pending.rest))) return
    const pieces = [space.stretch, ...draft.bands.map(({ rows }) => rows)]
    const all = pieces.reduce((sum, rows) => above(sum, rows))
    const blank = Math.max(0, space.rows - most(all))
    if (blank > MOST_BLANK && !done) return
    const rows = blank === 0 ? space.rows : blank > MOST_BLANK ? sumOf(pieces) : most(all)
    const fit = costAt(all, rows)
    const shares = Number.isFinite(fit) ? share(pieces, rows) : null
    if (!shares) return
    this.#finish(draft, shares, space.rows - rows, fit)
  }

  #finish(draft: Draft, shares: readonly number[], blank: number, fit: number, cut: PlacedModule[] = []): void {
    const { space } = this.#task
    const [stretched = 0, ...heights] = shares
    let row = space.top + stretched
    const placed = draft.bands.flatMap((band, i) => {
      const height = heights[i] ?? 0
      const modules = settleBand(band, row, height)
      row += height
      return modules
    })
    const terms: Term[] = [...draft.terms, { name: 'fit', cost: fit }, ...this.#pinTerms(draft.pending)]
    if (blank > 0) terms.push({ name: 'unused', cost: WEIGHTS.unused * blank ** 2 })
    this.#record({
      space,
      placed: [...placed, ...cut],
      stretched,
      blank,
      terms,
      cost: total(terms),
      pending: draft.pending,
    })
  }

  /** A pin to this page that is still pending did not hold. */
  #pinTerms(pending: Pending): readonly Term[] {
    const missed = pending.stories.filter((story) => this.#pin(story)?.page === this.#task.space.number)
    return missed.map(() => ({ name: 'pin', cost: WEIGHTS.pin }))
  }

  // Cutting a story at the page's foot

  /** Ends the page with a story that is continued on the next. */
  #cut(draft: Draft): void {
    const { space, layout, after } = this.#task
    if (after === 'none') return
    const room = space.rows - draft.natural
    if (room < LEAST_CUT) return
    const columns = layout.columns
    const rest = draft.pending.rest
    if (rest) {
      this.#finishCut(draft, room, 0, columns, rest.story, this.#task.candidates.cutRest(rest, columns, room))
      return
    }
    for (const story of this.#allowed(draft).slice(0, 2)) {
      for (const look of this.#task.candidates.looks(story, columns)) {
        if (look.frame !== 'plain') continue
        this.#finishCut(draft, room, 0, columns, story, this.#task.candidates.cut(story, look, room, after === 'overset'))
      }
    }
    if (draft.pending.sidebar) this.#cutBesideSidebar(draft, room)
  }

  /** The sidebar takes the whole room, and the last story beside it is cut. */
  #cutBesideSidebar(draft: Draft, room: number): void {
    const { candidates, layout, space } = this.#task
    const zone = space.sidebarZone
    if (!zone || zone.columns >= layout.columns) return
    const sidebar = candidates.sidebar(zone.columns)
    if (!sidebar || !Number.isFinite(costAt(sidebar.rows, room))) return
    const columns = layout.columns - zone.columns
    const left = zone.column === 0 ? zone.columns : 0
    const side = settleStack(stackOf(zone.column, [sidebar]), space.top + draft.natural, room)
    const pending = { ...draft.pending, sidebar: false }
    const sided = { ...draft, pending }
    const stacks: readonly (readonly Candidate[])[] = [[], ...this.#sequences(sided, columns, room - LEAST_CUT)]
    for (const members of stacks) {
      const stack = stackOf(left, members)
      const used = stack ? natural(stack.rows) : 0
      const above = stack ? settleStack(stack, space.top + draft.natural, used) : []
      const taken = withoutStories(pending, members.flatMap(({ stories }) => stories))
      const after = members.length > 0 ? { ...sided, pending: taken.pending } : sided
      const [story] = this.#allowed(after)
      if (story === undefined) continue
      const look: Look = { columns, frame: 'plain', pictures: 'wanted', inset: null }
      const content = candidates.cut(story, look, room - used, this.#task.after === 'overset')
      const terms = [...draft.terms, ...taken.terms, ...members.flatMap((member) => member.terms)]
      const fit = costAt(sidebar.rows, room) + (stack ? cheapest(stack.rows) : 0)
      this.#finishCut(
        { ...after, terms: [...terms, { name: 'fit', cost: fit }] },
        room - used,
        used,
        columns,
        story,
        content,
        [...side, ...above],
        left,
      )
    }
  }

  #finishCut(
    draft: Draft,
    rows: number,
    below: number,
    columns: number,
    story: number,
    content: PlacedContent | null,
    besides: readonly PlacedModule[] = [],
    column = 0,
  ): void {
    const { space, layout, measure } = this.#task
    const rest = content && cutOf(content)
    if (!content || !rest || content.kind === 'sidebar') return
    const text = restOf(content.parts.text, rest, measure.grid)
    if (text.lines < LEAST_CUT && layout.makeup.jumps !== 'flow') return
    const heights = draft.bands.map((band) => natural(band.rows))
    const fit = draft.bands.reduce((sum, band) => sum + cheapest(band.rows), content.way.cost)
    const pending = {
      ...draft.pending,
      stories: draft.pending.stories.filter((index) => index !== story),
      rest: { story, text, from: space.number },
    }
    const jump: readonly Term[] = layout.makeup.jumps === 'flow' ? [] : [{ name: 'jump', cost: WEIGHTS.jump }]
    const order = content.kind === 'rest' ? [] : withoutStories(draft.pending, [story]).terms
    const row = space.top + draft.natural + below
    const module: PlacedModule = { content, column, columns, row, rows }
    this.#finish({ ...draft, pending, terms: [...draft.terms, ...jump, ...order] }, [0, ...heights], 0, fit, [
      ...besides,
      module,
    ])
  }

  // Adding a band

  /** The next bands worth trying, the best looking first. */
  #children(draft: Draft): readonly Child[] {
    const { space } = this.#task
    const bands = [...this.#fullBands(draft), ...this.#sidebarBands(draft), ...this.#sharedBands(draft)]
    return bands
      .filter(({ draft: { least } }) => least <= space.rows)
      .sort((a, b) => a.cost - b.cost)
  }

  #with(draft: Draft, band: Band | null, taken: readonly number[], rest = draft.pending.rest, sidebar = draft.pending.sidebar): readonly Child[] {
    if (!band) return []
    const { pending, terms } = taken.length > 0 ? withoutStories(draft.pending, taken) : { pending: draft.pending, terms: [] }
    const added = [...band.terms, ...terms, ...this.#neighbourTerms(draft.bands.at(-1), band), ...this.#topTerms(draft, taken)]
    return [
      {
        cost: cheapest(band.rows) + total(added),
        draft: {
          bands: [...draft.bands, band],
          pending: { ...pending, rest, sidebar },
          terms: [...draft.terms, ...added],
          least: draft.least + band.rows.least,
          natural: draft.natural + natural(band.rows),
        },
      },
    ]
  }

  /** Titles of one face above each other. */
  #neighbourTerms(before: Band | undefined, band: Band): readonly Term[] {
    const style = band.stacks[0]?.members[0]?.titleStyle
    const last = before?.stacks[0]?.members.at(-1)?.titleStyle
    return style && style === last ? [{ name: 'same-title', cost: WEIGHTS.sameTitle }] : []
  }

  /** A story pinned to the top of its page that stands lower. */
  #topTerms(draft: Draft, taken: readonly number[]): readonly Term[] {
    const lowered = taken.filter((story, i) => this.#pin(story)?.top === true && (draft.bands.length > 0 || i > 0))
    return lowered.map(() => ({ name: 'pin', cost: WEIGHTS.pin }))
  }

  #pin = (story: number) => this.#task.issue.stories[story]?.pin ?? null

  /** Stories that may come next on this page: not those pinned to a later one, and a lead before everything. */
  #allowed({ pending, bands }: Draft): readonly number[] {
    const { space, issue } = this.#task
    const here = pending.stories.filter((story) => (this.#pin(story)?.page ?? 0) <= space.number)
    const lead = here.filter((story) => issue.stories[story]?.role === 'lead')
    if (lead.length > 0 && bands.length === 0) return lead.slice(0, 1)
    return here.slice(0, LOOK_AHEAD)
  }

  #looks(story: number, columns: number): readonly Look[] {
    const wished = this.#pin(story)?.columns
    if (wished !== undefined && wished !== columns && wished <= this.#task.layout.columns) return []
    return this.#task.candidates.looks(story, columns)
  }

  /** One module over all columns, with or without a short story boxed into it. */
  #fullBands(draft: Draft): readonly Child[] {
    const { candidates, layout } = this.#task
    const { columns } = layout
    const { rest } = draft.pending
    if (rest && (layout.makeup.jumps === 'flow' || draft.bands.length === 0)) {
      const candidate = candidates.rest(rest, columns)
      const band = candidate && bandOf([stackOf(0, [candidate])], [])
      const placed = this.#with(draft, band, [], null)
      if (layout.makeup.jumps === 'flow') return placed
      return [...placed, ...this.#storyBands(draft)]
    }
    if (rest) {
      const candidate = candidates.rest(rest, columns)
      return [...this.#with(draft, candidate && bandOf([stackOf(0, [candidate])], []), [], null), ...this.#storyBands(draft)]
    }
    return this.#storyBands(draft)
  }

  #storyBands(draft: Draft): readonly Child[] {
    const { candidates, layout } = this.#task
    const allowed = this.#allowed(draft)
    return allowed.slice(0, 1 + MOST_PASSED).flatMap((story) =>
      this.#looks(story, layout.columns).flatMap((look) => {
        const candidate = candidates.story(story, look)
        const band = candidate && bandOf([stackOf(0, [candidate])], [])
        return [...this.#with(draft, band, [story]), ...this.#insetBands(draft, story, look, allowed)]
      }),
    )
  }

  #insetBands(draft: Draft, host: number, look: Look, allowed: readonly number[]): readonly Child[] {
    const { candidates, layout, issue } = this.#task
    if (!layout.makeup.insets || look.frame !== 'plain' || layout.columns < 3) return []
    if (issue.stories[host]?.role === 'lead' && layout.columns < 3) return []
    return allowed
      .filter((story) => story !== host && this.#isShort(story))
      .flatMap((inset) => {
        const candidate = candidates.story(host, { ...look, inset })
        return this.#with(draft, candidate && bandOf([stackOf(0, [candidate])], []), [host, inset])
      })
  }

  /** Short enough to be boxed into another story, or to stand narrow beside one. */
  #isShort(story: number): boolean {
    const module = this.#task.measure.story(story, { columns: 1, frame: 'boxed', pictures: 'wanted', inset: null })
    return module !== null && module.rows.least <= this.#task.space.rows / 2
  }

  /** The sidebar with stories beside it, or over all columns. */
  #sidebarBands(draft: Draft): readonly Child[] {
    const { candidates, layout, space } = this.#task
    if (!draft.pending.sidebar) return []
    const zone = space.sidebarZone
    const elsewhere: readonly Term[] = zone ? [] : [{ name: 'sidebar-elsewhere', cost: WEIGHTS.sidebarElsewhere }]
    const full = candidates.sidebar(layout.columns)
    const whole: readonly Term[] = [{ name: 'sidebar-elsewhere', cost: WEIGHTS.sidebarElsewhere / 2 }]
    const across = this.#with(draft, full && bandOf([stackOf(0, [full])], [...whole, ...elsewhere]), [], draft.pending.rest, false)
    const columns = zone?.columns ?? 1
    if (columns >= layout.columns) return across
    const column = zone?.column ?? layout.columns - 1
    const sidebar = candidates.sidebar(columns)
    if (!sidebar) return across
    const left = column === 0 ? columns : 0
    const width = layout.columns - columns
    const besides = this.#sequences(draft, width, most(sidebar.rows)).flatMap((members) => {
      const taken = members.flatMap(({ stories }) => stories)
      const rest = members.some(({ stories }) => stories.length === 0) ? null : draft.pending.rest
      const alone = this.#with(draft, bandOf([stackOf(left, members), stackOf(column, [sidebar])], elsewhere), taken, rest, false)
      return alone
    })
    const fuller = this.#sequences(draft, width, this.#task.space.rows - draft.least).flatMap((members) => {
      const taken = members.flatMap(({ stories }) => stories)
      const rest = members.some(({ stories }) => stories.length === 0) ? null : draft.pending.rest
      const stack = stackOf(left, members)
      if (!stack || most(stack.rows) <= most(sidebar.rows)) return []
      return this.#allowed(draft)
        .filter((story) => !taken.includes(story))
        .slice(0, 3)
        .flatMap((story) => {
          const under = this.#narrow(story, columns)
          const side = under && stackOf(column, [sidebar, under])
          return this.#with(draft, bandOf([stack, side], elsewhere), [...taken, story], rest, false)
        })
    })
    return [...besides, ...fuller, ...across]
  }

  #narrow(story: number, columns: number): Candidate | null {
    return this.#task.candidates.story(story, { columns, frame: 'boxed', pictures: 'wanted', inset: null })
  }

  /** Stories above each other in `columns` base columns, in the editor's order with few passed over, up to `rows`. */
  #sequences(draft: Draft, columns: number, rows: number): readonly (readonly Candidate[])[] {
    const { candidates } = this.#task
    const allowed = this.#allowed(draft)
    const out: (readonly Candidate[])[] = []
    const grow = (from: number, passed: number, members: readonly Candidate[], least: number): void => {
      if (members.length > 0) out.push(members)
      if (members.length === MOST_STACKED) return
      for (let next = from; next < allowed.length && passed + next - from <= MOST_PASSED; next++) {
        const story = allowed[next] ?? 0
        for (const look of this.#looks(story, columns)) {
          const member = candidates.story(story, look)
          if (!member || least + member.rows.least > rows) continue
          grow(next + 1, passed + next - from, [...members, member], least + member.rows.least)
        }
      }
    }
    const rest = draft.pending.rest && candidates.rest(draft.pending.rest, columns)
    if (rest && rest.rows.least <= rows) grow(0, 0, [rest], rest.rows.least)
    else if (!draft.pending.rest) grow(0, 0, [], 0)
    return out
  }

  /** A story beside boxed shorter ones, so that their titles do not collide. */
  #sharedBands(draft: Draft): readonly Child[] {
    const { candidates, layout } = this.#task
    const { columns, makeup } = layout
    if (!makeup.beside || columns < 2 || draft.pending.rest) return []
    const allowed = this.#allowed(draft)
    const out: Child[] = []
    for (const story of allowed.slice(0, 1 + MOST_PASSED)) {
      if (this.#task.issue.stories[story]?.role === 'lead') continue
      for (let width = columns - 1; width >= Math.ceil(columns / 2); width--) {
        for (const look of this.#looks(story, width)) {
          const main = candidates.story(story, look)
          if (!main) continue
          for (const side of this.#narrowStacks(allowed.filter((other) => other !== story), columns - width, main)) {
            const taken = [story, ...side.members.flatMap(({ stories }) => stories)]
            out.push(...this.#with(draft, bandOf([stackOf(0, [main]), { ...side, column: width }], []), taken))
          }
        }
      }
    }
    return out
  }

  /** Boxed stories that together can be as high as `main`. */
  #narrowStacks(stories: readonly number[], columns: number, main: Candidate): readonly Stack[] {
    const out: Stack[] = []
    const grow = (from: number, members: readonly Candidate[]): void => {
      const stack = stackOf(0, members)
      if (stack && stack.rows.least > most(main.rows)) return
      if (stack && most(stack.rows) >= main.rows.least) out.push(stack)
      if (members.length === MOST_STACKED - 1) return
      for (let next = from; next < stories.length; next++) {
        const member = this.#narrow(stories[next] ?? 0, columns)
        if (member) grow(next + 1, [...members, member])
      }
    }
    grow(0, [])
    return out
  }
}

const sumOf = (pieces: readonly RowCosts[]): number => pieces.reduce((sum, rows) => sum + natural(rows), 0)

function settleStack(stack: Stack | null, row: number, rows: number): readonly PlacedModule[] {
  const band = bandOf([stack], [])
  return band ? settleBand(band, row, rows) : []
}
