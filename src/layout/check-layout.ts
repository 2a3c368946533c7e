import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { nearestWord } from '../yaml/nearest-word.ts'
import type { Path, SourceTree } from '../yaml/source-tree.ts'
import { checkZones } from './check-zones.ts'
import type { HeadStyle, Layout, StripPiece } from './layout.ts'
import type { LayoutInput } from './schema.ts'
import { dotted } from './shape-findings.ts'
import { LEAST_READABLE } from './sizes.ts'
import { blanksIn, WORD_NAMES } from './word-names.ts'

/** A layout as written, as built, and the way back to its places. */
export interface ReadLayout {
  readonly tree: SourceTree
  readonly input: LayoutInput
  readonly layout: Layout
}

/** What no schema sees: names without their things, ranges upside down, measures nobody can read. */
export function checkLayout(read: ReadLayout, faces: Iterable<string> | null): readonly Diagnostic[] {
  return [
    ...checkRanges(read),
    ...checkSizes(read),
    ...checkArea(read),
    ...checkZones(read),
    ...checkStyleNames(read),
    ...checkStripNames(read),
    ...checkWords(read),
    ...(faces ? checkFaces(read, [...faces]) : []),
  ]
}

function checkRanges({ tree, input, layout }: ReadLayout): readonly Diagnostic[] {
  const ranges: readonly (readonly [Path, { readonly least: number; readonly most: number }])[] = [
    [['gutter'], layout.gutter],
    [['body'], layout.body],
    [['body', 'leading'], layout.body.leading],
    ...Object.entries(input.styles).map(
      ([name, { size, least }]) =>
        [['styles', name], { least: least ?? 0, most: size ?? layout.styles[name]?.size ?? 0 }] as const,
    ),
    ...Object.entries(input.furniture).flatMap(([name, { rows }]) =>
      rows ? [[['furniture', name, 'rows'], rows] as const] : [],
    ),
  ]
  const upsideDown = ranges
    .filter(([, { least, most }]) => least > most)
    .map(([path, { least, most }]) =>
      finding('layout/least-over-most', tree.span(path), { key: dotted(path), least, most }),
    )
  const { count, most } = layout.pages
  if (typeof count !== 'number' || count <= most) return upsideDown
  return [...upsideDown, finding('layout/pages-over-most', tree.span(['pages', 'count']), { count, most })]
}

function checkSizes({ tree, input: { styles, body } }: ReadLayout): readonly Diagnostic[] {
  const sizes: readonly (readonly [Path, number | undefined])[] = [
    [['body', 'least'], body.least],
    ...Object.entries(styles).flatMap(([name, { size, least }]) => [
      [['styles', name, 'size'] as Path, size] as const,
      [['styles', name, 'least'] as Path, least] as const,
    ]),
  ]
  return sizes
    .filter(([, size]) => size !== undefined && size < LEAST_READABLE)
    .map(([path]) => finding('layout/small-type', tree.span(path), { key: dotted(path) }))
}

/** Characters a column may hold so that it is set evenly and read easily. */
const MEASURE = { least: 10, most: 40 }

function checkArea({ tree, layout }: ReadLayout): readonly Diagnostic[] {
  const { trim, typeArea, columns, gutter, body } = layout
  const right = typeArea.x + typeArea.width
  const bottom = typeArea.y + typeArea.height
  if (right > trim.width || bottom > trim.height)
    return [finding('layout/type-area-outside', tree.span(['typeArea']))]
  const characters = (size: number): number =>
    Math.floor((typeArea.width / size - (columns - 1) * gutter.least) / columns + 1e-6)
  const wrong = [body.least, body.most].map(characters).find((n) => n < MEASURE.least || n > MEASURE.most)
  return wrong === undefined
    ? []
    : [finding('layout/measure', tree.keySpan(['columns']), { characters: wrong })]
}

/** Every name of a style in the file with its place. */
function namedStyles({ layout: { heads, furniture } }: ReadLayout): readonly (readonly [Path, string])[] {
  const ofHead = (path: Path, head: HeadStyle): readonly (readonly [Path, string])[] =>
    (['kicker', 'title', 'deck', 'byline'] as const).map((part) => [[...path, part], head[part]])
  return [
    ...ofHead(['heads', 'lead'], heads.lead),
    ...heads.story.flatMap((head, i) => ofHead(['heads', 'story', i], head)),
    ...heads.narrow.flatMap((head, i) => ofHead(['heads', 'narrow', i], head)),
    ...ofHead(['heads', 'notice'], heads.notice),
    ...Object.entries(furniture).flatMap(([name, { pieces }]) =>
      pieces.flatMap((piece, i) => stylesOfPiece(['furniture', name, 'pieces', i], piece)),
    ),
  ]
}

function stylesOfPiece(path: Path, piece: StripPiece): readonly (readonly [Path, string])[] {
  if (piece.kind === 'line') return piece.parts.map(({ style }, i) => [[...path, 'parts', i], style])
  const title = piece.kind === 'ear' ? [[[...path, 'titleStyle'], piece.titleStyle] as const] : []
  return 'style' in piece ? [...title, [[...path, 'style'], piece.style]] : title
}

function checkStyleNames(read: ReadLayout): readonly Diagnostic[] {
  const { styles } = read.layout
  const known = Object.keys(styles)
  return namedStyles(read)
    .filter(([, name]) => !Object.hasOwn(styles, name))
    .map(([path, name]) =>
      finding('layout/unknown-style', read.tree.span(path), { name, known: nearestWord(name, known) }),
    )
}

function checkStripNames({ tree, input, layout: { furniture, pages } }: ReadLayout): readonly Diagnostic[] {
  const places: readonly (readonly [Path, readonly string[]])[] = [
    [['pages', 'first', 'head'], pages.first.head],
    [['pages', 'first', 'foot'], pages.first.foot],
    [['pages', 'inner', 'head'], input.pages.inner ? pages.inner.head : []],
    [['pages', 'inner', 'foot'], input.pages.inner ? pages.inner.foot : []],
    [['pages', 'lastFoot'], pages.lastFoot],
  ]
  const known = Object.keys(furniture)
  const unknown = places.flatMap(([path, names]) =>
    names.flatMap((name, i) =>
      Object.hasOwn(furniture, name)
        ? []
        : [finding('layout/unknown-strip', tree.span([...path, i]), { name, known: known.join(', ') })],
    ),
  )
  const used = new Set(places.flatMap(([, names]) => names))
  const unused = known
    .filter((name) => !used.has(name))
    .map((name) => finding('layout/strip-unused', tree.keySpan(['furniture', name]), { name }))
  return [...unknown, ...unused]
}

const NAMES: readonly string[] = WORD_NAMES

function checkWords({ tree, layout: { furniture, words } }: ReadLayout): readonly Diagnostic[] {
  const jump = [...NAMES, 'word']
  const patterns: readonly (readonly [Path, string, readonly string[]])[] = [
    ...Object.entries(words).map(([name, pattern]) => [['words', name], pattern, jump] as const),
    ...Object.entries(furniture).flatMap(([name, { pieces }]) =>
      pieces.flatMap((piece, i) =>
        wordsOfPiece(piece).map(
          ([path, pattern]) => [['furniture', name, 'pieces', i, ...path], pattern, NAMES] as const,
        ),
      ),
    ),
  ]
  return patterns.flatMap(([path, pattern, known]) =>
    blanksIn(pattern)
      .filter((name) => !known.includes(name))
      .map((name) =>
        finding('layout/unknown-word', tree.span(path), { name, known: nearestWord(name, known) }),
      ),
  )
}

function wordsOfPiece(piece: StripPiece): readonly (readonly [Path, string])[] {
  if (piece.kind === 'line') return piece.parts.map(({ words }, i) => [['parts', i], words])
  if (piece.kind === 'posting') return piece.labels.map((label, i) => [['labels', i], label])
  return piece.kind === 'qr' ? [[['words'], piece.words]] : []
}

function checkFaces(
  { tree, layout: { styles } }: ReadLayout,
  known: readonly string[],
): readonly Diagnostic[] {
  return Object.entries(styles).flatMap(([name, style]) =>
    (['face', 'strong', 'emphasis'] as const)
      .filter((use) => !known.includes(style[use]))
      .map((use) =>
        finding('layout/unknown-face', tree.span(['styles', name, use]), {
          name: style[use],
          known: known.join(', '),
        }),
      ),
  )
}
