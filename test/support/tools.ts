import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
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

/** Where .ci/verapdf.sh puts veraPDF. */
const VERAPDF = process.env.BANXIN_VERAPDF ?? join(homedir(), '.cache', 'banxin', 'verapdf-1.28.2')

const TOOLS = {
  pdftotext: has('pdftotext', ['-v']),
  pdfinfo: has('pdfinfo', ['-v']),
  pdftoppm: has('pdftoppm', ['-v']),
  pdfdetach: has('pdfdetach', ['-v']),
  mutool: has('mutool', ['-v']),
  qpdf: has('qpdf', ['--version']),
  verapdf: () => existsSync(join(VERAPDF, 'complete')) && isInstalled('java', ['-version']),
  // Built before the tests are run.
  bundle: () => existsSync('dist/banxin.cjs'),
  gs: has('gs', ['--version']),
  zbarimg: has('zbarimg', ['--version']),
  fonttools: () => fontToolsPython() !== null,
} as const

/** A test that needs a program of the machine; without it the test is skipped and the title says why. */
export function testWith(
  tool: keyof typeof TOOLS,
  title: string,
  body: () => Promise<void> | void,
  timeout?: number,
): void {
  if (TOOLS[tool]()) test(title, body, timeout)
  else test.skip(`${title} (skipped: ${tool} is not installed)`, body)
}

/** Runs `use` with a file that holds `bytes` and is gone afterwards. */
export function withFile<T>(bytes: Uint8Array, name: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function run(program: string, args: readonly string[]): string {
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

/** Text of each page as poppler extracts it, in the order of the content. */
export const popplerPages = (pdf: Uint8Array): readonly string[] =>
  withFile(pdf, 'a.pdf', (path) => run('pdftotext', ['-raw', path, '-']))
    .split('\f')
    .slice(0, -1)

/** Text of each page as MuPDF extracts it. */
export const mupdfPages = (pdf: Uint8Array): readonly string[] =>
  withFile(pdf, 'a.pdf', (path) => run('mutool', ['draw', '-q', '-F', 'text', path]))
    .split('\f')
    .slice(0, -1)

/** Page ends and MuPDF's blank lines between blocks are not text. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/[\n\f]+/).filter((line) => line !== '')

/** Throws unless qpdf finds the file sound. */
export const qpdfCheck = (pdf: Uint8Array): string =>
  withFile(pdf, 'a.pdf', (path) => run('qpdf', ['--check', path]))

/** The text of the structure tree as poppler reads it: types with their depth, and text without page ends. */
export const structureText = (pdf: Uint8Array): string =>
  withFile(pdf, 'a.pdf', (path) => run('pdfinfo', ['-struct-text', path]))

/** What poppler and MuPDF complain of while they draw a file; Debian's MuPDF says of every file that it has no ICC. */
export function drawingComplaints(pdf: Uint8Array): readonly string[] {
  const draw = (path: string): string => {
    const poppler = spawnSync('pdftoppm', ['-r', '50', '-png', path, `${path}-poppler`], { encoding: 'utf8' })
    const mupdf = spawnSync('mutool', ['draw', '-q', '-r', '50', '-o', `${path}-%d.png`, path], {
      encoding: 'utf8',
    })
    return poppler.stderr + mupdf.stderr
  }
  return linesOf(withFile(pdf, 'a.pdf', draw)).filter(
    (line) => !line.includes('ICC support is not available'),
  )
}

/** A file that is carried inside another, as poppler takes it out; `number` counts from 1. */
export const detachedFile = (pdf: Uint8Array, number: number): string =>
  withFile(pdf, 'a.pdf', (path) => {
    run('pdfdetach', ['-save', String(number), '-o', `${path}-detached`, path])
    return readFileSync(`${path}-detached`, 'utf8')
  })

/**
 * The rules of a standard that each file breaks, as `clause-test`, by veraPDF; `flavour` is `3a` or `ua1`. Java is slow
 * to start: many files in one call.
 */
export function brokenRules<Name extends string>(
  flavour: '3a' | 'ua1',
  files: Readonly<Record<Name, Uint8Array>>,
): Readonly<Record<Name, readonly string[]>> {
  const names = Object.keys(files) as Name[]
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  try {
    for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.pdf`), files[name])
    const verdicts = veraPdf(
      flavour,
      names.map((_, index) => join(folder, `${index}.pdf`)),
    )
    return Object.fromEntries(names.map((name, index) => [name, verdicts[index] ?? []])) as Record<
      Name,
      string[]
    >
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The rules each of some files breaks, in their order. */
function veraPdf(flavour: string, paths: readonly string[]): readonly (readonly string[])[] {
  const program = [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(VERAPDF, '*'),
    'org.verapdf.apps.GreenfieldCliWrapper',
  ]
  const options = ['--flavour', flavour, '--format', 'text', '--verbose']
  const { stdout, stderr } = spawnSync('java', [...program, ...options, ...paths], { encoding: 'utf8' })
  const verdicts = stdout.split(/^(?=(?:PASS|FAIL) )/m).filter((part) => /^(?:PASS|FAIL) /.test(part))
  return paths.map((path) => {
    const verdict = verdicts.find((part) => part.includes(` ${path} `))
    if (!verdict) throw new Error(`veraPDF gave no verdict on ${path}: ${stdout}${stderr}`)
    const broken = Array.from(verdict.matchAll(/^\s+FAIL (\S+)/gm), ([, rule]) => rule ?? '')
    if (verdict.startsWith('FAIL') !== broken.length > 0)
      throw new Error(`veraPDF contradicts itself: ${verdict}`)
    return broken
  })
}

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

/** Reads every font embedded in a PDF whole, to the last point of every outline, and names what is wrong with it. */
const READ_EMBEDDED = `
import io, re, sys, zlib
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
pdf = open(sys.argv[1], 'rb').read()
numbers = sorted(set(re.findall(rb'/FontFile2 (\\d+) 0 R', pdf)), key=int)
if not numbers: print('no embedded fonts')
for number in numbers:
    start = pdf.index(b'\\n' + number + b' 0 obj')
    length = int(re.search(rb'/Length (\\d+)', pdf[start:]).group(1))
    body = pdf.index(b'stream\\n', start) + 7
    try:
        font = TTFont(io.BytesIO(zlib.decompress(pdf[body:body + length])), checkChecksums=2)
        count = font['maxp'].numGlyphs
        outlines = font.getGlyphSet()
        for name in font.getGlyphOrder(): outlines[name].draw(RecordingPen())
        for tag in ('glyf', 'hmtx'):
            if len(font[tag].glyphs if tag == 'glyf' else font[tag].metrics) != count: print(number, tag, 'has not', count)
        if len(font['loca']) != count + 1: print(number, 'loca has not', count + 1)
    except Exception as fault:
        print(number, repr(fault))
`

/** What fontTools finds wrong with the fonts a PDF carries. */
export const embeddedFontFaults = (pdf: Uint8Array): readonly string[] =>
  linesOf(fontTools(READ_EMBEDDED, pdf))
