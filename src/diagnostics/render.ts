import type { Diagnostic } from './diagnostic.ts'
import { excerpt } from './excerpt.ts'
import type { Bilingual, Rule } from './rule.ts'
import { RULES, type RuleCode } from './rules.ts'
import { positionOf, type SourceFile } from './source-file.ts'

export type Language = 'zh' | 'en'

const SEVERITY: Readonly<Record<Diagnostic['severity'], Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '说明', en: 'note' },
}

/** A sentence with its `{blanks}` filled; one without a word stays as it is. */
export const fill = (sentence: string, args: Diagnostic['args']): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole))

/** The sentence of a diagnostic in one language. */
export const messageOf = ({ code, args }: Diagnostic, language: Language): string =>
  fill((RULES[code] as Rule).message[language], args)

export function hintOf({ code, args }: Diagnostic, language: Language): string | null {
  const hint = (RULES[code] as Rule).hint
  return hint ? fill(hint[language], args) : null
}

const sourceOf = (diagnostic: Diagnostic, sources: readonly SourceFile[]): SourceFile | undefined =>
  sources.find((source) => source.path === diagnostic.span?.file)

/** How a severity's word is made to stand out. */
export type Emphasis = (word: string, severity: Diagnostic['severity']) => string

const PLAIN: Emphasis = (word) => word

/** `path:line:column: error code: message`, the source line with a caret, and the hint. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
  language: Language,
  emphasise: Emphasis = PLAIN,
): string {
  const source = sourceOf(diagnostic, sources)
  const { span } = diagnostic
  const place = span && source ? positionOf(source.text, span.start) : null
  const where = span ? `${span.file}${place ? `:${place.line}:${place.column}` : ''}: ` : ''
  const severity = emphasise(SEVERITY[diagnostic.severity][language], diagnostic.severity)
  const lines = [`${where}${severity} ${diagnostic.code}: ${messageOf(diagnostic, language)}`]
  if (span && source) lines.push(excerpt(source, span))
  const hint = hintOf(diagnostic, language)
  if (hint) lines.push(`  = ${hint}`)
  return lines.join('\n')
}

/** What a rule is about, for `banxin explain`. */
export function explainRule(code: RuleCode, language: Language): string {
  const rule = RULES[code] as Rule
  return [`${code}: ${rule.message[language]}`, rule.hint?.[language], rule.why?.[language]]
    .filter((part) => part !== undefined)
    .join('\n')
}

/** The plain form of a diagnostic for `--json`, version 1. */
export function diagnosticJson(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
  language: Language,
): object {
  const source = sourceOf(diagnostic, sources)
  const at = (offset: number) => (source ? positionOf(source.text, offset) : null)
  const { span, code, severity } = diagnostic
  return {
    code,
    severity,
    message: messageOf(diagnostic, language),
    hint: hintOf(diagnostic, language),
    file: span?.file ?? null,
    start: span ? at(span.start) : null,
    end: span ? at(span.end) : null,
  }
}
