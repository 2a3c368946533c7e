import type { ExitCode } from './exit-code.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs a command's work and keeps its exit code. */
export type Run = (work: (world: Surroundings) => ExitCode | Promise<ExitCode>) => Promise<void>
