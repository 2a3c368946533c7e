import { beforeAll, describe, expect, test } from '@jest/globals'
import { readPdf } from '../support/read-pdf.ts'
import { drawnText, type SettingFigures } from './measure-setting.ts'
import { XELATEX } from './peer-figures.ts'
import { MEASURES, measuredProof, sampleParagraphs, sampleProof } from './sample-proofs.ts'

const DIGITS = ['proportional', 'half'] as const
/** Time for one proof, ms: nothing is measured by the clock here. */
const BUSY_MACHINE = 60_000

describe.each(DIGITS)('the sample in one column, %s digits', (digits) => {
  describe.each(MEASURES)('at %d em', (measure) => {
    let figures: SettingFigures
    beforeAll(async () => {
      figures = await measuredProof(measure, digits)
    }, BUSY_MACHINE)

    test('no rule of setting is broken', () => {
      expect(figures).toMatchObject({
        startViolations: 0,
        endViolations: 0,
        numberSplits: 0,
        unitSplits: 0,
        dashSplits: 0,
        singleLast: 0,
        ragged: 0,
        wideEnds: 0,
      })
    })

    test('its lines are as even as those of XeLaTeX', () => {
      const allowance = digits === 'half' ? 1 : 1.1
      expect(figures.q).toBeLessThanOrEqual(XELATEX[measure].q * allowance)
      expect(figures.qEveryGap).toBeLessThanOrEqual(XELATEX[measure].qEveryGap * 1.2)
      if (measure >= 16) expect(figures.gapMost).toBeLessThanOrEqual(0.125)
    })
  })
})

test('the same text gives the same bytes', async () => {
  const [once, again] = [await sampleProof(18, 'half'), await sampleProof(18, 'half')]
  expect(Buffer.compare(once, again)).toBe(0)
})

test('the text read back from the proof is the text set', async () => {
  const pdf = await readPdf(await sampleProof(18, 'proportional'))
  expect(drawnText(pdf)).toBe(sampleParagraphs().join('').replaceAll(/\s/g, ''))
})
