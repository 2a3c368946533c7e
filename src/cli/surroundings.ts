/** The world a command runs in, so that tests can give it another. */
export interface Surroundings {
  /** The folder that holds fonts/ and layouts/. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results other programs read. */
  readonly out: (text: string) => void
  /** What people read. */
  readonly err: (text: string) => void
  /** Whether people see colours. */
  readonly colour: boolean
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Aborted when the user interrupts: what is begun is finished, nothing more is begun. */
  readonly interrupt: AbortSignal
}
