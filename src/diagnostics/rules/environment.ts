import { ruleTable } from '../rule.ts'

/** Faults of the machine or the installation, not of an issue. */
export const environmentRules = ruleTable({
  'environment/unreadable': {
    severity: 'error',
    message: { zh: '读不出“{file}”（{detail}）', en: '“{file}” cannot be read ({detail})' },
    hint: { zh: '看看文件在不在、能不能打开', en: 'see whether the file is there and may be opened' },
  },
  'environment/unwritable': {
    severity: 'error',
    message: { zh: '写不进“{file}”（{detail}）', en: '“{file}” cannot be written ({detail})' },
    hint: {
      zh: '看看文件夹能不能写、磁盘满没满',
      en: 'see whether the folder may be written to and the disk has room',
    },
  },
  'environment/decoder-missing': {
    severity: 'error',
    message: { zh: '图片库 sharp 装不上来', en: 'the picture library sharp cannot be loaded' },
    hint: { zh: '在这台机器上重新安装 banxin', en: 'install banxin anew on this machine' },
    why: {
      zh: '图片和 PNG 要用 sharp；它的本机程序须与操作系统和处理器相配。',
      en: 'Pictures and PNG need sharp, whose native part must match the system and processor.',
    },
  },
})
