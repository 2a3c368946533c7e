// Runs one build of the sample and writes V8's code cache of the program: node warm-cache.cjs DIST ROOT.
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { Script } = require('node:vm')

const [dist, root] = process.argv.slice(2)
const out = mkdtempSync(join(tmpdir(), 'banxin-'))
const path = join(dist, 'program.cjs')
const script = new Script(readFileSync(path, 'utf8'), { filename: path })
process.argv = [process.execPath, path, 'build', join(root, 'issues/2024-22.yaml'), '-o', `${out}/`]
script.runInThisContext()(require, module, exports, path, dist)
process.once('beforeExit', () => {
  writeFileSync(join(dist, 'program.cache'), script.createCachedData())
  rmSync(out, { recursive: true })
})
