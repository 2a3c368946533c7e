/**
 * Work done so far, in steps: one filling of a module's columns, or as much. A search is bounded in steps, never in
 * seconds, so that the same bound gives the same pages on every machine.
 */
export interface Work {
  done: number
}
