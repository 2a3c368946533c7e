#!/usr/bin/env node
// Runs the bundled program with the code cache made at build time. A cache of another Node version is refused by V8,
// which then compiles as usual: slower, never wrong.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const path = join(__dirname, 'program.cjs')
const source = readFileSync(path, 'utf8')
const script = new Script(source, {
  filename: path,
  cachedData: readFileSync(join(__dirname, 'program.cache')),
})
script.runInThisContext()(require, module, exports, path, __dirname)
