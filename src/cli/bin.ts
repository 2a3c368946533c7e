import { fileURLToPath } from 'node:url'
import { main } from './main.ts'
import { packageRoot } from './package-root.ts'

void main(process.argv.slice(2), {
  root: packageRoot(fileURLToPath(import.meta.url)),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => performance.now(),
}).then((code) => {
  process.exitCode = code
})
