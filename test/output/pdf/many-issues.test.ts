import { describe, expect, jest, test } from '@jest/globals'
import { renderPdf } from '../../../src/cli/render-pdf.ts'
import type { RenderSource } from '../../../src/cli/render-source.ts'
import type { Workshop } from '../../../src/cli/workshop.ts'
import { randomBulletins, sampleBulletins, workshopWithUserFace } from '../../support/bulletins.ts'
import { without } from '../../support/damaged-pdf.ts'
import { brokenRules, embeddedFontFaults, qpdfCheck, testWith } from '../../support/tools.ts'
import { ownWorkshop } from '../../support/typeset-sample.ts'

/** Making up an issue takes a second, and veraPDF as long to read it, on a busy machine. */
jest.setTimeout(600_000)

const RANDOM = 52
const SEED = 31

const SETTINGS = { stamp: null, version: '0' } as const

async function pdfOf(
  source: RenderSource,
  workshop: Workshop,
  kind: 'screen' | 'archive',
): Promise<Uint8Array> {
  const { files } = await renderPdf(source, workshop, { ...SETTINGS, profile: { kind } })
  const [file] = files
  if (!file) throw new Error('a document has a PDF')
  return file.bytes
}

const own = ownWorkshop()

async function samples(kind: 'screen' | 'archive'): Promise<Readonly<Record<string, Uint8Array>>> {
  const files: Record<string, Uint8Array> = {}
  for (const { name, source } of await sampleBulletins(own)) files[name] = await pdfOf(source, own, kind)
  return files
}

/** Archives of random issues in the program's faces and one of a user. */
async function randomArchives(): Promise<Readonly<Record<string, Uint8Array>>> {
  const workshop = workshopWithUserFace()
  const files: Record<string, Uint8Array> = {}
  for await (const { name, source } of randomBulletins(RANDOM, SEED, workshop))
    files[name] = await pdfOf(source, workshop, 'archive')
  return files
}

/** What there must be to judge in the random issues. */
const AT_STAKE = [
  'Filespec',
  'S /Table',
  'S /TH',
  'S /Figure',
  'S /Link',
  'S /BlockQuote',
  'DCTDecode',
  'TinyCff',
]

/** The files that break a rule, and which. */
const broken = (flavour: '3a' | 'ua1', files: Readonly<Record<string, Uint8Array>>): object =>
  Object.fromEntries(Object.entries(brokenRules(flavour, files)).filter(([, rules]) => rules.length > 0))

let archivesOfSamples: Readonly<Record<string, Uint8Array>> | null = null

/** Made when the first test asks for them. */
async function sampleArchives(): Promise<Readonly<Record<string, Uint8Array>>> {
  archivesOfSamples ??= await samples('archive')
  return archivesOfSamples
}

describe('the samples, in every dress', () => {
  testWith('qpdf', 'are sound files', async () => {
    for (const file of Object.values(await sampleArchives()))
      expect(qpdfCheck(file)).toContain('No syntax or stream encoding errors found')
  })

  testWith('fonttools', 'embed sound fonts', async () => {
    for (const [name, file] of Object.entries(await sampleArchives()))
      expect([name, ...embeddedFontFaults(file)]).toEqual([name])
  })

  test('are small', async () => {
    expect((await samples('screen'))['2024-22']?.length).toBeLessThanOrEqual(260_000)
    expect((await sampleArchives())['2024-22']?.length).toBeLessThanOrEqual(330_000)
  })
})

testWith('verapdf', `samples and ${RANDOM} random issues keep PDF/A-3a and PDF/UA-1`, async () => {
  const files = { ...(await sampleArchives()), ...(await randomArchives()) }
  const all = Object.values(files).map((file) => Buffer.from(file))
  expect(AT_STAKE.filter((name) => !all.some((file) => file.includes(name)))).toEqual([])
  const [first] = all
  if (!first) throw new Error('nothing was made')
  // Each standard must find its own damage among so many files.
  const damaged = { colourless: without(first, 'OutputIntents'), untagged: without(first, 'MarkInfo') }
  expect(broken('3a', { ...files, colourless: damaged.colourless })).toEqual({
    colourless: expect.arrayContaining(['6.2.4.3-2']),
  })
  expect(broken('ua1', { ...files, untagged: damaged.untagged })).toEqual({
    untagged: expect.arrayContaining(['6.2-1']),
  })
})
