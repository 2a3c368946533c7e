import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { autospaceVerdict } from './autospace.ts'
import { cohesionVerdict } from './cohesion.ts'
import {
  classVerdict,
  cssLevelVerdict,
  icuPairVerdict,
  icuProseVerdict,
  icuSentenceVerdict,
  longDashVerdict,
  uax14Verdict,
} from './line-breaks.ts'
import { joinVerdict, sampleVerdict, widthVerdict } from './normalise.ts'
import { cssTrimVerdict, pairWidthVerdict, xecjkVerdict } from './squeeze.ts'

/**
 * What a case says of the engine: `pass`; `policy`, a difference that is meant, told by its kind; or what went
 * wrong.
 */
export type Verdict = 'pass' | { readonly policy: string } | { readonly wrong: string }

// biome-ignore lint/suspicious/noExplicitAny: each format checks its own cases
type Check = (entry: any) => Verdict

/** Formats by file name. */
const FORMATS: Readonly<Record<string, Check>> = {
  'linebreak-uax14-17.0': uax14Verdict,
  'linebreak-css-levels': cssLevelVerdict,
  'linebreak-classes': classVerdict,
  'linebreak-icu': icuSentenceVerdict,
  'linebreak-longpunct': longDashVerdict,
  'linebreak-oracle-icu-pairs': icuPairVerdict,
  'linebreak-oracle-icu-prose': icuProseVerdict,
  'squeeze-css-trim': cssTrimVerdict,
  'squeeze-xecjk-regression': xecjkVerdict,
  'squeeze-oracle-pairs': pairWidthVerdict,
  autospace: autospaceVerdict,
  'cohesion-derived': cohesionVerdict,
  'normalise-tools': widthVerdict,
  'reflow-join': joinVerdict,
  'seed-normalise': sampleVerdict,
}

export interface FileResult {
  readonly name: string
  readonly total: number
  readonly passed: number
  /** Cases that differ by policy, counted by its kind. */
  readonly policies: ReadonlyMap<string, number>
  readonly failed: readonly string[]
}

/** Runs every file of a known format in `folder`. */
export function runVectors(folder: string): readonly FileResult[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && basename(file, '.json') in FORMATS)
    .sort()
    .map((file) => runFile(basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))))
}

/** A file lists cases, or the blocks a whole text must come to. */
interface VectorFile {
  readonly cases?: readonly unknown[]
  readonly blocks?: readonly object[]
}

function runFile(name: string, { cases: listed, blocks = [] }: VectorFile): FileResult {
  const cases = listed ?? blocks.map((block, index) => ({ ...block, index }))
  const verdicts = cases.map((entry) => ({ entry, verdict: FORMATS[name]?.(entry) ?? 'pass' }))
  const policies = new Map<string, number>()
  const failed: string[] = []
  for (const { entry, verdict } of verdicts) {
    if (verdict === 'pass') continue
    if ('policy' in verdict) policies.set(verdict.policy, (policies.get(verdict.policy) ?? 0) + 1)
    else failed.push(`${verdict.wrong}  ${JSON.stringify(entry)}`)
  }
  const passed = verdicts.filter(({ verdict }) => verdict === 'pass').length
  return { name, total: cases.length, passed, policies, failed }
}

const MOST_SHOWN = 5

/** The report: a line a file, then policies by kind and the first failures. */
export const reportLines = (results: readonly FileResult[]): readonly string[] =>
  results.flatMap(({ name, total, passed, policies, failed }) => [
    `${name.padEnd(28)} ${passed}/${total}${failed.length > 0 ? `  ${failed.length} failed` : ''}`,
    ...[...policies].map(([policy, count]) => `    policy, ${count}: ${policy}`),
    ...failed.slice(0, MOST_SHOWN).map((failure) => `    ${failure}`),
  ])
