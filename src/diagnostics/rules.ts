import type { Diagnostic, Severity, SourceSpan } from './diagnostic.ts'
import { archiveRules } from './rules/archive.ts'
import { fontRules } from './rules/fonts.ts'
import { issueRules } from './rules/issue.ts'
import { layoutRules } from './rules/layout.ts'
import { makeupRules } from './rules/makeup.ts'
import { outputRules } from './rules/output.ts'
import { pictureRules } from './rules/pictures.ts'
import { pressRules } from './rules/press.ts'
import { textRules } from './rules/text.ts'

/** The closed table of everything banxin can complain about, by code. */
export const RULES = {
  ...issueRules,
  ...layoutRules,
  ...fontRules,
  ...textRules,
  ...makeupRules,
  ...outputRules,
  ...archiveRules,
  ...pictureRules,
  ...pressRules,
} as const

export type RuleCode = keyof typeof RULES

/** A finding with the severity its rule has by default. */
export function finding(
  code: RuleCode,
  span: SourceSpan | null,
  args: Diagnostic['args'] = {},
  severity: Severity = RULES[code].severity,
): Diagnostic {
  return { code, severity, span, args }
}
