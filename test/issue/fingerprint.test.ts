import { describe, expect, test } from '@jest/globals'
import { contentHash, shortFingerprint } from '../../src/issue/fingerprint.ts'

const ISSUE = { name: '2024-22.yaml', text: 'title: 例会\nbody: 一\n' }
const PUBLICATION = { name: 'publication.yaml', text: 'name: 工会一周\n' }

describe('the content hash', () => {
  test('is the SHA-256 of names and texts', () => {
    expect(contentHash([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(contentHash([ISSUE, PUBLICATION])).toMatch(/^[0-9a-f]{64}$/)
  })

  test('does not change with line ends, a byte order mark or the order of the sources', () => {
    const hash = contentHash([ISSUE, PUBLICATION])
    const windows = { ...ISSUE, text: `\ufeff${ISSUE.text.replaceAll('\n', '\r\n')}` }
    const mac = { ...ISSUE, text: ISSUE.text.replaceAll('\n', '\r') }
    for (const copy of [windows, mac]) expect(contentHash([PUBLICATION, copy])).toBe(hash)
  })

  test('changes with a character, a name, and where one text ends', () => {
    const hashes = [
      contentHash([ISSUE]),
      contentHash([{ ...ISSUE, text: `${ISSUE.text} ` }]),
      contentHash([{ ...ISSUE, name: '2024-23.yaml' }]),
      contentHash([ISSUE, PUBLICATION]),
      contentHash([{ name: 'a', text: 'bc' }]),
      contentHash([{ name: 'ab', text: 'c' }]),
      contentHash([
        { name: 'a', text: 'b' },
        { name: 'c', text: '' },
      ]),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('has a short form', () => {
    expect(shortFingerprint(contentHash([]))).toBe('e3b0c44298fc')
  })
})
