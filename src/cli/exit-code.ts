import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { SourceFile } from '../diagnostics/source-file.ts'
import { PictureDecoderMissing } from '../pictures/decoder.ts'

/** 0 done, 1 the issue has errors, 2 wrong usage or configuration, 3 environment or I/O, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

export const INTERRUPTED = 130

/** What ends a command: findings that belong to no issue, and the code to leave with. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly diagnostics: readonly Diagnostic[]
  /** Files whose lines the findings show. */
  readonly sources: readonly SourceFile[]
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, diagnostics: readonly Diagnostic[], sources: readonly SourceFile[] = []) {
    super(diagnostics.map(({ code }) => code).join(', '))
    this.exitCode = exitCode
    this.diagnostics = diagnostics
    this.sources = sources
  }
}

/** A command line or configuration nobody can follow. */
export const usageFailure = (code: Diagnostic['code'], args: Diagnostic['args'] = {}): CommandFailure =>
  new CommandFailure(2, [finding(code, null, args)])

/** What an error of the system or the installation is called; null: it is a fault of the program. */
export function environmentFinding(error: unknown, doing: 'read' | 'write'): Diagnostic | null {
  if (error instanceof PictureDecoderMissing) return finding('environment/decoder-missing', null)
  if (!isSystemError(error)) return null
  const { code = '', path: file = '' } = error
  const rule = doing === 'read' ? 'environment/unreadable' : 'environment/unwritable'
  return finding(rule, null, { file, detail: code })
}

/** Node's errors of system calls name the call. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error
