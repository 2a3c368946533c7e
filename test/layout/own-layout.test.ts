import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { renderPdf, typeset } from '../../src/cli/build.ts'
import { listLayouts, loadLayout } from '../../src/layout/load-layout.ts'
import { readPdf } from '../support/read-pdf.ts'

/** The layout that docs/layouts.md walks through. */
const NEWSLETTER = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/layouts.md', 'utf8'))?.[1] ?? ''

const paragraph = '各基层工会围绕职工最关心的事列出清单，逐件落实到人、到日子，办成一件公布一件，请职工来评。'
const story = (title: string, paragraphs: number): string =>
  `  - title: ${title}\n    body: |\n${`      ${paragraph.repeat(3)}\n\n`.repeat(paragraphs)}`
const ISSUE = `layout: newsletter
issue: { number: 3, date: 2024-06-03 }
publication: { name: 基层通讯, imprint: { issuer: 市总工会办公室, printer: 示例印务 } }
stories:
${story('清单办实事', 9)}${story('评议请职工', 8)}${story('公开看得见', 7)}`

const folder = mkdtempSync(join(tmpdir(), 'banxin-layout-'))
const issue = join(folder, 'issue.yaml')
const file = join(folder, 'layouts', 'newsletter.yaml')
const OPTIONS = { root: '.', allowOverset: true, manifests: [] }

beforeAll(() => {
  mkdirSync(join(folder, 'layouts'))
  writeFileSync(file, NEWSLETTER)
  writeFileSync(issue, ISSUE)
})

async function textOf(layout: string | null): Promise<string> {
  const made = await typeset(issue, { ...OPTIONS, layout })
  const pdf = await renderPdf(made)
  if (!pdf) throw new Error(JSON.stringify(made.diagnostics))
  const { pages } = await readPdf(pdf)
  return pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s/g, '')
}

describe('the layout docs/layouts.md walks through', () => {
  test('is without findings', () => {
    const faces = ['song', 'hei', 'hei-regular', 'kai', 'xiaobiaosong', 'fangsong']
    expect(loadLayout(file, [], faces).diagnostics).toEqual([])
  })

  test('builds from the folder beside the issue, and by its path', async () => {
    const text = await textOf(null)
    for (const words of [
      '基层通讯',
      '2024年6月3日',
      '第3期',
      '编印单位：市总工会办公室',
      '清单办实事',
      '第2版',
    ])
      expect(text).toContain(words)
    expect(await textOf(file)).toBe(text)
  })
})

test('layouts are listed with what they are for', () => {
  const ours = listLayouts(['layouts'])
  expect(ours.map(({ name }) => name)).toEqual(['jianbao', 'large-print', 'weekly', 'weekly-photo'])
  expect(ours.every(({ description }) => description !== '')).toBe(true)
  const both = listLayouts([join(folder, 'layouts'), 'layouts', join(folder, 'nowhere')])
  expect(both.map(({ name }) => name)).toContain('newsletter')
})

test('a name without a file tells which layouts there are', () => {
  expect(loadLayout('wekly', ['layouts']).diagnostics).toMatchObject([
    { code: 'layout/unknown', args: { name: 'wekly', known: 'jianbao, large-print, weekly, weekly-photo' } },
  ])
})

test('a mistake in a layout is shown at its line', async () => {
  const wrong = join(folder, 'layouts', 'wrong.yaml')
  writeFileSync(wrong, NEWSLETTER.replace('columns: 2', 'colums: 2'))
  const { document, diagnostics, sources } = await typeset(issue, { ...OPTIONS, layout: 'wrong' })
  expect(document).toBeNull()
  expect(diagnostics).toMatchObject([
    { code: 'layout/unknown-key', args: { key: 'colums', known: 'columns' } },
  ])
  expect(sources.map(({ path }) => path)).toContain(wrong)
})
