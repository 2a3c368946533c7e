import { z } from 'zod'
import { KEY_ALIASES, VALUE_ALIASES } from './aliases.ts'

const line = z.string().regex(/\S/, { error: 'text' })
const whole = z.int({ error: '1, 2, 3 …' }).positive({ error: '1, 2, 3 …' })
const choice = z.boolean({ error: 'true | false' })
const share = z.number({ error: '0 … 1' }).min(0, { error: '0 … 1' }).max(1, { error: '0 … 1' })
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'YYYY-MM-DD' })
const svgFile = z.string().regex(/\.svg$/i, { error: '*.svg' })
const address = z.string().regex(/^https?:\/\/[^\s/]+\S*$/, { error: 'https://…' })
const words = z.array(line)

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

const staff = z.array(z.strictObject({ duty: line, names: words.min(1) }))

export const publicationSchema = z.strictObject({
  name: line.describe('刊名'),
  imprint: imprint.optional(),
  staff: staff.describe('编委会、责任编辑等').optional(),
  link: address.describe('二维码指向的网址').optional(),
  lexicon: words.describe('标题中不拆开的词').optional(),
})

const focus = z.union([z.literal('auto'), z.strictObject({ x: share, y: share })], {
  error: 'auto | { x: 0 … 1, y: 0 … 1 }',
})

const picture = z.strictObject({
  file: line,
  caption: line.optional(),
  credit: line.optional(),
  alt: z.string().describe('读屏软件读出的文字').optional(),
  columns: whole.describe('占几栏').optional(),
  focus: focus.describe('裁切时要留住的位置').optional(),
  colour: z.enum(['colour', 'grey']).optional(),
  allowLowResolution: choice.describe('分辨率低也照用').optional(),
})

const pin = z.strictObject({
  page: whole.optional(),
  top: choice.describe('排在版首').optional(),
  columns: whole.optional(),
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
  pin: pin.describe('编辑的安排').optional(),
  jump: choice.describe('可否转版，缺省可以；false 尽量不转').optional(),
  boxed: choice.describe('加框').optional(),
  tint: choice.describe('铺底色').optional(),
  ornament: svgFile.describe('题花，SVG 文件').optional(),
})

const sidebar = z.strictObject({
  title: line,
  teaser: line.optional(),
  items: z.array(z.strictObject({ date: line.optional(), text: line })).min(1),
})

const dateline = z.strictObject({
  number: whole,
  total: whole.optional(),
  date,
  secrecy: line.describe('密级').optional(),
  serial: line.describe('份号').optional(),
})

const distribution = z.strictObject({
  report: words.describe('报').optional(),
  send: words.describe('送').optional(),
  circulate: words.describe('发').optional(),
  copies: whole.describe('共印份数').optional(),
})

const pages = z.union([whole, z.enum(['even', 'auto'])], { error: '1, 2, 3 … | even | auto' })

/** The issue file as authors write it; the one source of its types and of the JSON Schema. */
export const issueSchema = z.strictObject({
  layout: line.optional(),
  normalise: z.enum(['news', 'keep']).describe('规范标点与空格：news 按报刊习惯，keep 原样').optional(),
  issue: dateline,
  publication: publicationSchema.partial().optional(),
  stories: z.array(story).min(1),
  sidebar: sidebar.optional(),
  pages: pages.describe('页数；even 为双数，auto 为按需').optional(),
  lexicon: words.describe('标题中不拆开的词').optional(),
  distribution: distribution.describe('报、送、发和印数').optional(),
})

export type IssueInput = z.infer<typeof issueSchema>
export type StoryInput = z.infer<typeof story>
export type PictureInput = z.infer<typeof picture>
export type PublicationInput = z.infer<typeof publicationSchema>
export type ImprintInput = z.infer<typeof imprint>

interface SchemaNode {
  properties?: Record<string, SchemaNode>
  items?: SchemaNode
  required?: string[]
  anyOf?: SchemaNode[]
  enum?: string[]
  const?: string
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
    for (const [key, child] of Object.entries(properties)) {
      addAliases(child)
      addValueAliases(key, child)
    }
    for (const [alias, key] of Object.entries(KEY_ALIASES)) {
      const target = properties[key]
      if (target) properties[alias] = target
    }
    delete node.required
  }
  if (node.items) addAliases(node.items)
  for (const branch of node.anyOf ?? []) addAliases(branch)
}

/** Chinese spellings of a key's fixed values are as good as the English ones. */
function addValueAliases(key: string, node: SchemaNode): void {
  const spellings = Object.keys((Object.hasOwn(VALUE_ALIASES, key) ? VALUE_ALIASES[key] : null) ?? {})
  for (const branch of [node, ...(node.anyOf ?? [])]) {
    if (branch.enum) branch.enum.push(...spellings)
    else if (branch.const !== undefined) {
      branch.enum = [branch.const, ...spellings]
      delete branch.const
    }
  }
}
