import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureProcess } from './measure-process.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const manifest = JSON.parse(readFileSync(here('../package.json'), 'utf8'))
const BANXIN = here(`../${manifest.bin.banxin}`)

/** What is compared: `document` and `batch` give the arguments after `node`. */
const COMMANDS = {
  banxin: {
    program: BANXIN,
    document: (issue, folder) => [BANXIN, 'build', issue, '-o', `${folder}/`],
    batch: (folder) => [here('ours.mjs'), folder],
  },
  Typst: {
    program: here('typst/build.cjs'),
    document: (issue, folder) => [here('typst/build.cjs'), issue, join(folder, 'bulletin.pdf')],
    batch: (folder) => [here('typst/batch.mjs'), folder],
  },
}

export const CONTENDERS = Object.keys(COMMANDS)

/**
 * One process from nothing to one PDF of the file `issue`, left somewhere under `work`: measureProcess'
 * figures and the PDF's size in kB and its number of pages; only a complaint when there is no PDF.
 */
export function buildDocument(name, issue, work) {
  const { program, document } = COMMANDS[name]
  if (!existsSync(program)) return { complaint: `not available: there is no ${program}` }
  const folder = join(work, name, basename(issue, '.yaml'))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const run = measureProcess(document(issue, folder))
  const pdf = pdfIn(folder)
  return pdf ? { ...run, ...pdf } : { complaint: run.complaint ?? 'no PDF was written' }
}

/**
 * One process that builds every issue of `folder`: measureProcess' figures and `times`, ms per document;
 * only a complaint when it fails.
 */
export function buildBatch(name, folder) {
  const run = measureProcess(COMMANDS[name].batch(folder))
  return run.complaint === null ? { ...run, times: JSON.parse(run.stdout) } : { complaint: run.complaint }
}

function pdfIn(folder) {
  const file = readdirSync(folder).find((name) => name.endsWith('.pdf'))
  if (!file) return null
  const pdf = readFileSync(join(folder, file), 'latin1')
  return { kilobytes: pdf.length / 1000, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? Number.NaN }
}
