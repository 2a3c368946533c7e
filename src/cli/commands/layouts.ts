import type { Command } from 'commander'
import { listLayouts } from '../layout-files.ts'
import type { Run } from '../run.ts'

const NAME_WIDTH = 14

export function addLayouts(program: Command, run: Run): void {
  program
    .command('layouts')
    .description('列出版式 / list the layouts')
    .action(() =>
      run(({ root, out }) => {
        for (const { name, description } of listLayouts(root))
          out(`${name.padEnd(NAME_WIDTH)}${description}\n`)
        return 0
      }),
    )
}
