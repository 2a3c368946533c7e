import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
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
 * figures and the PDF's size in kB and its number of pages, NaN when there is no PDF.
 */
export function buildDocument(name, issue, work) {
  const { program, document } = COMMANDS[name]
  if (!existsSync(program)) return { complaint: `${program} is missing: run npm run build`, ...noPdf() }
  const folder = join(work, name, basename(issue, '.yaml'))
  mkdirSync(folder, { recursive: true })
  return { ...measureProcess(document(issue, folder)), ...pdfIn(folder) }
}

/** One process that builds every issue of `folder`: measureProcess' figures and `times`, ms per document. */
export function buildBatch(name, folder) {
  const run = measureProcess(COMMANDS[name].batch(folder))
  return { ...run, times: run.complaint === null ? JSON.parse(run.stdout) : [] }
}

function pdfIn(folder) {
  const file = readdirSync(folder).find((name) => name.endsWith('.pdf'))
  if (!file) return noPdf()
  const pdf = readFileSync(join(folder, file), 'latin1')
  return { kilobytes: pdf.length / 1000, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? Number.NaN }
}

function noPdf() {
  return { kilobytes: Number.NaN, pages: Number.NaN }
}
