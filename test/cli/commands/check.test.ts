import { expect, jest, test } from '@jest/globals'
import { run } from '../../support/command.ts'

// Issues are typeset, on whatever machine this runs.
jest.setTimeout(60_000)

const SAMPLE = 'issues/2024-22.yaml'

test('check --pages measures the finished pages, in the report too', async () => {
  const codes = async (...flags: readonly string[]): Promise<readonly string[]> => {
    const { out } = await run('check', SAMPLE, '--layout', 'large-print', '--json', ...flags)
    return JSON.parse(out).issues[0].diagnostics.map(({ code }: { readonly code: string }) => code)
  }
  // Set large, the sample does not fill its last page.
  expect(await codes('--pages')).toContain('preflight/unused-lines')
  expect(await codes()).not.toContain('preflight/unused-lines')
})

test.each(['2024-22', '2024-23', 'jianbao-7'])(
  'check --pages has nothing against the pages of %s',
  async (name) => {
    const { out } = await run('check', '--pages', `issues/${name}.yaml`, '--json')
    const found: readonly { readonly code: string; readonly severity: string }[] =
      JSON.parse(out).issues[0].diagnostics
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([])
  },
)

test('--explain tells where every story stands, in both languages', async () => {
  const en = await run('check', SAMPLE, '--explain')
  expect(en.err).toMatch(
    /^body [\d.]+ pt, leading [\d.]+ pt; \d+ steps searched; cost [\d.]+ \(less is better\)$/m,
  )
  expect(en.err).toMatch(/^page 2: \d+ lines empty, cost [\d.]+$/m)
  for (const story of ['quarterly-meeting', 'reform-lecture', 'grassroots-report', 'finest-workers'])
    expect(en.err).toMatch(
      new RegExp(`^ {2}${story}: whole, col. \\S+, grid lines \\d+–\\d+, \\d+ lines of text$`, 'm'),
    )
  expect(en.err).not.toMatch(/\{\w+\}|undefined|NaN/)
  const zh = await run('check', SAMPLE, '--explain', '--lang', 'zh')
  expect(zh.err).toMatch(/^\u6b63\u6587 [\d.]+ \u70b9/m)
  expect(zh.err).not.toMatch(/\{\w+\}|undefined|NaN/)
})

test('--explain puts the whole report into the JSON, --steps bounds it', async () => {
  const { out } = await run('check', SAMPLE, '--explain', '--json', '--steps', '200')
  const [{ makeup, bodySize, fingerprint }] = JSON.parse(out).issues
  expect(makeup.chosen.bodySize).toBe(bodySize)
  expect(makeup.chosen.pages.length).toBeGreaterThan(0)
  expect(makeup.steps).toBeLessThan(1000)
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
})

test('--steps takes positive whole numbers only', async () => {
  for (const steps of ['0', '-1', '1.5', 'many', '99999999999999999999']) {
    const { code, err } = await run('check', SAMPLE, `--steps=${steps}`)
    expect([code, err]).toEqual([2, expect.stringContaining('usage/steps')])
  }
})
