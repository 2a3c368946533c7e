import { expect, test } from '@jest/globals'
import { SCREEN_PALETTE } from '../../../src/output/pdf/inks.ts'
import { SCREEN_COLOURS, svgColours } from '../../../src/output/svg/colours.ts'

test('a drawing has the colours of the PDF for screens', () => {
  expect(SCREEN_COLOURS).toMatchObject({
    black: '#000000',
    red: '#c4161c',
    paper: '#ffffff',
    tint: '#fbf3ea',
    grey: '#737373',
  })
  const grey = { space: 'gray', level: 0.5 } as const
  expect(svgColours({ ...SCREEN_PALETTE, red: grey }).red).toBe('#808080')
})
