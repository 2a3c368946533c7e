import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { main } from '../../src/cli/main.ts'
import { readPdf } from '../support/read-pdf.ts'

/** Making up an issue takes a second; a busy machine takes several. */
jest.setTimeout(60_000)

const ISSUE = 'issues/2024-22.yaml'
const folder = mkdtempSync(join(tmpdir(), 'banxin-'))

async function run(...argv: readonly string[]) {
  let err = ''
  const code = await main(argv, {
    root: '.',
    env: { LANG: 'en_GB.UTF-8' },
    out: () => {},
    err: (text) => {
      err += text
    },
    colour: false,
    now: () => 0,
    interrupt: new AbortController().signal,
  })
  return { code, err }
}

const bytesOf = (...path: readonly string[]): Buffer => readFileSync(join(folder, ...path))

describe('build --profile print', () => {
  test('writes two inks with bleed and marks', async () => {
    const { code } = await run(
      'build',
      ISSUE,
      '--profile',
      'print',
      '--bleed',
      '--marks',
      '-o',
      `${folder}/a/`,
    )
    expect(code).toBe(0)
    const pdf = bytesOf('a', '2024-22.pdf').toString('latin1')
    expect(pdf).toContain('/Separation /TaoHong')
    // 10 mm on every side of A4.
    expect(pdf).toMatch(/\/MediaBox \[0 0 651\.9\d* 898\.5\d*\]/)
  })

  test('writes a file for each plate', async () => {
    expect(
      (await run('build', ISSUE, '--profile', 'print', '--separations', '-o', `${folder}/b/`)).code,
    ).toBe(0)
    expect(readdirSync(join(folder, 'b')).sort()).toEqual(['2024-22-Black.pdf', '2024-22-TaoHong.pdf'])
  })

  test('leaves the masthead to pre-printed paper', async () => {
    const wordsAtHead = async (...flags: readonly string[]) => {
      await run('build', ISSUE, '--profile', 'print', ...flags, '-o', `${folder}/head.pdf`)
      const [page] = (await readPdf(bytesOf('head.pdf'))).pages
      const text = page?.text ?? ''
      return ['工会一周', '第22期', '本期导读'].map((word) => text.includes(word))
    }
    expect(await wordsAtHead('--omit-masthead')).toEqual([false, true, true])
    expect(await wordsAtHead('--omit-masthead', 'masthead')).toEqual([false, false, false])
  })

  test('refuses its flags elsewhere', async () => {
    const { code, err } = await run('build', ISSUE, '--marks', '-o', `${folder}/c/`)
    expect([code, err]).toEqual([2, expect.stringContaining('press/flag-needs-print')])
  })
})

describe('impose', () => {
  const list = join(folder, 'list', '2024-22.json')

  beforeAll(async () => {
    await run('build', ISSUE, '--format', 'json', '--embed-pictures', '-o', `${folder}/list/`)
  })

  test('names sheets after how they are imposed, and tells of blanks', async () => {
    const { code, err } = await run('impose', list, '--booklet', '-o', `${folder}/d/`)
    expect([code, err]).toEqual([0, expect.stringContaining('press/blank-pages')])
    await run('impose', list, '--wall', '--profile', 'print', '--separations', '-o', `${folder}/d/`)
    expect(readdirSync(join(folder, 'd')).sort()).toEqual([
      '2024-22-booklet.pdf',
      '2024-22-wall-Black.pdf',
      '2024-22-wall-TaoHong.pdf',
    ])
  })

  test('makes the same of a display list as of its issue', async () => {
    await run('impose', ISSUE, '--wall', '-o', `${folder}/from-issue.pdf`)
    const { code } = await run('impose', list, '--wall', '-o', `${folder}/from-list.pdf`)
    expect(code).toBe(0)
    expect(Buffer.compare(bytesOf('from-issue.pdf'), bytesOf('from-list.pdf'))).toBe(0)
  })

  test('refuses a PDF, a broken display list and a profile it has not', async () => {
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7')
    writeFileSync(join(folder, 'broken.json'), '{"version":1}')
    const refused = async (...argv: readonly string[]) => {
      const { code, err } = await run('impose', ...argv, '-o', `${folder}/f/`)
      return [code, /error (\S+):/.exec(err)?.[1]]
    }
    expect(await refused(join(folder, 'a.pdf'), '--wall')).toEqual([2, 'press/pdf-cannot-be-imposed'])
    expect(await refused(join(folder, 'broken.json'), '--wall')).toEqual([1, 'output/not-a-display-list'])
    expect(await refused(ISSUE, '--wall', '--profile', 'archive')).toEqual([2, 'usage/unknown-profile'])
    expect(await refused(ISSUE)).toEqual([2, 'press/arrangement'])
  })
})
