import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { listLayouts, loadLayout } from '../../src/layout/load-layout.ts'
import { run } from '../support/command.ts'
import { readPdf } from '../support/read-pdf.ts'

// Issues are typeset, on whatever machine this runs.
jest.setTimeout(60_000)

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

beforeAll(() => {
  mkdirSync(join(folder, 'layouts'))
  writeFileSync(file, NEWSLETTER)
  writeFileSync(issue, ISSUE)
})

async function textOf(...flags: readonly string[]): Promise<string> {
  const pdf = join(folder, 'issue.pdf')
  const { code, err } = await run('build', issue, '-o', pdf, '--allow-overset', ...flags)
  expect([code, err]).toEqual([0, expect.anything()])
  const { pages } = await readPdf(readFileSync(pdf))
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
    const text = await textOf()
    for (const words of [
      '基层通讯',
      '2024年6月3日',
      '第3期',
      '编印单位：市总工会办公室',
      '清单办实事',
      '第2版',
    ])
      expect(text).toContain(words)
    expect(await textOf('--layout', file)).toBe(text)
  })
})

test('layouts are listed with what they are for', () => {
  const ours = listLayouts(['layouts'])
  expect(ours.map(({ name }) => name)).toEqual(['jianbao', 'large-print', 'phone', 'weekly', 'weekly-photo'])
  expect(ours.every(({ description }) => description !== '')).toBe(true)
  const both = listLayouts([join(folder, 'layouts'), 'layouts', join(folder, 'nowhere')])
  expect(both.map(({ name }) => name)).toContain('newsletter')
})

test('a name without a file tells which layouts there are', () => {
  expect(loadLayout('wekly', ['layouts']).diagnostics).toMatchObject([
    {
      code: 'layout/unknown',
      args: { name: 'wekly', known: 'jianbao, large-print, phone, weekly, weekly-photo' },
    },
  ])
})

test('a mistake in a layout is shown at its line', async () => {
  const wrong = join(folder, 'layouts', 'wrong.yaml')
  writeFileSync(wrong, NEWSLETTER.replace('columns: 2', 'colums: 2'))
  for (const layout of ['wrong', wrong]) {
    const { code, err } = await run('check', issue, '--layout', layout)
    expect([code, err]).toEqual([2, expect.stringContaining(`${wrong}:4:1: error layout/unknown-key`)])
    expect(err).toContain('4 | colums: 2')
  }
})

test('a face no manifest has is a mistake of the layout', async () => {
  const faceless = join(folder, 'layouts', 'faceless.yaml')
  writeFileSync(faceless, NEWSLETTER.replace('face: hei-regular', 'face: heiti'))
  const { code, err } = await run('check', issue, '--layout', 'faceless')
  expect([code, err]).toEqual([2, expect.stringContaining(`${faceless}:`)])
  expect(err).toContain('heiti')
})

test('a layout that asks for it parts Western words with soft hyphens', async () => {
  const words = 'internationalization, responsibilities and representatives '.repeat(30)
  const western = join(folder, 'western.yaml')
  writeFileSync(western, ISSUE.replaceAll(paragraph.repeat(3), words))
  const partsWith = async (hyphenate: boolean): Promise<number> => {
    const layout = join(folder, 'layouts', `h-${hyphenate}.yaml`)
    writeFileSync(layout, `${NEWSLETTER}hyphenate: ${hyphenate}\n`)
    const list = join(folder, 'western.json')
    const ran = await run('build', western, '-o', list, '--allow-overset', '--layout', layout)
    expect([ran.code, ran.err]).toEqual([0, expect.anything()])
    return readFileSync(list, 'utf8').match(/\u00ad/g)?.length ?? 0
  }
  expect(await partsWith(false)).toBe(0)
  expect(await partsWith(true)).toBeGreaterThan(3)
})

test('layouts lists those beside issues before ours', async () => {
  const { code, out } = await run('layouts', folder)
  expect([code, out]).toEqual([0, expect.stringMatching(/^newsletter {4}\u4e24\u680f/m)])
  expect(out).toMatch(/^weekly /m)
})
