import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds fonts/ and layouts/, found upwards from a file of the program. */
export function packageRoot(from: string): string {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'fonts', 'manifest.yaml'))) return folder
  }
  throw new Error('the fonts folder of banxin is missing')
}
