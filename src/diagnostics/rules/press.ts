import { ruleTable } from '../rule.ts'

export const pressRules = ruleTable({
  'press/flag-needs-print': {
    severity: 'error',
    message: {
      zh: '选项 {flag} 只用于付印：加上 --profile print',
      en: 'the option {flag} is for the press only: add --profile print',
    },
  },
  'press/bleed-not-a-length': {
    severity: 'error',
    message: { zh: '出血“{value}”不是长度', en: 'the bleed “{value}” is not a length' },
    hint: { zh: '例如 3mm', en: 'for example 3mm' },
  },
  'press/bleed-out-of-range': {
    severity: 'error',
    message: {
      zh: '出血 {value} 不在 0 到 {limit} mm 之间',
      en: 'a bleed of {value} is not between 0 and {limit} mm',
    },
    why: {
      zh: '裁切的误差不过一两毫米，印刷厂通常要 3 mm。',
      en: 'A knife is out by a millimetre or two; printers usually ask for 3 mm.',
    },
  },
  'press/pictures-unknown': {
    severity: 'error',
    message: {
      zh: '图片的印法“{value}”不存在，可用 grey 或 cmyk',
      en: 'pictures cannot be printed as “{value}”; choose grey or cmyk',
    },
  },
  'press/one-ink-no-process': {
    severity: 'error',
    message: {
      zh: '单色印刷（--mono）不能同时用四色图片（--pictures cmyk）',
      en: 'one-ink work (--mono) cannot have pictures in four inks (--pictures cmyk)',
    },
  },
  'press/picture-without-bleed': {
    severity: 'warning',
    message: {
      zh: '第 {page} 版有图片恰好到切口，图片不作出血，裁切后可能露白边',
      en: 'a picture on page {page} ends exactly at the trim; pictures are not drawn on into the bleed, a white edge may show',
    },
    hint: { zh: '把图片排到版心以内', en: 'place the picture inside the type area' },
  },
  'press/arrangement': {
    severity: 'error',
    message: {
      zh: '拼版方式要选一种：--booklet、--wall 或 --n-up N',
      en: 'choose one way to impose: --booklet, --wall or --n-up N',
    },
  },
  'press/n-up-out-of-range': {
    severity: 'error',
    message: {
      zh: '--n-up 要 1 到 {limit} 的整数，不能是“{value}”',
      en: '--n-up takes a whole number from 1 to {limit}, not “{value}”',
    },
  },
  'press/creep-not-a-length': {
    severity: 'error',
    message: {
      zh: '爬移“{value}”不是 0 到 {limit} mm 之间的长度',
      en: 'the creep “{value}” is not a length between 0 and {limit} mm',
    },
    hint: { zh: '80 g 纸约 0.1mm', en: 'about 0.1mm for paper of 80 g/m²' },
  },
  'press/creep-needs-booklet': {
    severity: 'error',
    message: { zh: '--creep 只用于 --booklet', en: '--creep is for --booklet only' },
  },
  'press/paper-unknown': {
    severity: 'error',
    message: {
      zh: '不认识纸张“{value}”：可用 {known}，或写成 320mmx450mm',
      en: 'unknown paper “{value}”: use {known}, or sides such as 320mmx450mm',
    },
  },
  'press/pdf-cannot-be-imposed': {
    severity: 'error',
    message: {
      zh: '“{file}”是 PDF，不能拼版：请给期次文件或显示列表（JSON）',
      en: '“{file}” is a PDF and cannot be imposed: give the issue file or a display list (JSON)',
    },
    why: {
      zh: '拼版从显示列表重新画页面，文字仍是文字；PDF 只能当图贴上去。',
      en: 'Imposition draws pages anew from the display list, so that text stays text; a PDF could only be pasted as a picture.',
    },
  },
  'press/blank-pages': {
    severity: 'note',
    message: {
      zh: '{pages} 版不是 4 的倍数，末尾补 {count} 个白版',
      en: '{pages} pages are not a multiple of 4; {count} blank at the end',
    },
  },
  'press/scaled': {
    severity: 'note',
    message: {
      zh: '为合纸张，页面按 {percent}% 印',
      en: 'to fit the paper, pages are printed at {percent} %',
    },
  },
  'press/sheet-grown': {
    severity: 'note',
    message: {
      zh: '标记和出血在纸外，整张大小为 {width} × {height} mm',
      en: 'marks and bleed need room outside the paper: the sheet is {width} × {height} mm',
    },
    hint: { zh: '用大一号的纸，例如 SRA3', en: 'use the next larger paper, for example SRA3' },
  },
})
