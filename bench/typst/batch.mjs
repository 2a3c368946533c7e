// Typst in one process: node bench/typst/batch.mjs FOLDER
import { timeDocuments } from '../time-documents.mjs'
import { createTypst } from './compiler.cjs'

await timeDocuments(process.argv[2], async () => {
  const typst = createTypst()
  return (_path, source) => {
    const pdf = typst.build(source)
    typst.evict()
    return pdf
  }
})
