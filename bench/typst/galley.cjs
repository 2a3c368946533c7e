// A galley of running text: echo '["第一段", …]' | node bench/typst/galley.cjs MEASURE OUT.pdf
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')

const [measure, output] = process.argv.slice(2)
const compiler = NodeCompiler.create({
  workspace: __dirname,
  fontArgs: [{ fontPaths: [join(__dirname, '..', '..', 'fonts')] }],
})
const compiled = compiler.compile({
  mainFilePath: join(__dirname, 'galley.typ'),
  inputs: { paragraphs: readFileSync(0, 'utf8'), measure },
})
if (!compiled.result) {
  compiled.printErrors()
  process.exit(1)
}
writeFileSync(output, compiler.pdf(compiled.result))
