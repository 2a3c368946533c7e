import { expect, test } from '@jest/globals'
import { gridLabels } from '../../src/makeup/grid-labels.ts'
import { dumpPage } from '../../src/pages/dump.ts'
import { pageOf } from '../support/display.ts'
import { projectFonts } from '../support/paragraphs.ts'

test('labels of the grid stand where they are told to, small, red, and under its name', async () => {
  const label = gridLabels('hei-regular', await projectFonts())
  const rows = dumpPage(pageOf(label('lead-story', { x: 40, y: 80 }))).split('\n')
  expect(rows[1]).toBe('  grid')
  expect(rows[2]).toMatch(/^ {4}40\.00 … \d+\.\d\d, 80\.00 {2}hei-regular 5 red {2}“lead-story”$/)
})
