import type { RuleCode } from './rules.ts'

/** A stretch of a source file, in UTF-16 offsets; `end` is exclusive. */
export interface SourceSpan {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** `error` stops the build, `warning` does not, `note` tells what was done. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * One finding about an author's input. It carries no prose: the words stand in
 * the rule tables (`rules/*.ts`) in Chinese and English, and `args` fill their
 * `{placeholders}`, so that a report can be rendered in either language.
 */
export interface Diagnostic {
  readonly code: RuleCode
  readonly severity: Severity
  /** Where in the source; null when the finding belongs to no place in a file. */
  readonly span: SourceSpan | null
  readonly args: Readonly<Record<string, string | number>>
}

/** A value together with what was found while making it; null when errors prevent one. */
export interface Checked<T> {
  readonly value: T | null
  readonly diagnostics: readonly Diagnostic[]
}
