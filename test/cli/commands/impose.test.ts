import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { impose, refusePdf } from '../../../src/cli/commands/impose.ts'
import { type ImposeFlags, readImposeOptions } from '../../../src/cli/impose-options.ts'
import { toPoints } from '../../../src/geometry/length.ts'
import { writeJson } from '../../../src/output/json/write-json.ts'
import { numberedPages, pagesOn } from '../../press/sheets.ts'
import { run } from '../../support/command.ts'
import { publishable } from '../../support/display.ts'
import { picturedDocument } from '../../support/pictured-page.ts'
import { faceOf, fontSetOf } from '../../support/tiny-face.ts'
import { tinyFont } from '../../support/tiny-font.ts'
import { ownWorkshop } from '../../support/typeset-sample.ts'

const codes = (flags: ImposeFlags): readonly string[] =>
  readImposeOptions(flags).diagnostics.map(({ code }) => code)

describe('banxin impose', () => {
  test('reads how pages share sheets', () => {
    expect(
      readImposeOptions({ booklet: true, creep: '0.1mm', marks: true, bleed: '3mm' }).value,
    ).toMatchObject({
      arrangement: { kind: 'booklet', creep: toPoints(0.1, 'mm') },
      marks: 'all',
      bleed: toPoints(3, 'mm'),
      paper: { width: toPoints(297, 'mm') },
    })
    expect(readImposeOptions({ wall: true }).value).toMatchObject({
      arrangement: { kind: 'wall' },
      marks: 'none',
    })
    expect(readImposeOptions({ nUp: '4', paper: 'A4' }).value).toMatchObject({
      arrangement: { kind: 'n-up', count: 4 },
    })
  })

  test('refuses what it cannot do, all of it at once', () => {
    expect(codes({})).toEqual(['press/arrangement'])
    expect(codes({ booklet: true, wall: true })).toEqual(['press/arrangement'])
    for (const nUp of ['0', '65', '2.5', 'x']) expect(codes({ nUp })).toEqual(['press/n-up-out-of-range'])
    expect(codes({ wall: true, creep: '1mm' })).toEqual(['press/creep-needs-booklet'])
    expect(codes({ booklet: true, creep: '1cm' })).toEqual(['press/creep-not-a-length'])
    expect(codes({ nUp: '0', paper: 'A9', bleed: 'x' })).toEqual([
      'press/n-up-out-of-range',
      'press/bleed-not-a-length',
      'press/paper-unknown',
    ])
  })

  test('tells a PDF by its content', () => {
    expect(refusePdf('a.json', Buffer.from('%PDF-1.7\n'))?.code).toBe('press/pdf-cannot-be-imposed')
    expect(refusePdf('a.pdf', Buffer.from('{"version":1}'))).toBe(null)
  })

  test('puts pages on sheets', () => {
    const { value } = readImposeOptions({ booklet: true, marks: true })
    if (!value) throw new Error('good flags')
    const fonts = fontSetOf(faceOf(tinyFont([{ chars: '', advance: 500 }])))
    const { document } = impose(publishable(numberedPages(4)), fonts, value)
    expect(document.pages.map((sheet) => pagesOn(sheet))).toEqual([
      [4, 1],
      [2, 3],
    ])
  })

  test('takes the display list of an issue, and says what a PDF lacks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-'))
    const list = join(folder, 'a.json')
    const { fonts } = ownWorkshop()
    const face = fonts.chain('song')[0]
    if (!face) throw new Error('no face song')
    writeFileSync(list, writeJson(await picturedDocument(face), { pictures: 'embedded' }))
    const ran = await run('impose', list, '--wall', '-o', `${folder}/`, '--format', 'pdf,svg')
    expect([ran.code, ran.err]).toEqual([
      0,
      expect.stringContaining(`${join(folder, 'a-wall.pdf')}  1 pages  0.00 s`),
    ])
    expect(readdirSync(folder).toSorted()).toEqual(['a-wall.pdf', 'a-wall.svg', 'a.json'])
    const pdf = await run('impose', join(folder, 'a-wall.pdf'), '--wall')
    expect([pdf.code, pdf.err]).toEqual([1, expect.stringContaining('press/pdf-cannot-be-imposed')])
    const other = await run('impose', 'package.json', '--wall')
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('output/not-a-display-list')])
  })

  test('writes a file for each plate of the press, and leaves out what the paper carries already', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-'))
    const list = join(folder, 'a.json')
    writeFileSync(list, writeJson(publishable(numberedPages(2))))
    const press = ['--profile', 'print', '--marks', '--bleed']
    const sheets = async (...flags: readonly string[]) => {
      const ran = await run('impose', list, '--n-up', '2', '-o', `${folder}/`, ...flags)
      expect([ran.code, ran.err]).toEqual([0, expect.anything()])
      return readFileSync(join(folder, 'a-2-up.pdf')).length
    }
    const whole = await sheets(...press)
    expect(await sheets(...press, '--omit-masthead', 'number')).toBeLessThan(whole)
    expect((await run('impose', list, '--wall', '-o', `${folder}/`, ...press, '--separations')).code).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual([
      'a-2-up.pdf',
      'a-wall-Black.pdf',
      'a-wall-TaoHong.pdf',
      'a.json',
    ])
  })

  test('needs one way of sharing sheets', async () => {
    const { code, err } = await run('impose', 'issues/2024-22.yaml')
    expect([code, err]).toEqual([2, expect.stringContaining('press/arrangement')])
  })
})
