import { XmlElement as Element, parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml'
import { type SVGCommand, SVGPathData } from 'svg-pathdata'
import type { Checked, Diagnostic, SourceSpan } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import type { Rect } from '../geometry/rect.ts'
import type { PathCommand } from '../pages/page.ts'
import type { Ornament } from './place-ornament.ts'

/** Elements that group or tell, and draw nothing. */
const SILENT: ReadonlySet<string> = new Set(['title', 'desc', 'metadata'])
/** Attributes that would change how an outline is filled, with the values that do not. */
const CHANGING: Readonly<Record<string, ReadonlySet<string>>> = {
  transform: new Set(),
  style: new Set(),
  filter: new Set(),
  mask: new Set(),
  'clip-path': new Set(),
  'fill-rule': new Set(['nonzero']),
  stroke: new Set(['none']),
  opacity: new Set(['1']),
  'fill-opacity': new Set(['1']),
}

/** Reads an ornament from an SVG file of paths; anything else in it is told of, at its place. */
export function parseOrnament(source: SourceFile): Checked<Ornament> {
  const whole = { file: source.path, start: 0, end: 0 }
  const root = rootOf(source)
  if (typeof root === 'string')
    return failed(finding('ornament/not-svg', whole, { file: source.path, detail: root }))
  const viewBox = viewBoxOf(root)
  if (!viewBox) return failed(finding('ornament/no-view-box', spanOf(source, root), { file: source.path }))
  const { commands, diagnostics } = outlines(root, source)
  if (diagnostics.length > 0) return { value: null, diagnostics }
  if (commands.length === 0) return failed(finding('ornament/empty', whole, { file: source.path }))
  return { value: { viewBox, commands }, diagnostics: [] }
}

const failed = (diagnostic: Diagnostic): Checked<Ornament> => ({ value: null, diagnostics: [diagnostic] })

/** The svg element, or why there is none. */
function rootOf({ text }: SourceFile): XmlElement | string {
  try {
    const { root } = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true })
    return root?.name === 'svg' ? root : `<${root?.name ?? ''}>`
  } catch (error) {
    if (error instanceof XmlError) return error.message.split('\n')[0] ?? ''
    throw error
  }
}

/** The element as far as its start tag reaches. */
function spanOf({ path: file, text }: SourceFile, { start, end }: XmlElement): SourceSpan {
  const tag = text.indexOf('>', start)
  return { file, start, end: tag < 0 ? end : tag + 1 }
}

function viewBoxOf({ attributes }: XmlElement): Rect | null {
  const { viewBox, width = '', height = '' } = attributes
  const numbers = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number) ?? [0, 0, sizeOf(width), sizeOf(height)]
  const [x, y, wide, high] = numbers
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || !wide || !high) return null
  return wide > 0 && high > 0 ? { x: x ?? 0, y: y ?? 0, width: wide, height: high } : null
}

/** A length of the svg element; its unit only tells how large a browser would show it. */
const sizeOf = (length: string): number => Number.parseFloat(length)

interface Outlines {
  readonly commands: readonly PathCommand[]
  readonly diagnostics: readonly Diagnostic[]
}

function outlines(element: XmlElement, source: SourceFile): Outlines {
  const own = [...(element.name === 'svg' ? [] : changes(element, source))]
  const commands: PathCommand[] = []
  if (element.name === 'path') {
    const read = pathCommands(element, source)
    commands.push(...read.commands)
    own.push(...read.diagnostics)
  }
  for (const child of element.children) {
    if (!(child instanceof Element) || SILENT.has(child.name)) continue
    if (child.name !== 'path' && child.name !== 'g') {
      own.push(finding('ornament/not-a-path', spanOf(source, child), { element: child.name }))
      continue
    }
    const inner = outlines(child, source)
    commands.push(...inner.commands)
    own.push(...inner.diagnostics)
  }
  return { commands, diagnostics: own }
}

function changes(element: XmlElement, source: SourceFile): readonly Diagnostic[] {
  const named = Object.entries(element.attributes).filter(([name, value]) => {
    if (name === 'fill') return value === 'none'
    const harmless = Object.hasOwn(CHANGING, name) ? CHANGING[name] : undefined
    return harmless !== undefined && !harmless.has(value)
  })
  return named.map(([name, value]) =>
    finding('ornament/attribute', spanOf(source, element), { attribute: `${name}="${value}"` }),
  )
}

function pathCommands(element: XmlElement, source: SourceFile): Outlines {
  const read = plainCommands(element.attributes.d ?? '')
  if (typeof read !== 'string') return { commands: read.map(toCommand), diagnostics: [] }
  const found = finding('ornament/bad-path', spanOf(source, element), { detail: read })
  return { commands: [], diagnostics: [found] }
}

/** Path data as moves, lines and cubic curves at absolute places, or what is wrong with it. */
function plainCommands(data: string): readonly SVGCommand[] | string {
  try {
    return new SVGPathData(data).toAbs().normalizeHVZ(false).normalizeST().aToC().qtToC().commands
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}

function toCommand(command: SVGCommand): PathCommand {
  switch (command.type) {
    case SVGPathData.MOVE_TO:
      return ['M', command.x, command.y]
    case SVGPathData.LINE_TO:
      return ['L', command.x, command.y]
    case SVGPathData.CURVE_TO:
      return ['C', command.x1, command.y1, command.x2, command.y2, command.x, command.y]
    case SVGPathData.CLOSE_PATH:
      return ['Z']
    default:
      throw new Error(`a path command of kind ${command.type} after normalising`)
  }
}
