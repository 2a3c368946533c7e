import type { Command } from 'commander'
import { LANGUAGE_OPTION } from '../language.ts'

/** The options of `TypesettingFlags`, but for the one below. */
export const addTypesettingOptions = (command: Command): Command =>
  command
    .option('--layout <layout>', '版式的名字或文件，见 layouts / name or file of a layout, see layouts')
    .option('--fonts <manifest...>', '另加的字体清单 / further font manifests')
    .option('--allow-overset', '排不下也出样张 / make a proof even when text does not fit')
    .option(
      '--posting <place>',
      '张贴条：foot 末版，page 另一页 / posting strip: at the last page’s foot, or on a page',
    )
    .option('--steps <number>', '拼版搜索的步数 / steps the search for an arrangement may take')
    .option('--json', '在标准输出打印报告 / print a report on stdout')
    .option(...LANGUAGE_OPTION)

export const addExplainOption = (command: Command): Command =>
  command.option('--explain', '说明版面为什么这样排 / tell why the pages look as they do')
