import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { typeset } from '../../src/cli/typeset.ts'
import { dump } from '../../src/pages/dump.ts'
import { ownWorkshop } from '../support/typeset-sample.ts'

/**
 * The samples' pages as text. A change of the engine shows in the diff of these files; when it is meant, write them
 * anew with `BANXIN_GOLDEN=write npm test -- test/golden` and read the diff before it is committed.
 */
const SAMPLES = ['2024-22', '2024-23', 'jianbao-7']
const workshop = ownWorkshop()
const WRITES = process.env.BANXIN_GOLDEN === 'write'

describe.each(SAMPLES)('the pages of %s', (sample) => {
  test('are as they were agreed', async () => {
    const { document } = await typeset(`issues/${sample}.yaml`, workshop)
    if (!document) throw new Error(`${sample} does not build`)
    const path = `test/golden/${sample}.txt`
    const pages = dump(document)
    if (WRITES) writeFileSync(path, pages)
    if (!existsSync(path)) throw new Error(`${path} is missing: write it with BANXIN_GOLDEN=write`)
    expect(pages.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
  })
})
