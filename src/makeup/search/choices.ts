import type { Issue } from '../../issue/issue.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Look } from '../measure.ts'
import { once } from '../once.ts'
import { cheapest, most } from '../row-costs.ts'
import { type Band, bandOf, type Stack, stackOf } from './band.ts'
import { type Candidate, type Term, total } from './candidate.ts'
import type { Candidates } from './candidates.ts'
import type { PageSpace } from './page-space.ts'
import { keyOf, orderCost, type Pending, withoutStories } from './pending.ts'
import { moduleTerms } from './pins.ts'
import { WEIGHTS } from './weights.ts'

/** A band a page may go on with, and what is pending after it. */
export interface Choice {
  readonly band: Band
  /** Stories it places, from the top down, left before right. */
  readonly stories: readonly number[]
  readonly pending: Pending
  readonly cost: number
}

/** A choice before it is known to be worth a closer look. */
interface Sketch extends Pick<Choice, 'band' | 'stories' | 'cost'> {
  readonly wishes: readonly Term[]
  readonly places: 'stories' | 'sidebar'
}

/** What stands where on one page; every list is made once for what is pending. */
export interface Choices {
  /** Bands worth trying next, the best looking first; `first`: nothing stands on the page yet. */
  bands(pending: Pending, first: boolean): readonly Choice[]
  /** Stories that may come next. */
  allowed(pending: Pending, first: boolean): readonly number[]
  /** Stories above each other in `columns` base columns, of at most `rows` grid lines; a rest comes first. */
  sequences(
    pending: Pending,
    first: boolean,
    columns: number,
    rows: number,
  ): readonly (readonly Candidate[])[]
}

/** Stories looked ahead, and passed over in one band. */
const LOOK_AHEAD = 5
const MOST_PASSED = 2
/** Modules above each other beside another stack. */
const MOST_STACKED = 4
/** Most bands kept of what is possible. */
const MOST_CHOICES = 40

/** Choices on one of `pages` pages. */
export function choicesOn(
  space: PageSpace,
  pages: number,
  issue: Issue,
  layout: Layout,
  candidates: Candidates,
): Choices {
  return new PageChoices(space, pages, issue, layout, candidates)
}

class PageChoices implements Choices {
  readonly #space: PageSpace
  readonly #issue: Issue
  readonly #layout: Layout
  readonly #candidates: Candidates
  readonly #pages: number
  readonly #known = new Map<string, readonly Choice[]>()

  constructor(space: PageSpace, pages: number, issue: Issue, layout: Layout, candidates: Candidates) {
    this.#pages = pages
    this.#space = space
    this.#issue = issue
    this.#layout = layout
    this.#candidates = candidates
  }

  bands(pending: Pending, first: boolean): readonly Choice[] {
    return once(this.#known, `${first ? '^' : ''}${keyOf(pending)}`, () => {
      const sketches = [
        ...this.#acrossBands(pending, first),
        ...this.#sidebarBands(pending, first),
        ...this.#sharedBands(pending, first),
      ].sort((a, b) => a.cost - b.cost)
      const kept = different(first ? this.#ledBy(sketches, pending) : sketches, MOST_CHOICES)
      return kept.map((sketch) => this.#choice(sketch, pending))
    })
  }

  /** Those that begin with the lead or a story pinned to this page's top, where there are any. */
  #ledBy(sketches: readonly Sketch[], pending: Pending): readonly Sketch[] {
    const [leader] = pending.stories.filter((story) => this.#isTopmost(story))
    const led = sketches.filter(({ stories }) => stories[0] === leader)
    return leader !== undefined && led.length > 0 ? led : sketches
  }

  /** Not those pinned to a later page; a lead before everything, and whom the editor wants here before the rest. */
  allowed(pending: Pending, first: boolean): readonly number[] {
    const here = pending.stories.filter((story) => this.#pinnedPage(story) <= this.#space.number)
    if (first) {
      const topmost = here.filter((story) => this.#isTopmost(story))
      if (topmost.length > 0) return topmost.slice(0, 1)
    }
    const wished = here.filter((story) => this.#isWished(story, first))
    return [...wished, ...here.filter((story) => !wished.includes(story))].slice(0, LOOK_AHEAD)
  }

  sequences(
    pending: Pending,
    first: boolean,
    columns: number,
    rows: number,
  ): readonly (readonly Candidate[])[] {
    const allowed = this.allowed(pending, first)
    const out: (readonly Candidate[])[] = []
    const grow = (from: number, passed: number, members: readonly Candidate[], least: number): void => {
      if (members.length > 0) out.push(members)
      if (members.length === MOST_STACKED) return
      for (let next = from; next < allowed.length && passed + next - from <= MOST_PASSED; next++) {
        for (const look of this.#candidates.looks(allowed[next] ?? 0, columns)) {
          const member = this.#candidates.story(allowed[next] ?? 0, look)
          if (!member || least + member.rows.least > rows) continue
          grow(next + 1, passed + next - from, [...members, member], least + member.rows.least)
        }
      }
    }
    const rest = pending.rest && this.#candidates.rest(pending.rest, columns, first ? 'top' : 'below')
    if (rest && rest.rows.least <= rows) grow(0, 0, [rest], rest.rows.least)
    else if (!pending.rest) grow(0, 0, [], 0)
    return out
  }

  #pin = (story: number) => this.#issue.stories[story]?.pin ?? null

  /** 0 without a pin, or with one to a page there is not. */
  #pinnedPage(story: number): number {
    const page = this.#pin(story)?.page ?? 0
    return page > this.#pages ? 0 : page
  }

  #isWished(story: number, first: boolean): boolean {
    const pin = this.#pin(story)
    return pin?.page === this.#space.number || (first && pin?.top === true && pin.page === undefined)
  }

  #isTopmost(story: number): boolean {
    const pin = this.#pin(story)
    return (
      this.#issue.stories[story]?.role === 'lead' || (pin?.top === true && pin.page === this.#space.number)
    )
  }

  /** A choice out of stacks, if one height that a page has suits them all. */
  #sketch(
    pending: Pending,
    stacks: readonly (Stack | null)[],
    terms: readonly Term[] = [],
    places: Sketch['places'] = 'stories',
  ): readonly Sketch[] {
    const band = bandOf(stacks, terms)
    if (!band || band.rows.least > this.#space.rows) return []
    const members = band.stacks.flatMap((stack) => stack.members)
    const stories = members.flatMap((member) => member.stories)
    const order = orderCost(pending, stories, this.#issue)
    const wishes = members.flatMap((member) => moduleTerms(member, this.#issue))
    const cost = cheapest(band.rows) + total(band.terms) + order + total(wishes)
    return [{ band, stories, wishes, places, cost }]
  }

  #choice({ band, stories, wishes, places, cost }: Sketch, pending: Pending): Choice {
    const taken = withoutStories(pending, stories, this.#issue)
    const isRest = band.stacks.some(({ members }) => members.some(({ rest }) => rest))
    return {
      band: { ...band, terms: [...band.terms, ...taken.terms, ...wishes] },
      stories,
      pending: {
        ...taken.pending,
        rest: isRest ? null : pending.rest,
        sidebar: pending.sidebar && places !== 'sidebar',
      },
      cost,
    }
  }

  /** One module over all columns, with or without a short story boxed into it. */
  #acrossBands(pending: Pending, first: boolean): readonly Sketch[] {
    const { columns, makeup } = this.#layout
    const rest = pending.rest && this.#candidates.rest(pending.rest, columns, first ? 'top' : 'below')
    const going = rest ? this.#sketch(pending, [stackOf(0, [rest])]) : []
    // What runs on without a word runs on at once.
    if (pending.rest && makeup.jumps === 'flow') return going
    const allowed = this.allowed(pending, first)
    const stories = allowed.slice(0, 1 + MOST_PASSED).flatMap((story) =>
      this.#candidates.looks(story, columns).flatMap((look) => {
        const candidate = this.#candidates.story(story, look)
        const alone = candidate ? this.#sketch(pending, [stackOf(0, [candidate])]) : []
        return [...alone, ...this.#insetBands(pending, story, look, allowed)]
      }),
    )
    return [...going, ...stories]
  }

  #insetBands(pending: Pending, host: number, look: Look, allowed: readonly number[]): readonly Sketch[] {
    const isHost = look.frame === 'plain' && look.pictures === 'wanted' && look.columns > 2
    if (!this.#layout.makeup.insets || !isHost) return []
    return allowed
      .filter((story) => story !== host && this.#candidates.isInset(story, host))
      .flatMap((inset) => {
        const candidate = this.#candidates.story(host, { ...look, inset })
        return candidate ? this.#sketch(pending, [stackOf(0, [candidate])]) : []
      })
  }

  /** The sidebar with stories beside it, or over all columns. */
  #sidebarBands(pending: Pending, first: boolean): readonly Sketch[] {
    if (!pending.sidebar) return []
    const { columns: all } = this.#layout
    // In a single column it does not part the stories.
    if (all === 1 && pending.stories.length > 0) return []
    const zone = this.#space.sidebarZone
    const elsewhere: readonly Term[] = zone
      ? []
      : [{ name: 'sidebar-elsewhere', cost: WEIGHTS.sidebarElsewhere }]
    const columns = zone?.columns ?? 1
    const sidebar = columns < all ? this.#candidates.sidebar(columns) : null
    if (!sidebar) return this.#sidebarAcross(pending, elsewhere)
    const column = zone?.column ?? all - columns
    const left = column === 0 ? columns : 0
    const besides = this.sequences(pending, first, all - columns, this.#space.rows).flatMap((members) => {
      const stack = stackOf(left, members)
      if (!stack) return []
      const alone = this.#sketch(pending, [stack, stackOf(column, [sidebar])], elsewhere, 'sidebar')
      if (most(stack.rows) <= most(sidebar.rows)) return alone
      const shared = this.#underSidebar(pending, first, members, sidebar, columns).flatMap((under) =>
        this.#sketch(pending, [stack, stackOf(column, [sidebar, under])], elsewhere, 'sidebar'),
      )
      return [...alone, ...shared]
    })
    return [...besides, ...this.#sidebarAcross(pending, elsewhere)]
  }

  #sidebarAcross(pending: Pending, elsewhere: readonly Term[]): readonly Sketch[] {
    const across = this.#candidates.sidebar(this.#layout.columns)
    if (!across) return []
    const unusual: readonly Term[] =
      this.#layout.columns > 1 ? [{ name: 'sidebar-elsewhere', cost: WEIGHTS.sidebarAcross }] : []
    return this.#sketch(pending, [stackOf(0, [across])], [...unusual, ...elsewhere], 'sidebar')
  }

  /** Boxed stories that may stand under the sidebar, beside what can be higher than it. */
  #underSidebar(
    pending: Pending,
    first: boolean,
    members: readonly Candidate[],
    sidebar: Candidate,
    columns: number,
  ): readonly Candidate[] {
    const taken = members.flatMap(({ stories }) => stories)
    return this.allowed(pending, first)
      .filter((story) => !taken.includes(story))
      .flatMap((story) => {
        const room = this.#space.rows - sidebar.rows.least
        const under = this.#candidates.leastRows(story, columns) > room ? null : this.#narrow(story, columns)
        return under && sidebar.rows.least + under.rows.least <= this.#space.rows ? [under] : []
      })
  }

  #narrow = (story: number, columns: number): Candidate | null =>
    this.#candidates.story(story, { columns, frame: 'boxed', pictures: 'wanted', inset: null })

  /** A story beside boxed shorter ones, so that their titles do not collide. */
  #sharedBands(pending: Pending, first: boolean): readonly Sketch[] {
    const { columns, makeup } = this.#layout
    if (!makeup.beside || columns < 2 || pending.rest) return []
    const allowed = this.allowed(pending, first)
    return allowed
      .slice(0, 1 + MOST_PASSED)
      .filter(
        (story) => this.#issue.stories[story]?.role !== 'lead' || this.#pin(story)?.columns !== undefined,
      )
      .flatMap((story) => this.#besideStory(pending, story, allowed))
  }

  #besideStory(pending: Pending, story: number, allowed: readonly number[]): readonly Sketch[] {
    const { columns } = this.#layout
    const others = allowed.filter((other) => other !== story)
    const out: Sketch[] = []
    for (let width = columns - 1; width >= Math.ceil(columns / 2); width--) {
      for (const look of this.#candidates.looks(story, width)) {
        const main = this.#candidates.story(story, look)
        if (!main || main.rows.least > this.#space.rows) continue
        for (const side of this.#narrowStacks(others, columns - width, main))
          out.push(...this.#sketch(pending, [stackOf(0, [main]), { ...side, column: width }]))
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
        const story = stories[next] ?? 0
        if (this.#candidates.leastRows(story, columns) > most(main.rows)) continue
        const member = this.#narrow(story, columns)
        if (member) grow(next + 1, [...members, member])
      }
    }
    grow(0, [])
    return out
  }
}

/** Pictures wished wider or narrower often come out the same: of sketches that look alike, the first; `count` at most. */
function different(sketches: readonly Sketch[], count: number): readonly Sketch[] {
  const kept = new Map<string, Sketch>()
  for (const sketch of sketches) {
    if (kept.size === count) break
    const { band, stories } = sketch
    const stacks = band.stacks.map(({ column, members }) => [column, members[0]?.columns])
    once(kept, `${stories} ${stacks} ${band.rows.least} ${band.rows.costs}`, () => sketch)
  }
  return [...kept.values()]
}
