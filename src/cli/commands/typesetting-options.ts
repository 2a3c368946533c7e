import type { Command } from 'commander'
import { LANGUAGE_OPTION } from '../language.ts'

/** The options of `TypesettingFlags`. */
export const addTypesettingOptions = (command: Command): Command =>
  command
    .option('--layout <name>', '版式，见 layouts / layout, see layouts')
    .option('--fonts <manifest...>', '另加的字体清单 / further font manifests')
    .option('--allow-overset', '排不下也出样张 / make a proof even when text does not fit')
    .option('--json', '在标准输出打印报告 / print a report on stdout')
    .option(...LANGUAGE_OPTION)
