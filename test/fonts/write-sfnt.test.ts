import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checksum, writeSfnt } from '../../src/fonts/write-sfnt.ts'
import { tinyTables } from '../support/tiny-font.ts'

describe('a written font file', () => {
  test('sums up to the number OpenType wants', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (extra) => {
        const file = writeSfnt([...tinyTables([{ chars: 'A', advance: 600 }]), ['test', Buffer.from(extra)]])
        expect(checksum(file)).toBe(0xb1b0afba)
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  test('has the same bytes in whatever order the tables come', () => {
    const tables = tinyTables([{ chars: 'A', advance: 600 }])
    expect(writeSfnt([...tables].reverse())).toEqual(writeSfnt(tables))
  })

  test('leaves the tables it is given alone', () => {
    const tables = tinyTables([{ chars: 'A', advance: 600 }])
    const before = tables.map(([, bytes]) => Buffer.from(bytes))
    writeSfnt(tables)
    expect(tables.map(([, bytes]) => bytes)).toEqual(before)
  })
})
