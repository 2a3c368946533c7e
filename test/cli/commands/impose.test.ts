import { describe, expect, test } from '@jest/globals'
import { impose, imposedFiles, refusePdf } from '../../../src/cli/commands/impose.ts'
import { type ImposeFlags, readImposeOptions } from '../../../src/cli/impose-options.ts'
import { pressFilePath } from '../../../src/cli/press-files.ts'
import { toPoints } from '../../../src/geometry/length.ts'
import { DEFAULT_PRESS, type PressSettings } from '../../../src/press/press-settings.ts'
import { numberedPages, pagesOn } from '../../press/sheets.ts'
import { publishable } from '../../support/display.ts'
import { faceOf, fontSetOf } from '../../support/tiny-face.ts'
import { tinyFont } from '../../support/tiny-font.ts'

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

  test('writes sheets for an office printer, or a file for each plate', async () => {
    const { value } = readImposeOptions({ wall: true, marks: true })
    if (!value) throw new Error('good flags')
    const fonts = fontSetOf(faceOf(tinyFont([{ chars: '', advance: 500 }])))
    const document = publishable(numberedPages(2))
    const plates = async (press: PressSettings | null) =>
      (await imposedFiles(document, fonts, value, { press, stamp: null })).files.map(({ plate }) => plate)
    expect(await plates(null)).toEqual([null])
    expect(await plates(DEFAULT_PRESS)).toEqual([null])
    expect(await plates({ ...DEFAULT_PRESS, files: 'separations' })).toEqual(['Black', 'TaoHong'])
    expect(pressFilePath('out/a.pdf', 'Black')).toBe('out/a-Black.pdf')
    expect(pressFilePath('out/a.pdf', null)).toBe('out/a.pdf')
  })

  test('leaves out what the paper carries already', async () => {
    const { value } = readImposeOptions({ wall: true })
    if (!value) throw new Error('good flags')
    const fonts = fontSetOf(faceOf(tinyFont([{ chars: '', advance: 500 }])))
    const bytes = async (leaveOut: readonly string[]) =>
      (
        await imposedFiles(publishable(numberedPages(1)), fonts, value, {
          press: { ...DEFAULT_PRESS, leaveOut },
          stamp: null,
        })
      ).files[0]?.bytes
    expect(await bytes(['number'])).not.toEqual(await bytes(['other']))
    expect(await bytes(['other'])).toEqual(await bytes([]))
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
})
