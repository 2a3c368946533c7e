import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const REPORT_USAGE = fileURLToPath(new URL('report-usage.cjs', import.meta.url))
const TIME_LIMIT = 180_000

/**
 * Runs `node` with these arguments once.
 * Returns wall and CPU time in ms, peak resident memory in MiB, what it wrote to stdout,
 * and `complaint`: null, or the exit code with the line of stderr that says most.
 */
export function measureProcess(args) {
  const start = performance.now()
  const run = spawnSync(process.execPath, ['--require', REPORT_USAGE, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: TIME_LIMIT,
    maxBuffer: 64 * 1024 * 1024,
  })
  const wall = performance.now() - start
  const usage = parseUsage(run.output?.[3])
  return { wall, ...usage, stdout: String(run.stdout ?? ''), complaint: complaintOf(run) }
}

function parseUsage(report) {
  return report?.length ? JSON.parse(String(report)) : { cpu: Number.NaN, peak: Number.NaN }
}

function complaintOf(run) {
  if (run.error) return run.error.message
  if (run.status === 0) return null
  const lines = String(run.stderr).trim().split('\n')
  // Node prints the place of an uncaught error above the error.
  const telling = lines.find((line) => /error|错误/i.test(line)) ?? lines[0] ?? ''
  return `exit ${run.status ?? run.signal}: ${telling.trim().slice(0, 160)}`
}
