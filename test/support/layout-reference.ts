import { DEFAULT_STYLES } from '../../src/layout/default-styles.ts'
import { layoutJsonSchema } from '../../src/layout/schema.ts'
import { LENGTH_FORMS } from '../../src/layout/sizes.ts'

interface SchemaNode {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}

/** The reference of a layout file's keys as Markdown: one table for every kind of mapping in the schema. */
export function layoutReference(): string {
  const known = new Map<string, string>()
  return sections('layout', layoutJsonSchema())
    .map(({ title, about, rows }) => {
      const head = `### ${title}${about === '' ? '' : `\n\n${about}`}`
      if (rows === '') return head
      const same = known.get(rows)
      if (same) return `${head}\n\nAs \`${same}\`.`
      known.set(rows, title)
      return `${head}\n\n| key | value | default | |\n|---|---|---|---|\n${rows}`
    })
    .join('\n\n')
}

interface Section {
  readonly title: string
  readonly about: string
  readonly rows: string
}

/** A mapping's own table, then those of the mappings in it. */
function sections(title: string, node: SchemaNode): readonly Section[] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    within(title === 'layout' ? key : `${title}.${key}`, child),
  )
  return node.properties ? [table(title, node), ...inner] : inner
}

function within(path: string, node: SchemaNode): readonly Section[] {
  const { properties, items, additionalProperties: every, oneOf, anyOf } = node
  if (properties) return sections(path, node)
  if (items) return within(`${path}[]`, items)
  if (oneOf) return oneOf.flatMap((branch) => [table(`${path}, kind: ${kindOf(branch)}`, branch)])
  if (anyOf) return anyOf.flatMap((branch) => within(path, branch))
  return typeof every === 'object' ? within(`${path}.*`, every) : []
}

const kindOf = ({ properties }: SchemaNode): string => String(properties?.kind?.const)

function table(title: string, { description, properties = {}, required = [] }: SchemaNode): Section {
  const rows = Object.entries(properties)
    .filter(([key]) => key !== 'kind')
    .map(([key, child]) => row(key, child, required.includes(key)))
  return { title, about: description ? `${capital(description)}.` : '', rows: rows.join('\n') }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function row(key: string, node: SchemaNode, required: boolean): string {
  const preset = node.default === undefined || node.properties ? '' : `\`${JSON.stringify(node.default)}\``
  const value = formOf(node)
  const about = node.properties || node.description === LENGTH_FORMS ? '' : (node.description ?? '')
  return `| \`${key}\` | ${value.replaceAll('|', '\\|')} | ${required ? 'required' : preset} | ${about.replaceAll('|', '\\|')} |`
}

/** What may stand at a key, in a few words. */
function formOf(node: SchemaNode): string {
  if (node.enum) return node.enum.join(', ')
  if (node.const !== undefined) return String(node.const)
  if (node.anyOf) return node.anyOf.map(formOf).join(' or ')
  if (node.properties || node.oneOf) return 'mapping'
  if (node.items) return `list of ${node.items.oneOf ? 'pieces' : formOf(node.items)}`
  if (typeof node.additionalProperties === 'object') return `names with ${formOf(node.additionalProperties)}`
  if (Array.isArray(node.type)) return 'length'
  if (node.type === 'boolean') return 'true, false'
  if (node.type === 'string') return 'words'
  return `${node.minimum ?? ''} … ${node.maximum ?? ''}`
}

/** What each style is used for, by name. */
const USES: Readonly<Record<string, string>> = {
  body: 'running text; its size is `body`',
  subhead: 'subheads (小标题)',
  summary: 'summaries (提要)',
  brief: 'weekly brief',
  sidebarTitle: 'its title',
  section: 'section tags (栏目)',
  caption: 'captions',
  credit: 'credits of pictures',
  cell: 'cells of tables',
  cellHead: 'head cells',
  quote: 'pull quotes',
  quoteBy: 'who said it',
  jump: 'jump lines (下转、上接)',
  kicker: 'kickers (引题)',
  leadTitle: 'title of the lead story',
  title: 'titles, first in turn',
  secondTitle: 'titles, second in turn',
  narrowTitle: 'titles of one column, first in turn',
  secondNarrowTitle: 'second in turn',
  noticeTitle: 'titles of notices',
  deck: 'decks (副题)',
  byline: 'bylines',
  masthead: 'the name',
  line: 'lines of furniture',
  earTitle: 'title of the ear',
  ear: 'teasers',
  imprint: 'imprint, staff, words of a QR code',
  distribution: '报、送、发',
  posting: 'posting strip',
}

/** The default styles as a Markdown table; sizes as multiples of the smallest body size. */
export function styleReference(): string {
  const rows = Object.entries(DEFAULT_STYLES).map(([name, style]) => {
    const { times, least = times, face = 'song', align = 'left' } = style
    const size = least < times ? `${times} – ${least}` : `${times}`
    return `| \`${name}\` | ${USES[name]} | ${face} | ${size} | ${align} |`
  })
  return `| style | | face | × body | align |\n|---|---|---|---|---|\n${rows.join('\n')}`
}
