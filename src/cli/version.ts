import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Version of the program, from its package. */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}
