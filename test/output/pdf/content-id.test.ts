import { expect, test } from '@jest/globals'
import { blankId, withContentId } from '../../../src/output/pdf/content-id.ts'

const fileWith = (content: string): Buffer => {
  const id = Buffer.from(blankId()).toString('hex')
  return Buffer.from(`${content}\ntrailer /ID [<${id}> <${id}>]`)
}

const idsOf = (file: Buffer): readonly string[] =>
  Array.from(file.toString().matchAll(/<([0-9a-f]+)>/g), ([, id]) => id ?? '')

test('a file is identified by its content', () => {
  const [first, second] = idsOf(withContentId(fileWith('one')))
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(second).toBe(first)
  expect(idsOf(withContentId(fileWith('one')))[0]).toBe(first)
  expect(idsOf(withContentId(fileWith('two')))[0]).not.toBe(first)
})

test('a file without a place for the identifier is refused', () => {
  expect(() => withContentId(Buffer.from('trailer'))).toThrow('identifier')
})
