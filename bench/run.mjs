// Measures banxin beside Typst and prints the tables: node bench/run.mjs [--rounds N] [--documents N]
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { alteredIssue, longerIssue } from './altered-issues.mjs'
import { compareCold, compareGrowth, compareWarm } from './comparisons.mjs'

const ISSUES = fileURLToPath(new URL('../issues/', import.meta.url))
const GROWTH = [1, 10, 50]

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    documents: { type: 'string', default: '200' },
  },
})
const rounds = Number(values.rounds)
const documents = Number(values.documents)
// A batch or a long document averages over many pages already.
const longRounds = Math.ceil(rounds / 4)

const work = mkdtempSync(join(tmpdir(), 'banxin-bench-'))
try {
  const source = readFileSync(join(ISSUES, '2024-22.yaml'), 'utf8')
  const sample = writeIssues('sample', [source])
  const different = Array.from({ length: documents }, (_, at) => alteredIssue(source, at + 1))
  const batch = writeIssues('different', different)
  const longer = GROWTH.map((times) => [times, longerIssue(source, times)])

  print(`banxin bench: Node ${process.version}, ${process.platform} ${process.arch}, ${machine()}`)
  print(compareCold(join(sample, 'issue-000.yaml'), work, rounds))
  print(compareWarm(batch, documents, longRounds))
  const grown = longer.map(([times, text]) => [
    times,
    join(writeIssues(`x${times}`, [text]), 'issue-000.yaml'),
  ])
  print(compareGrowth(grown, work, longRounds))
  print(
    'Ratios: median (least–greatest) of the rounds. Below 1 banxin needs less; documents/s: above 1 it makes more.',
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Writes the issues as issue-000.yaml … into a new folder, beside the publication's constants. */
function writeIssues(name, texts) {
  const folder = join(work, name)
  mkdirSync(folder)
  copyFileSync(join(ISSUES, 'publication.yaml'), join(folder, 'publication.yaml'))
  for (const [at, text] of texts.entries())
    writeFileSync(join(folder, `issue-${String(at).padStart(3, '0')}.yaml`), text)
  return folder
}

function machine() {
  return `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown CPU'}`
}

function print(text) {
  process.stdout.write(`${text}\n\n`)
}
