import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { describe, expect } from '@jest/globals'
import { testWith } from '../support/tools.ts'

const PROGRAM = resolve('dist/banxin.cjs')
const ISSUES = ['2024-22', '2024-23', 'jianbao-7'].map((name) => resolve(`issues/${name}.yaml`))
/** Milliseconds for a busy machine. */
const PATIENCE = 240_000

/** What is written and how: all formats, then the PDFs that differ from a screen's. */
const WAYS: readonly (readonly string[])[] = [
  ['--format', 'pdf,svg,png,txt,json,long', '--dpi', '60'],
  ['--profile', 'archive'],
  ['--profile', 'print', '--marks', '--bleed'],
]

interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

type Files = Readonly<Record<string, Buffer>>

/** Every file that a process of its own makes of some issues, named by its way and its name. */
function built({ cwd, env }: World, issues: readonly string[], ways = WAYS): Files {
  const files = ways.flatMap((flags, way) => {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-'))
    const { status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'build', ...issues, '-o', `${folder}/`, ...flags],
      { cwd, env: { PATH: process.env.PATH ?? '', ...env }, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`the program failed: ${stderr}`)
    return readdirSync(folder).map((name) => [`${way} ${name}`, readFileSync(join(folder, name))] as const)
  })
  return Object.fromEntries(files)
}

const differing = (a: Files, b: Files): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => {
    const [one, other] = [a[name], b[name]]
    return !one || !other || Buffer.compare(one, other) !== 0
  })

describe('every file of the samples', () => {
  const here: World = { cwd: resolve('.'), env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } }
  const elsewhere: World = {
    cwd: mkdtempSync(join(tmpdir(), 'banxin-')),
    env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'C' },
  }
  let files: Files = {}

  testWith(
    'bundle',
    'is the same bytes from other folders, in other time zones and languages',
    () => {
      files = built(
        here,
        ISSUES.map((path) => relative('.', path)),
      )
      const kinds = new Set(
        Object.keys(files).map((name) => name.replace(/^(\d) .*?(-long)?\.(\w+)$/, '$1$2 $3')),
      )
      expect([...kinds].sort()).toEqual([
        '0 json',
        '0 pdf',
        '0 png',
        '0 svg',
        '0 txt',
        '0-long png',
        '1 pdf',
        '2 pdf',
      ])
      expect(differing(files, built(elsewhere, ISSUES))).toEqual([])
    },
    PATIENCE,
  )

  testWith(
    'bundle',
    'is the same bytes twice, also when SOURCE_DATE_EPOCH dates its PDFs',
    () => {
      const issues = ISSUES.slice(0, 1)
      const dated = (seconds: string, world: World): Files =>
        built({ ...world, env: { ...world.env, SOURCE_DATE_EPOCH: seconds } }, issues)
      const once = dated('1700000000', here)
      expect(differing(once, dated('1700000000', elsewhere))).toEqual([])
      expect(differing(once, dated('1700000001', here)).toSorted()).toEqual([
        '0 2024-22.pdf',
        '1 2024-22.pdf',
        '2 2024-22.pdf',
      ])
    },
    PATIENCE,
  )
})
