import type { Diagnostic, Severity, SourceSpan } from './diagnostic.ts'
import { archiveRules } from './rules/archive.ts'
import { environmentRules } from './rules/environment.ts'
import { fontRules } from './rules/fonts.ts'
import { furnitureRules } from './rules/furniture.ts'
import { issueRules } from './rules/issue.ts'
import { layoutRules } from './rules/layout.ts'
import { makeupRules } from './rules/makeup.ts'
import { ornamentRules } from './rules/ornament.ts'
import { outputRules } from './rules/output.ts'
import { pictureRules } from './rules/pictures.ts'
import { preflightRules } from './rules/preflight.ts'
import { pressRules } from './rules/press.ts'
import { textRules } from './rules/text.ts'
import { usageRules } from './rules/usage.ts'

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
  ...furnitureRules,
  ...ornamentRules,
  ...pressRules,
  ...usageRules,
  ...environmentRules,
  ...preflightRules,
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
