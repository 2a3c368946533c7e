import { main } from '../../src/cli/main.ts'
import type { Surroundings } from '../../src/cli/surroundings.ts'

/** What a command said and the code it left with. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process: English, no colours, a clock that stands still, unless told otherwise. */
export async function runIn(world: Partial<Surroundings>, ...argv: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' }
  const code = await main(argv, {
    root: '.',
    env: { LANG: 'en_GB.UTF-8' },
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    colour: false,
    now: () => 0,
    interrupt: new AbortController().signal,
    ...world,
  })
  return { code, ...said }
}

export const run = (...argv: readonly string[]): Promise<Ran> => runIn({}, ...argv)
