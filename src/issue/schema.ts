import { z } from 'zod'
import { KEY_ALIASES } from './aliases.ts'

const line = z.string().min(1)
const whole = z.int().positive()
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const imprint = z.strictObject({
  permit: line.describe('准印证编号').optional(),
  notice: line.describe('内部资料，免费交流').optional(),
  issuer: line.describe('编印单位').optional(),
  recipients: line.describe('发送对象').optional(),
  printer: line.describe('印刷单位').optional(),
  printDate: line.describe('印刷日期，缺省为出版日期').optional(),
  printRun: line.describe('印数').optional(),
  editor: line.describe('责任编辑').optional(),
  contact: line.describe('联系方式').optional(),
  extra: z.array(line).describe('各省增加的项目').optional(),
})

export const publicationSchema = z.strictObject({ name: line.describe('刊名'), imprint: imprint.optional() })

const picture = z.strictObject({
  file: line,
  caption: line.optional(),
  credit: line.optional(),
  alt: z.string().describe('读屏软件读出的文字').optional(),
  columns: whole.optional(),
  focus: line.optional(),
})

const story = z.strictObject({
  id: line.optional(),
  role: z.enum(['lead', 'story', 'notice']).describe('头条、一般稿件、启事').optional(),
  section: line.describe('栏目标签，如 要闻').optional(),
  kicker: line.describe('引题').optional(),
  title: line.describe('主题'),
  deck: line.describe('副题').optional(),
  byline: line.optional(),
  teaser: line.describe('导读用的短题').optional(),
  body: line.describe('正文'),
  images: z.array(picture).optional(),
  pin: z.strictObject({ page: whole }).optional(),
})

const sidebar = z.strictObject({
  title: line,
  teaser: line.optional(),
  items: z.array(z.strictObject({ date: line.optional(), text: line })).min(1),
})

/** The issue file as authors write it; the one source of its types and of the JSON Schema. */
export const issueSchema = z.strictObject({
  layout: line.optional(),
  normalise: z.enum(['news', 'keep']).describe('规范标点与空格：news 按报刊习惯，keep 原样').optional(),
  issue: z.strictObject({ number: whole, total: whole.optional(), date }),
  publication: publicationSchema.partial().optional(),
  stories: z.array(story).min(1),
  sidebar: sidebar.optional(),
})

export type IssueInput = z.infer<typeof issueSchema>
export type PublicationInput = z.infer<typeof publicationSchema>
export type ImprintInput = z.infer<typeof imprint>

interface SchemaNode {
  properties?: Record<string, SchemaNode>
  items?: SchemaNode
  required?: string[]
  anyOf?: unknown[]
}

/** JSON Schema (draft-7) of the issue file for editors; Chinese keys stand beside the English ones. */
export function issueJsonSchema(): object {
  const schema = z.toJSONSchema(issueSchema, { target: 'draft-7' }) as SchemaNode
  addAliases(schema)
  return schema
}

/** A required key may be given by its alias, so `required` is left to the program's own check. */
function addAliases(node: SchemaNode): void {
  const { properties } = node
  if (properties) {
    for (const child of Object.values(properties)) addAliases(child)
    for (const [alias, key] of Object.entries(KEY_ALIASES)) {
      const target = properties[key]
      if (target) properties[alias] = target
    }
    delete node.required
  }
  if (node.items) addAliases(node.items)
}
