// One document in one process: node bench/typst/build.cjs ISSUE.yaml OUT.pdf
const { readFileSync, writeFileSync } = require('node:fs')
const { createTypst } = require('./compiler.cjs')

const [issue, output] = process.argv.slice(2)
writeFileSync(output, createTypst().build(readFileSync(issue, 'utf8')))
