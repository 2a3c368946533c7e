import { statSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { usageFailure } from './exit-code.ts'
import { endingOf, type Format, formatOfFile, isWhole } from './formats.ts'

/** Where an issue's files go: `folder/name.pdf`, `folder/name-1.svg` … */
export interface Target {
  readonly issue: string
  readonly folder: string
  readonly name: string
  /** Whether the name is the issue's or one that was given. */
  readonly named: 'after-issue' | 'as-given'
}

/** The formats to write and the place of every issue's files. */
export interface Targets {
  readonly formats: readonly Format[]
  readonly targets: readonly Target[]
}

const DEFAULT_FOLDER = 'out'

/**
 * `-o` is a file when its ending is a format's and no folder has the name, which then also chooses the format; anything
 * else is a folder for files named like the issues.
 */
export function targetsOf(
  issues: readonly string[],
  output: string | null,
  asked: readonly Format[] | null,
): Targets {
  const ofFile = output === null || isFolder(output) ? null : formatOfFile(output)
  const formats = asked ?? [ofFile ?? 'pdf']
  if (output === null || ofFile === null)
    return { formats, targets: distinct(issues.map((issue) => inFolder(issue, output ?? DEFAULT_FOLDER))) }
  const [issue, ...more] = issues
  const [format = 'pdf'] = formats
  if (issue === undefined || more.length > 0 || formats.length > 1)
    throw usageFailure('usage/one-file', { file: output })
  if (endingOf(format) !== endingOf(ofFile))
    throw usageFailure('usage/wrong-ending', { file: output, format, ending: endingOf(format) })
  const name = basename(output, extname(output))
  return { formats, targets: [{ issue, folder: dirname(output), name, named: 'as-given' }] }
}

const isFolder = (path: string): boolean =>
  path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const inFolder = (issue: string, folder: string): Target => ({
  issue,
  folder,
  name: basename(issue).replace(/\.(ya?ml|json)$/i, ''),
  named: 'after-issue',
})

/** Two issues of one name would overwrite each other. */
function distinct(targets: readonly Target[]): readonly Target[] {
  const taken = new Map<string, string>()
  for (const { issue, folder, name } of targets) {
    const place = resolve(folder, name)
    const other = taken.get(place)
    if (other !== undefined) throw usageFailure('usage/same-name', { issue, other, folder })
    taken.set(place, issue)
  }
  return targets
}

/** Name of one file; `part` tells a document's files apart. A picture of all pages that was given a name is called just so. */
export function fileName({ name, named }: Target, format: Format, part: string | null): string {
  const plain = part === null || (isWhole(format) && named === 'as-given')
  return `${name}${plain ? '' : `-${part}`}.${endingOf(format)}`
}
