import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import sharp from 'sharp'
import { contentHash } from '../../src/issue/fingerprint.ts'
import { run, runIn } from '../support/command.ts'
import { readPdf } from '../support/read-pdf.ts'

// Each test sets the sample several times.
jest.setTimeout(60_000)

const SAMPLE = 'issues/2024-22.yaml'
const folder = (): string => mkdtempSync(join(tmpdir(), 'banxin-'))

describe('build', () => {
  test('writes every format into one folder, the same bytes each time', async () => {
    const [once, again] = [folder(), folder()]
    const formats = 'pdf,svg,png,txt,json,sheet'
    expect((await run('build', SAMPLE, '-o', `${once}/`, '--format', formats, '--dpi', '60')).code).toBe(0)
    const { out } = await run(
      'build',
      SAMPLE,
      '-o',
      `${again}/`,
      '--format',
      formats,
      '--dpi',
      '60',
      '--json',
    )
    const names = [
      '2024-22-1.png',
      '2024-22-1.svg',
      '2024-22-2.png',
      '2024-22-2.svg',
      '2024-22-sheet.png',
      '2024-22.json',
      '2024-22.pdf',
      '2024-22.txt',
    ]
    expect(readdirSync(once).toSorted()).toEqual(names)
    for (const name of names)
      expect([name, Buffer.compare(readFileSync(join(once, name)), readFileSync(join(again, name)))]).toEqual(
        [name, 0],
      )
    const { outputs } = JSON.parse(out).issues[0]
    expect(
      outputs.map(({ format, page }: { format: string; page: number | null }) => `${format} ${page}`),
    ).toEqual(['pdf null', 'svg 1', 'svg 2', 'png 1', 'png 2', 'txt null', 'json null', 'sheet null'])
    expect(outputs.map(({ file }: { file: string }) => file).toSorted()).toEqual(
      names.map((name) => join(again, name)),
    )
    expect(await sharp(join(once, '2024-22-1.png')).metadata()).toMatchObject({ width: 497, density: 60 })
  })

  test('sets a long picture besides pages for paper, and by itself', async () => {
    const target = folder()
    expect((await run('build', SAMPLE, '-o', `${target}/`, '--format', 'txt,long')).code).toBe(0)
    expect(readdirSync(target).toSorted()).toEqual(['2024-22-long.png', '2024-22.txt'])
    const own = join(target, '手机.png')
    expect((await run('build', SAMPLE, '-o', own, '--format', 'long')).code).toBe(0)
    expect(Buffer.compare(readFileSync(own), readFileSync(join(target, '2024-22-long.png')))).toBe(0)
  })

  test('takes a file, whose ending chooses the format', async () => {
    const target = folder()
    expect((await run('build', SAMPLE, '-o', join(target, '周报.txt'))).code).toBe(0)
    expect((await run('build', SAMPLE, '-o', join(target, 'all.png'), '--format', 'sheet')).code).toBe(0)
    expect((await run('build', SAMPLE, '-o', join(target, 'p.svg'))).code).toBe(0)
    expect(readdirSync(target).toSorted()).toEqual(['all.png', 'p-1.svg', 'p-2.svg', '周报.txt'])
  })

  test('dates the PDF by SOURCE_DATE_EPOCH when that is set, else by the issue', async () => {
    const dateOf = async (env: Readonly<Record<string, string>>): Promise<unknown> => {
      const file = join(folder(), 'a.pdf')
      expect((await runIn({ env }, 'build', SAMPLE, '-o', file)).code).toBe(0)
      return (await readPdf(readFileSync(file))).info.CreationDate
    }
    expect(await dateOf({})).toBe("D:20240603000000+08'00'")
    expect(await dateOf({ SOURCE_DATE_EPOCH: '1700000000' })).toBe('D:20231114221320Z')
    const { code, err } = await runIn({ env: { SOURCE_DATE_EPOCH: 'today' } }, 'build', SAMPLE)
    expect([code, err]).toEqual([2, expect.stringContaining('usage/source-date')])
  })

  test('keeps in the archive’s PDF what it was made from and with', async () => {
    const file = join(folder(), 'a.pdf')
    expect((await run('build', SAMPLE, '-o', file, '--profile', 'archive')).code).toBe(0)
    const names = readFileSync(file, 'latin1').match(/\/F \([^)]*\)/g)
    expect(names?.toSorted()).toEqual([
      '/F (2024-22.lock.yaml)',
      '/F (2024-22.yaml)',
      '/F (layouts_weekly.yaml)',
      '/F (lexicon.txt)',
      '/F (publication.yaml)',
    ])
  })

  test('draws the grid over pages beside those to print, and for the screen alone', async () => {
    const target = folder()
    expect((await run('build', SAMPLE, '-o', `${target}/`, '--grid', '--format', 'json')).code).toBe(0)
    expect(readdirSync(target)).toEqual(['2024-22-grid.json'])
    expect(readFileSync(join(target, '2024-22-grid.json'), 'utf8')).toMatch(/"name": ?"grid"/)
    const { code, err } = await run('build', SAMPLE, '--grid', '--profile', 'archive')
    expect([code, err]).toEqual([2, expect.stringContaining('usage/grid-for-screens')])
  })

  test('names one content hash in the archive’s metadata, the report and the posting strip', async () => {
    const target = folder()
    const flags = ['--layout', 'large-print', '--profile', 'archive', '--format', 'pdf,txt,json', '--json']
    const { out } = await run('build', SAMPLE, '-o', `${target}/`, ...flags)
    const { fingerprint } = JSON.parse(out).issues[0]
    const pdf = readFileSync(join(target, '2024-22.pdf'), 'latin1')
    expect(pdf).toContain(`<dc:identifier>sha256:${fingerprint}</dc:identifier>`)
    const { pages } = await readPdf(readFileSync(join(target, '2024-22.pdf')))
    const text = pages.map((page) => page.text).join('')
    expect(text).toContain(fingerprint.slice(0, 12))
    const files = ['2024-22.yaml', 'publication.yaml', 'lexicon.txt']
    const sources = files.map((name) => ({ name, text: readFileSync(join('issues', name), 'utf8') }))
    expect(fingerprint).toBe(contentHash(sources))
  })

  test('writes for the press: two inks, or a file for each; its options are for it alone', async () => {
    const target = folder()
    expect(
      (await run('build', SAMPLE, '-o', `${target}/`, '--profile', 'print', '--marks', '--bleed')).code,
    ).toBe(0)
    const { pages } = await readPdf(readFileSync(join(target, '2024-22.pdf')))
    expect(pages[0]?.width).toBeGreaterThan(595.28 + 2 * 8.5)
    const plates = await run(
      'build',
      SAMPLE,
      '-o',
      `${target}/`,
      '--profile',
      'print',
      '--separations',
      '--json',
    )
    expect(JSON.parse(plates.out).issues[0].outputs.map(({ file }: { file: string }) => file)).toEqual(
      ['Black', 'TaoHong'].map((plate) => join(target, `2024-22-${plate}.pdf`)),
    )
    const { code, err } = await run('build', SAMPLE, '--marks')
    expect([code, err]).toEqual([2, expect.stringContaining('press/flag-needs-print')])
  })

  test('wants a folder for several issues or formats, and names that do not clash', async () => {
    const target = folder()
    const other = join(target, '2024-22.yaml')
    writeFileSync(other, '')
    for (const [code, ...argv] of [
      ['usage/one-file', SAMPLE, 'issues/2024-23.yaml', '-o', 'a.pdf'],
      ['usage/one-file', SAMPLE, '-o', 'a.pdf', '--format', 'pdf,svg'],
      ['usage/wrong-ending', SAMPLE, '-o', 'a.pdf', '--format', 'svg'],
      ['usage/same-name', SAMPLE, other],
    ] as const) {
      const ran = await run('build', ...argv)
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(code)])
    }
  })
})
