import { describe, expect, test } from '@jest/globals'
import { type PressFlags, readPressOptions } from '../../src/cli/press-options.ts'
import { toPoints } from '../../src/geometry/length.ts'
import { DEFAULT_PRESS } from '../../src/press/press-settings.ts'

const print = (flags: PressFlags) => readPressOptions({ profile: 'print', ...flags })
const codes = (flags: PressFlags): readonly string[] => print(flags).diagnostics.map(({ code }) => code)

describe('the flags for the press', () => {
  test('default to two inks and nothing outside the trim', () => {
    expect(print({})).toEqual({ value: DEFAULT_PRESS, diagnostics: [] })
  })

  test('become settings', () => {
    const flags = {
      bleed: '5mm',
      marks: true,
      omitMasthead: 'masthead,bar',
      separations: true,
      pictures: 'cmyk',
    }
    expect(print(flags).value).toEqual({
      inks: 'two',
      pictures: 'cmyk',
      bleed: toPoints(5, 'mm'),
      marks: 'all',
      leaveOut: ['masthead', 'bar'],
      files: 'separations',
    })
    expect(print({ mono: true, bleed: true, omitMasthead: true }).value).toMatchObject({
      inks: 'one',
      bleed: toPoints(3, 'mm'),
      leaveOut: ['masthead:name', 'masthead:rule'],
    })
  })

  test('are nothing to other profiles, which refuse them', () => {
    expect(readPressOptions({})).toEqual({ value: null, diagnostics: [] })
    expect(readPressOptions({ profile: 'screen', marks: true, bleed: '3mm' }).diagnostics).toMatchObject([
      { code: 'press/flag-needs-print', args: { flag: '--bleed' } },
      { code: 'press/flag-needs-print', args: { flag: '--marks' } },
    ])
  })

  test('are refused one by one', () => {
    expect(codes({ bleed: 'wide' })).toEqual(['press/bleed-not-a-length'])
    expect(codes({ bleed: '-1mm' })).toEqual(['press/bleed-out-of-range'])
    expect(codes({ bleed: '21mm', pictures: 'rgb' })).toEqual([
      'press/bleed-out-of-range',
      'press/pictures-unknown',
    ])
    expect(codes({ mono: true, pictures: 'cmyk' })).toEqual(['press/one-ink-no-process'])
    expect(print({ bleed: 'wide' }).value).toBe(null)
  })
})
