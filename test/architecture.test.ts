import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'

/** What each folder of src may import, besides itself: the stages before it and the leaves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  geometry: [],
  build: [],
  yaml: ['diagnostics'],
  issue: ['diagnostics', 'geometry', 'yaml'],
  fonts: ['diagnostics', 'geometry', 'pages'],
  pages: ['diagnostics', 'geometry'],
  pictures: ['diagnostics', 'geometry', 'issue', 'pages'],
  text: ['diagnostics', 'geometry', 'issue', 'fonts', 'pages'],
  normalise: ['diagnostics', 'geometry', 'issue', 'text'],
  layout: ['diagnostics', 'geometry', 'pages', 'text', 'yaml'],
  flow: ['diagnostics', 'geometry', 'pages', 'text'],
  makeup: ['diagnostics', 'geometry', 'issue', 'fonts', 'layout', 'pictures', 'text', 'flow', 'pages'],
  press: ['diagnostics', 'geometry', 'fonts', 'pages'],
  output: ['diagnostics', 'geometry', 'fonts', 'pages', 'pictures', 'press'],
  preflight: ['diagnostics', 'geometry', 'fonts', 'text', 'pages'],
  cli: [
    'diagnostics',
    'geometry',
    'issue',
    'normalise',
    'fonts',
    'layout',
    'text',
    'flow',
    'makeup',
    'pages',
    'pictures',
    'press',
    'preflight',
    'output',
  ],
}

const SRC = resolve('src')

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : []
  })

const stageOf = (path: string): string => relative(SRC, path).split('/')[0] ?? ''

const importsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map((match) =>
    resolve(path, '..', match[1] ?? match[2] ?? ''),
  )

describe('the folders of src', () => {
  test('import only the stages that feed them', () => {
    const wrong = filesUnder(SRC).flatMap((file) =>
      importsOf(file)
        .filter((target) => stageOf(target) !== stageOf(file))
        .filter((target) => !MAY_IMPORT[stageOf(file)]?.includes(stageOf(target)))
        .map((target) => `${relative(SRC, file)} → ${relative(SRC, target)}`),
    )
    expect(wrong).toEqual([])
  })

  test('are all told of in docs/architecture.md', () => {
    const text = readFileSync('docs/architecture.md', 'utf8')
    const untold = readdirSync(SRC).filter((folder) => !text.includes(`src/${folder}`))
    expect(untold).toEqual([])
  })

  test('keep the console, the clock and chance out of the passes', () => {
    const core = filesUnder(SRC).filter((file) => !['cli', 'build'].includes(stageOf(file)))
    const wrong = core.filter((file) =>
      /console\.|Date\.now|new Date\(\)|Math\.random|toLocale/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
