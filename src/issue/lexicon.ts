import type { SourceFile } from '../diagnostics/source-file.ts'

/** The words of a lexicon file: one per line, what follows a # is a comment. */
export const lexiconWords = ({ text }: SourceFile): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '')

/** Each word once, in an order that does not depend on where it was given. */
export const mergedLexicon = (...lists: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(lists.flat().map((word) => word.trim()))].sort()
