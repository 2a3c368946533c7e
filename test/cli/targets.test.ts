import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseFormats } from '../../src/cli/formats.ts'
import { fileName, targetsOf } from '../../src/cli/targets.ts'

const folder = mkdtempSync(join(tmpdir(), 'banxin-'))
mkdirSync(join(folder, 'v1.pdf'))

describe('the place of the output', () => {
  test.each([
    [null, 'out', 'a', ['pdf']],
    ['proofs', 'proofs', 'a', ['pdf']],
    ['proofs/', 'proofs/', 'a', ['pdf']],
    ['v1.2', 'v1.2', 'a', ['pdf']],
    ['x/b.PNG', 'x', 'b', ['png']],
    ['b.json', '.', 'b', ['json']],
    ['b.sheet', 'b.sheet', 'a', ['pdf']],
    [join(folder, 'v1.pdf'), join(folder, 'v1.pdf'), 'a', ['pdf']],
  ])('%s is %s and %s', (output, place, name, formats) => {
    const { targets, formats: found } = targetsOf(['issues/a.yaml'], output, null)
    expect([targets[0]?.folder, targets[0]?.name, found]).toEqual([place, name, formats])
  })

  test('tells the files of a document apart', () => {
    const [target] = targetsOf(['issues/a.yml'], null, ['svg']).targets
    const [given] = targetsOf(['issues/a.yml'], 'all.png', ['sheet']).targets
    if (!target || !given) throw new Error('one target for an issue')
    expect([
      fileName(target, 'svg', '2'),
      fileName(target, 'svg', null),
      fileName(target, 'sheet', 'sheet'),
    ]).toEqual(['a-2.svg', 'a.svg', 'a-sheet.png'])
    expect(fileName(given, 'sheet', 'sheet')).toBe('all.png')
  })
})

test('formats are named in any case, with commas of either width, each once', () => {
  expect(parseFormats('PDF, svg\uff0ctxt,pdf')).toEqual(['pdf', 'svg', 'txt'])
  expect(() => parseFormats('')).toThrow('usage/unknown-format')
})
