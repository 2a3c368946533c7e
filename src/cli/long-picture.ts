import { dirname } from 'node:path'
import { stackPages } from '../pages/stack-pages.ts'
import type { Finished } from './run-issues.ts'
import { type Typeset, type TypesetOptions, typeset } from './typeset.ts'
import type { Workshop } from './workshop.ts'

/** What long pictures are set in. */
const LONG_LAYOUT = 'phone'

/**
 * Typesets an issue for a long picture, all of it on one page. The layout asked for is kept if its pages are as tall as
 * their text; any other is for paper.
 */
export async function typesetLong(
  path: string,
  workshop: Workshop,
  options: TypesetOptions,
): Promise<Typeset> {
  const asked = options.layout === null ? null : workshop.layout(options.layout, dirname(path)).value
  const layout = asked?.foot === 'rises' ? options.layout : LONG_LAYOUT
  const made = await typeset(path, workshop, { ...options, layout })
  const { document, makeup } = made
  return document && makeup ? { ...made, document: stackPages(document, makeup.frame.rows.top) } : made
}

/** Writes the long picture of an issue that is set for paper too, and tells what was not found on paper already. */
export async function* writeBeside(
  paper: Typeset,
  long: Typeset,
  write: (long: Typeset) => AsyncIterable<Finished>,
): AsyncGenerator<Finished> {
  const known = new Set(paper.diagnostics.map((found) => JSON.stringify(found)))
  const own = long.diagnostics.filter((found) => !known.has(JSON.stringify(found)))
  if (!long.document) return yield { output: null, diagnostics: own }
  for await (const { output, diagnostics } of write(long))
    yield { output, diagnostics: [...own, ...diagnostics] }
}
