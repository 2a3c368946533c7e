/**
 * `npm run vectors -- DIR`: runs every vector file of a known format in DIR (default: this folder) against the
 * engine's own functions, a line a file; exit 1 when anything required fails.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = process.argv[2] ?? here
const scratch = mkdtempSync(join(tmpdir(), 'banxin-vectors-'))
try {
  const outfile = join(scratch, 'vectors.mjs')
  await build({
    entryPoints: [join(here, 'run-vectors.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const { runVectors, reportLines } = await import(pathToFileURL(outfile).href)
  const results = runVectors(folder)
  for (const line of reportLines(results)) console.log(line)
  process.exitCode = results.length === 0 || results.some(({ failed }) => failed.length > 0) ? 1 : 0
} finally {
  rmSync(scratch, { recursive: true })
}
