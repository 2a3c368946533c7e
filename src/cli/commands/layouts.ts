import type { Command } from 'commander'
import { displayWidth } from '../../diagnostics/excerpt.ts'
import { listLayouts } from '../../layout/load-layout.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Run } from '../run.ts'
import type { Surroundings } from '../surroundings.ts'
import { layoutFolders } from '../workshop.ts'

/** Columns of a terminal. */
const NAME_WIDTH = 14

export function addLayouts(program: Command, run: Run): void {
  program
    .command('layouts [folder]')
    .description('列出版式，包括期次文件夹里自己的 / list the layouts, with those of a folder of issues')
    .action((folder: string | undefined) => run((world) => printLayouts(folder ?? null, world)))
}

function printLayouts(folder: string | null, { root, out }: Surroundings): ExitCode {
  for (const { name, description } of listLayouts(layoutFolders(root, folder)))
    out(`${name}${' '.repeat(Math.max(1, NAME_WIDTH - displayWidth(name)))}${description}\n`)
  return 0
}
