import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/cli/main.ts'

const folder = mkdtempSync(join(tmpdir(), 'banxin-'))

async function run(...argv: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await main(argv, {
    root: '.',
    env: { LANG: 'en_GB.UTF-8' },
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    colour: false,
    now: () => 0,
    interrupt: new AbortController().signal,
  })
  return { code, ...said }
}

function issueFile(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    `issue: { number: 1, date: 2024-06-03 }\npublication: { name: 工会一周 }\nstories:\n  - title: 题目一则\n    body: ${body}\n  - title: 题目二则\n    body: 正文。\n`,
  )
  return path
}

describe('banxin', () => {
  test('build writes the PDF, leaves no temporary file and says what it did', async () => {
    const { code, out } = await run('build', 'issues/2024-22.yaml', '-o', `${folder}/a/`)
    expect(code).toBe(0)
    expect(out).toBe(`${join(folder, 'a', '2024-22.pdf')}  2 pages  body 9 pt  0.00 s\n`)
    expect(readdirSync(join(folder, 'a'))).toEqual(['2024-22.pdf'])
    expect(
      readFileSync(join(folder, 'a', '2024-22.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('check writes nothing; --json reports on stdout', async () => {
    const { code, out } = await run('check', 'issues/2024-22.yaml', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      issues: [{ pages: 2, output: null, diagnostics: [] }],
    })
  })

  test('an issue with errors is exit 1 and writes no PDF', async () => {
    const path = issueFile('missing.yaml', '国\u{1f9ff}会')
    const { code, err } = await run('build', path, '-o', `${folder}/b/`)
    expect(code).toBe(1)
    expect(err).toContain('missing.yaml:5:12: error text/missing-glyph')
    expect(existsSync(join(folder, 'b'))).toBe(false)
  })

  test('text that does not fit is exit 1 with lines and characters; --allow-overset makes a proof', async () => {
    const path = issueFile('long.yaml', '会议强调，要深入学习贯彻全会精神。'.repeat(600))
    const { code, err } = await run('build', path, '-o', `${folder}/c/`)
    expect(code).toBe(1)
    expect(err).toMatch(/makeup\/overset: page \d is over by about \d+ lines, \d+ characters/)
    expect(existsSync(join(folder, 'c'))).toBe(false)
    expect((await run('build', path, '-o', `${folder}/c/`, '--allow-overset')).code).toBe(0)
  })

  test('a title with a character no face has is an error too', async () => {
    const path = join(folder, 'title.yaml')
    writeFileSync(
      path,
      'issue: { number: 1, date: 2024-06-03 }\npublication: { name: 工会一周 }\nstories: [{ title: 国\u{1f9ff}会, body: 乙 }, { title: 丙, body: 丁 }]\n',
    )
    const { code, err } = await run('check', path)
    expect(code).toBe(1)
    expect(err).toContain('title.yaml:3:20: error text/missing-glyph')
  })

  test('a picture is refused, not left out in silence', async () => {
    writeFileSync(join(folder, 'photo.jpg'), '')
    const path = join(folder, 'pictured.yaml')
    writeFileSync(
      path,
      'issue: { number: 1, date: 2024-06-03 }\npublication: { name: 工会一周 }\nstories: [{ title: 甲, body: 乙, images: [{ file: photo.jpg }] }, { title: 丙, byline: 本社通讯员, body: 丁 }]\n',
    )
    const { code, err } = await run('check', path)
    expect(code).toBe(1)
    expect(err).toContain('makeup/picture-not-placed')
  })

  test('wrong usage is exit 2, a file that is not there exit 3', async () => {
    expect((await run('bulid')).code).toBe(2)
    expect((await run('build', join(folder, 'nowhere.yaml'))).code).toBe(3)
  })

  test('schema, fonts and explain print', async () => {
    expect(JSON.parse((await run('schema')).out)).toHaveProperty('properties.稿件')
    const fonts = await run('fonts')
    expect([fonts.code, fonts.out.split('\n').length]).toEqual([0, 7])
    expect((await run('explain', 'text/missing-glyph')).out).toContain('no face has')
  })
})
