import { fileURLToPath } from 'node:url'
import { main } from './main.ts'
import { packageRoot } from './package-root.ts'

const interruption = new AbortController()
// Once: who interrupts again does not want to wait.
process.once('SIGINT', () => interruption.abort())

void main(process.argv.slice(2), {
  root: packageRoot(fileURLToPath(import.meta.url)),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
  now: () => performance.now(),
  interrupt: interruption.signal,
}).then((code) => {
  process.exitCode = code
})
