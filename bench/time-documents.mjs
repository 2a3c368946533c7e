import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Builds every issue of a folder one after another in this process and prints, as JSON on stdout, the ms of
 * each. Start-up (loading modules, finding fonts) counts towards the first. The files are read beforehand
 * and the PDFs are not written.
 *
 * `start()` resolves to a function from (path, source) to the PDF's bytes.
 */
export async function timeDocuments(folder, start) {
  const issues = issuesIn(folder)
  const times = []
  let last = performance.now()
  const buildOne = await start()
  for (const { path, source } of issues) {
    const pdf = await buildOne(path, source)
    if (!pdf?.length) throw new Error(`${path}: no PDF`)
    const now = performance.now()
    times.push(now - last)
    last = now
  }
  process.stdout.write(JSON.stringify(times))
}

function issuesIn(folder) {
  const names = readdirSync(folder).filter((name) => name.startsWith('issue-') && name.endsWith('.yaml'))
  return names.sort().map((name) => {
    const path = join(folder, name)
    return { path, source: readFileSync(path, 'utf8') }
  })
}
