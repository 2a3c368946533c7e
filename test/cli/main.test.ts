import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { run, runIn } from '../support/command.ts'

// Each test may set the sample several times.
jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'banxin-'))

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
    const { code, out, err } = await run('build', 'issues/2024-22.yaml', '-o', `${folder}/a/`)
    expect(code).toBe(0)
    expect(err).toBe(`${join(folder, 'a', '2024-22.pdf')}  2 pages  body 9 pt  0.00 s\n`)
    expect(out).toBe('')
    expect(readdirSync(join(folder, 'a'))).toEqual(['2024-22.pdf'])
    expect(readFileSync(join(folder, 'a', '2024-22.pdf')).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('check writes nothing; --json reports on stdout', async () => {
    const { code, out } = await run('check', 'issues/2024-22.yaml', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      version: 1,
      issues: [
        {
          issue: 'issues/2024-22.yaml',
          pages: 2,
          bodySize: 9,
          fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
          milliseconds: 0,
          outputs: [],
          diagnostics: [],
        },
      ],
      diagnostics: [],
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
    writeFileSync(path, `pages: 2\n${readFileSync(path, 'utf8')}`)
    const { code, err } = await run('build', path, '-o', `${folder}/c/`)
    expect(code).toBe(1)
    expect(err).toMatch(/makeup\/overset: 2 pages are over by about \d+ lines, \d+ characters/)
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

  test('a picture that cannot be used is told of where the issue asks for it', async () => {
    writeFileSync(join(folder, 'photo.jpg'), '')
    const path = join(folder, 'pictured.yaml')
    writeFileSync(
      path,
      'issue: { number: 1, date: 2024-06-03 }\npublication: { name: 工会一周 }\nstories: [{ title: 甲, body: 乙, images: [{ file: photo.jpg }] }, { title: 丙, byline: 本社通讯员, body: 丁 }]\n',
    )
    const { code, err } = await run('check', path)
    expect(code).toBe(1)
    expect(err).toMatch(/pictured\.yaml:3:\d+: error picture\//)
  })

  test('one issue that cannot be read does not keep the next from being built', async () => {
    const gone = join(folder, 'nowhere.yaml')
    const { code, out, err } = await run('build', gone, 'issues/2024-22.yaml', '-o', `${folder}/d/`, '--json')
    expect(code).toBe(3)
    expect(err).toContain(`error environment/unreadable: “${gone}” cannot be read (ENOENT)`)
    const { issues } = JSON.parse(out)
    expect(issues).toMatchObject([
      { issue: gone, pages: 0, outputs: [], diagnostics: [{ code: 'environment/unreadable' }] },
      { outputs: [{ format: 'pdf', page: null, file: join(folder, 'd', '2024-22.pdf') }], diagnostics: [] },
    ])
  })

  test('what cannot be written is exit 3 with the path', async () => {
    writeFileSync(join(folder, 'file'), '')
    const { code, err } = await run('build', 'issues/2024-22.yaml', '-o', `${folder}/file/e/`)
    expect(code).toBe(3)
    expect(err).toContain('error environment/unwritable')
    expect(err).toContain(join(folder, 'file'))
  })

  test('wrong usage is exit 2, with what would be right', async () => {
    expect((await run('bulid')).code).toBe(2)
    for (const [argv, told] of [
      [['--format', 'pdf,tiff'], 'no output format called “tiff”'],
      [['--profile', 'web'], 'screen, archive, print'],
      [['--dpi', '5'], 'from 10 to 2400'],
      [['--lang', 'fr'], 'zh, en'],
      [['--layout', '../weekly'], 'layouts: '],
      [['--fonts', join(folder, 'none.yaml')], 'font/manifest-missing'],
    ] as const) {
      const { code, err } = await run('build', 'issues/2024-22.yaml', '-o', `${folder}/f/`, ...argv)
      expect([code, err]).toEqual([2, expect.stringContaining(told)])
    }
    expect(existsSync(join(folder, 'f'))).toBe(false)
  })

  test('a configuration that cannot be used is in the JSON report too', async () => {
    const { code, out } = await run('check', 'issues/2024-22.yaml', '--layout', 'daily', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      issues: [],
      diagnostics: [{ code: 'layout/unknown' }],
    })
  })

  test('a layout the issue itself asks for is the issue’s mistake', async () => {
    const path = join(folder, 'layout.yaml')
    writeFileSync(path, `layout: daily\n${readFileSync(issueFile('plain.yaml', '正文。'), 'utf8')}`)
    const { code, err } = await run('check', path)
    expect([code, err]).toEqual([1, expect.stringContaining('layout/unknown')])
  })

  test('messages follow the flag, then the locale; C and none are Chinese', async () => {
    const said = async (env: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<string> =>
      (await runIn({ env }, 'build', 'issues/2024-22.yaml', '--format', 'x', ...argv)).err.slice(0, 2)
    expect(await said({ LANG: 'de_DE.UTF-8' })).toBe('er')
    expect(await said({ LANG: 'de_DE.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('错误')
    expect(await said({ LC_ALL: 'C' })).toBe('错误')
    expect(await said({})).toBe('错误')
    expect(await said({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en')).toBe('er')
  })

  test('colours are for terminals', async () => {
    const argv = ['build', 'issues/2024-22.yaml', '--format', 'x']
    expect((await run(...argv)).err).not.toContain('\u001b')
    expect((await runIn({ colour: true }, ...argv)).err).toContain(
      '\u001b[1;31merror\u001b[0m usage/unknown-format',
    )
  })

  test('an interruption ends the work between two files with exit 130', async () => {
    const interruption = new AbortController()
    const world = {
      interrupt: interruption.signal,
      err: (text: string) => {
        if (text.includes('.pdf')) interruption.abort()
      },
    }
    const issues = ['issues/2024-22.yaml', issueFile('second.yaml', '正文。')]
    const { code, out } = await runIn(world, 'build', ...issues, '-o', `${folder}/g/`, '--json')
    expect(code).toBe(130)
    expect(JSON.parse(out).issues).toHaveLength(1)
    expect(readdirSync(join(folder, 'g'))).toEqual(['2024-22.pdf'])
  })

  test('an interruption is heeded between the pages of one format too', async () => {
    const first = join(folder, 'h', '2024-22-1.svg')
    const interrupt = {
      get aborted() {
        return existsSync(first)
      },
    } as AbortSignal
    const { code } = await runIn(
      { interrupt },
      'build',
      'issues/2024-22.yaml',
      '-o',
      `${folder}/h/`,
      '--format',
      'svg',
    )
    expect(code).toBe(130)
    expect(readdirSync(join(folder, 'h'))).toEqual(['2024-22-1.svg'])
  })

  test('its version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  test('schema, fonts, layouts and explain print', async () => {
    expect(JSON.parse((await run('schema')).out)).toHaveProperty('properties.稿件')
    expect(JSON.parse((await run('schema', '--display-list')).out)).toHaveProperty('properties.pages')
    const fonts = await run('fonts')
    expect([fonts.code, fonts.out.split('\n').length]).toEqual([0, 7])
    expect((await run('layouts')).out).toMatch(/^weekly +周报/m)
    expect((await run('explain', 'text/missing-glyph')).out).toContain('no face has')
    const unknown = await run('explain', 'text/missing-glyf')
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('text/missing-glyph')])
  })
})
