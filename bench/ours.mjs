// banxin in one process: node bench/ours.mjs FOLDER
//
// Expects of the library bundle: `createBuilder()` loads fonts and layouts once, and
// `builder.build(path, source)` resolves to { pdf: Uint8Array | null, diagnostics: [{ severity, code, … }] }.
// Layouts, fonts and publication.yaml are found as the command finds them, the last beside the issue.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { timeDocuments } from './time-documents.mjs'

const CORE = new URL('../dist/core.cjs', import.meta.url)

async function startBuilder() {
  const { createBuilder } = await import(CORE.href)
  const builder = await createBuilder()
  return async (path, source) => {
    const { pdf, diagnostics } = await builder.build(path, source)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    if (!pdf || errors.length > 0) throw new Error(`${path}: ${errors.map(({ code }) => code).join(' ')}`)
    return pdf
  }
}

if (existsSync(CORE)) {
  await timeDocuments(process.argv[2], startBuilder)
} else {
  process.stderr.write(`not available: there is no ${fileURLToPath(CORE)}\n`)
  process.exitCode = 1
}
