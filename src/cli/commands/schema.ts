import type { Command } from 'commander'
import { issueJsonSchema } from '../../issue/schema.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Run } from '../run.ts'
import type { Surroundings } from '../surroundings.ts'

interface SchemaFlags {
  readonly displayList?: boolean
}

export function addSchema(program: Command, run: Run): void {
  program
    .command('schema')
    .description('打印期次文件的 JSON Schema / print the JSON Schema of the issue file')
    .option('--display-list', '改为 build --format json 的输出 / that of the output of build --format json')
    .action((flags: SchemaFlags) => run((world) => printSchema(flags, world)))
}

async function printSchema(flags: SchemaFlags, { out }: Surroundings): Promise<ExitCode> {
  out(`${JSON.stringify(await schemaOf(flags), null, 2)}\n`)
  return 0
}

async function schemaOf({ displayList }: SchemaFlags): Promise<object> {
  if (!displayList) return issueJsonSchema()
  const { displayListJsonSchema } = await import('../../output/json/schema.ts')
  return displayListJsonSchema()
}
