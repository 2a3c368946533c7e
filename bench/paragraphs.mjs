// Times long paragraphs and prints the table: node bench/paragraphs.mjs [--rounds N]
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { figure, formatTable } from './table.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LENGTHS = [2_500, 5_000, 10_000, 20_000, 40_000]

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
process.chdir(ROOT)
// Inside the project, so that packages left out of the bundle are found.
const scratch = mkdtempSync(join(ROOT, 'node_modules', '.bench-'))
try {
  const outfile = join(scratch, 'time-paragraphs.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('time-paragraphs.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const { timeParagraphs, MEASURES } = await import(pathToFileURL(outfile).href)
  process.stdout.write(`${paragraphTable(timeParagraphs(LENGTHS, Number(values.rounds)), MEASURES)}\n`)
} finally {
  rmSync(scratch, { recursive: true })
}

/** A row a length; the last column tells whether the cost grows with the length or faster. */
function paragraphTable(times, measures) {
  const rows = times.map(({ characters, prepare, breaks, set }) => {
    const worst = prepare + Math.max(...measures.map((measure) => breaks[measure])) + set
    const cells = [prepare, ...measures.map((measure) => breaks[measure]), set, worst]
    return [
      `${characters} characters`,
      ...cells.map((cell) => figure(cell, 1)),
      figure((worst / characters) * 1000, 2),
    ]
  })
  const titles = ['prepare', ...measures.map((measure) => `break ${measure} em`), 'set', 'all', 'all ÷ 1000']
  return formatTable(`Paragraph: one paragraph, ms; least of ${values.rounds} runs`, [
    ['', ...titles],
    ...rows,
  ])
}
