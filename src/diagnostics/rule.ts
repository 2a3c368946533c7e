import type { Severity } from './diagnostic.ts'

/** The same sentence in both languages of the program; `{name}` is filled from a finding's args. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** One rule an author can break. */
export interface Rule {
  readonly severity: Severity
  /** What is wrong, one sentence. */
  readonly message: Bilingual
  /** What to do about it. */
  readonly hint?: Bilingual
  /** For `banxin explain`: why the rule exists, and its source where it has one. */
  readonly why?: Bilingual
}

/** Checks a rule table's shape while keeping its codes as literal types. */
export const ruleTable = <const T extends Readonly<Record<string, Rule>>>(table: T): T => table
