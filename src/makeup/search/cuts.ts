import type { Look, RestPlace, StoryRest } from '../measure.ts'
import { once } from '../once.ts'
import { cheapest, costAt, natural } from '../row-costs.ts'
import { restOf } from '../story-text.ts'
import { bandOf, type Stack, settleBand, stackOf } from './band.ts'
import type { Candidate, PlacedContent, PlacedModule, StoryCut, Term } from './candidate.ts'
import type { Draft, PageTask } from './page-task.ts'
import { type Pending, withoutStories } from './pending.ts'
import { columnTerms, loweredTerms, moduleTerms } from './pins.ts'
import { WEIGHTS } from './weights.ts'

/** The foot of a page where a story is cut, to be continued on another. */
export interface Cut {
  /** Settled only when the page is kept. */
  readonly placed: () => readonly PlacedModule[]
  readonly fit: number
  readonly terms: readonly Term[]
  readonly pending: Pending
  /** Grid lines left free under it. */
  readonly blank: number
}

/** Grid lines of text that a cut leaves on either side. */
const LEAST_CUT = 4
/** Grid lines a page may leave free so that enough is left for the other side. */
const MOST_SPARED = 3
/** Stories tried for a cut: the next one, or the one after it. */
const TRIED = 2

/** A rectangle down to the page's foot. */
interface Room {
  readonly column: number
  readonly columns: number
  readonly row: number
  readonly rows: number
}

/** Every way to end a page by cutting a story. */
export function cutsOf(draft: Draft, task: PageTask): readonly Cut[] {
  const { space, issue, after } = task
  const rows = space.rows - draft.natural
  if (after === 'none' || rows < LEAST_CUT) return []
  const room: Room = { column: 0, columns: issue.layout.columns, row: space.top + draft.natural, rows }
  if (draft.pending.rest)
    return cutRest(draft.pending, room, draft.bands.length === 0 ? 'top' : 'below', task)
  return [...cutNext(draft, room, task), ...cutBesideSidebar(draft, room, task)]
}

function cutRest(pending: Pending, room: Room, place: RestPlace, task: PageTask): readonly Cut[] {
  const { rest } = pending
  if (!rest) return []
  const { candidates } = task.issue
  return finished(
    (rows) => candidates.cutRest(rest, room.columns, rows, place),
    rest.story,
    { ...pending, rest: null },
    room,
    task,
  )
}

function cutNext(draft: Draft, room: Room, task: PageTask): readonly Cut[] {
  const { candidates } = task.issue
  const stories = task.choices.allowed(draft.pending, draft.bands.length === 0).slice(0, TRIED)
  return stories.flatMap((story) =>
    candidates
      .looks(story, room.columns)
      .filter(({ frame }) => frame === 'plain')
      .flatMap((look) => [look, ...looksWithInset(look, draft.pending, story, task)])
      .flatMap((look) =>
        finished(
          (rows) => candidates.cut(story, look, rows, task.after === 'overset'),
          story,
          draft.pending,
          room,
          task,
        ),
      ),
  )
}

/** With a story boxed into the one that is cut: only such as are pinned to this page. */
function looksWithInset(
  look: Look,
  pending: Pending,
  host: number,
  { issue, space }: PageTask,
): readonly Look[] {
  const { makeup } = issue.layout
  if (!makeup.insets || look.columns < LEAST_HOST || look.pictures !== 'wanted') return []
  return pending.stories
    .filter((story) => story !== host && issue.issue.stories[story]?.pin?.page === space.number)
    .filter((story) => issue.candidates.isInset(story, host))
    .map((inset) => ({ ...look, inset }))
}

/** Columns of a story that runs round another, at least. */
const LEAST_HOST = 3

/** The sidebar takes the whole height of the room, and the last story beside it is cut. */
function cutBesideSidebar(draft: Draft, room: Room, task: PageTask): readonly Cut[] {
  const { candidates, layout, issue } = task.issue
  const zone = task.space.sidebarZone
  const sidebar =
    zone && draft.pending.sidebar && zone.columns < layout.columns ? candidates.sidebar(zone.columns) : null
  if (!zone || !sidebar || !Number.isFinite(costAt(sidebar.rows, room.rows))) return []
  const pending = { ...draft.pending, sidebar: false }
  const column = zone.column === 0 ? zone.columns : 0
  const columns = layout.columns - zone.columns
  const first = draft.bands.length === 0
  const above: readonly (readonly Candidate[])[] = [
    [],
    ...task.choices.sequences(pending, first, columns, room.rows - LEAST_CUT),
  ]
  return above.flatMap((members) => {
    const stack = stackOf(column, members)
    const used = stack ? natural(stack.rows) : 0
    const taken = withoutStories(
      pending,
      members.flatMap(({ stories }) => stories),
      issue,
    )
    const [story] = task.choices.allowed(taken.pending, first && members.length === 0)
    if (story === undefined) return []
    const look: Look = { columns, frame: 'plain', pictures: 'wanted', inset: null }
    const cutAt = (height: number) => candidates.cut(story, look, height, task.after === 'overset')
    const below = { column, columns, row: room.row + used, rows: room.rows - used }
    return finished(cutAt, story, taken.pending, below, task).map((cut) => ({
      ...cut,
      placed: () => [
        ...settled(stackOf(zone.column, [sidebar]), room.row, room.rows),
        ...settled(stack, room.row, used),
        ...cut.placed(),
      ],
      fit: cut.fit + costAt(sidebar.rows, room.rows) + (stack ? cheapest(stack.rows) : 0),
      terms: [
        ...cut.terms,
        ...taken.terms,
        ...members.flatMap((member) => [...member.terms, ...moduleTerms(member, issue)]),
      ],
    }))
  })
}

/** The story cut where the room ends, or a little earlier, if so little would be left that it is not worth a jump. */
function finished(
  cutAt: (rows: number) => PlacedContent | null,
  story: number,
  pending: Pending,
  room: Room,
  task: PageTask,
): readonly Cut[] {
  for (let blank = 0; blank <= MOST_SPARED; blank++) {
    const content = cutAt(room.rows - blank)
    if (!content || content.kind === 'sidebar' || !content.cut) return []
    const rest = restAfter(content, content.cut, story, task)
    if (isWorthJump(rest, task)) return [cutWith(content, rest, pending, { room, blank }, task)]
  }
  return []
}

type CutContent = Exclude<PlacedContent, { kind: 'sidebar' }>

function restAfter(
  { way, parts }: CutContent,
  { rest, floats, floatCells }: StoryCut,
  story: number,
  { issue: { measure, rests }, space }: PageTask,
): StoryRest {
  const text = once(rests, way, () => restOf(parts.text, rest, measure.grid))
  return { story, text, floats, floatCells, from: space.number }
}

const isWorthJump = ({ text, floats }: StoryRest, { issue: { layout } }: PageTask): boolean =>
  text.lines >= LEAST_CUT || floats > 0 || layout.makeup.jumps === 'flow'

function cutWith(
  content: CutContent,
  rest: StoryRest,
  pending: Pending,
  { room, blank }: { readonly room: Room; readonly blank: number },
  task: PageTask,
): Cut {
  const { issue, candidates } = task.issue
  const { space } = task
  const { story } = rest
  const inset = content.kind === 'story' && content.look.inset !== null ? [content.look.inset] : []
  const isRest = content.kind === 'rest'
  const taken = isRest ? { pending, terms: [] } : withoutStories(pending, [story, ...inset], issue)
  const lowered = room.row > space.top ? [story] : []
  const wishes = isRest ? [] : [...columnTerms(story, room.columns, issue), ...loweredTerms(lowered, issue)]
  const costs: readonly Term[] = [
    { name: 'jump', cost: candidates.jumpCost(story) + partedCost(content, room.columns, task) },
    { name: 'unused', cost: WEIGHTS.unused * blank ** 2 },
  ]
  return {
    placed: () => [{ content, ...room, rows: room.rows - blank }],
    fit: content.way.cost,
    terms: [...costs.filter(({ cost }) => cost > 0), ...taken.terms, ...wishes],
    pending: { ...taken.pending, rest },
    blank,
  }
}

/** A reader is sent on twice only where no page could hold the rest; text that flows sends nobody. */
function partedCost(content: CutContent, columns: number, { issue, space }: PageTask): number {
  if (content.kind !== 'rest' || issue.layout.makeup.jumps === 'flow') return 0
  const whole = issue.candidates.rest(content.rest, columns, 'top')
  return whole && whole.rows.least <= space.rows ? WEIGHTS.partedRest : 0
}

function settled(stack: Stack | null, row: number, rows: number): readonly PlacedModule[] {
  const band = bandOf([stack], [])
  return band ? settleBand(band, row, rows) : []
}
