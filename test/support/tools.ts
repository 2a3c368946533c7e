import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@jest/globals'

/** Whether a program can be run at all. */
const isInstalled = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined &&
  spawnSync(program, args, { stdio: 'ignore' }).status !== 127

const has = (program: string, probe: readonly string[]): (() => boolean) => {
  let known: boolean | null = null
  return () => {
    known ??= isInstalled(program, probe)
    return known
  }
}

/** The first Python that has fontTools: a virtual environment may hide the system's. */
const fontToolsPython = (): string | null =>
  ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import fontTools'], { stdio: 'ignore' }).status === 0,
  ) ?? null

const TOOLS = {
  pdftotext: has('pdftotext', ['-v']),
  mutool: has('mutool', ['-v']),
  qpdf: has('qpdf', ['--version']),
  zbarimg: has('zbarimg', ['--version']),
  fonttools: () => fontToolsPython() !== null,
} as const

/** A test that needs a program of the machine; without it the test is skipped and the title says why. */
export function testWith(tool: keyof typeof TOOLS, title: string, body: () => Promise<void> | void): void {
  if (TOOLS[tool]()) test(title, body)
  else test.skip(`${title} (skipped: ${tool} is not installed)`, body)
}

/** Runs `use` with a file that holds `bytes` and is gone afterwards. */
function withFile<T>(bytes: Uint8Array, name: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  return stdout
}

/** Lines of the whole document as poppler extracts them, in the order of the file. */
export const popplerLines = (pdf: Uint8Array): readonly string[] =>
  linesOf(withFile(pdf, 'a.pdf', (path) => run('pdftotext', ['-raw', path, '-'])))

/** Lines of the whole document as MuPDF extracts them. */
export const mupdfLines = (pdf: Uint8Array): readonly string[] =>
  linesOf(withFile(pdf, 'a.pdf', (path) => run('mutool', ['draw', '-q', '-F', 'text', path])))

/** Page ends and MuPDF's blank lines between blocks are not text. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/[\n\f]+/).filter((line) => line !== '')

/** Throws unless qpdf finds the file sound. */
export const qpdfCheck = (pdf: Uint8Array): string =>
  withFile(pdf, 'a.pdf', (path) => run('qpdf', ['--check', path]))

/** What the codes in a picture say, one a line. */
export const codesIn = (png: Uint8Array): readonly string[] =>
  linesOf(withFile(png, 'a.png', (path) => run('zbarimg', ['--quiet', '--raw', path])))

/** Output of a Python script with fontTools that reads `input`. */
export function runFontTools(script: string, input: string): string {
  const python = fontToolsPython() ?? 'python3'
  const { stdout, stderr, status } = spawnSync(python, ['-c', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${python} failed: ${stderr}`)
  return stdout
}

/** Output of a Python script with fontTools; its first argument is a file with `font`. */
export const fontTools = (script: string, font: Uint8Array, ...args: readonly string[]): string =>
  withFile(font, 'a.ttf', (path) => run(fontToolsPython() ?? 'python3', ['-c', script, path, ...args]))
