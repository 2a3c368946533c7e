/** `npm run quality`: sets the sample at five measures, measures the PDFs and prints the table of docs/typography.md. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
process.chdir(join(here, '..', '..'))
// Inside the project, so that packages left out of the bundle are found.
const scratch = mkdtempSync(join(process.cwd(), 'node_modules', '.quality-'))
try {
  const outfile = join(scratch, 'quality.mjs')
  await build({
    entryPoints: [join(here, 'quality-table.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const { qualityTable } = await import(pathToFileURL(outfile).href)
  for (const line of await qualityTable()) process.stdout.write(`${line}\n`)
} finally {
  rmSync(scratch, { recursive: true })
}
