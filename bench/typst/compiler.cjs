// Typst as an npm package, with our fonts. CommonJS, because that starts about 15 ms sooner than a module
// and Typst is to look as good as it can.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')

const TEMPLATE = join(__dirname, 'bulletin.typ')
const FONTS = join(__dirname, '..', '..', 'fonts')
const PUBLICATION = join(__dirname, '..', '..', 'issues', 'publication.yaml')

/**
 * Finds the fonts once and returns { build, evict }: `build(source)` gives the PDF of an issue's YAML and
 * throws on any error; `evict()` drops memoised results no recent document used.
 * Typst also scans the system's fonts; the package offers no way to switch that off.
 */
function createTypst() {
  const compiler = NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontPaths: [FONTS] }] })
  const publication = readFileSync(PUBLICATION, 'utf8')
  // Typst's own YAML reader spares it Node's: 25 ms of a cold start.
  const build = (source) => {
    const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs: { issue: source, publication } })
    if (compiled.result) return compiler.pdf(compiled.result)
    compiled.printErrors()
    throw new Error('Typst could not compile the issue')
  }
  // Ten documents: the age the package recommends. Not evicting is slower and takes twice the memory.
  return { build, evict: () => compiler.evictCache(10) }
}

module.exports = { createTypst }
