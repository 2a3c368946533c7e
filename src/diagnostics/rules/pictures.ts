import { ruleTable } from '../rule.ts'

export const pictureRules = ruleTable({
  'picture/unreadable': {
    severity: 'error',
    message: { zh: '图片“{file}”无法读取', en: 'the picture “{file}” cannot be read' },
    hint: { zh: '检查它是不是普通文件、有没有读取权限', en: 'check that it is a plain file you may read' },
  },
  'picture/empty': {
    severity: 'error',
    message: { zh: '图片“{file}”是空文件', en: 'the picture “{file}” is an empty file' },
    hint: { zh: '重新复制这张图片', en: 'copy the picture again' },
  },
  'picture/file-too-large': {
    severity: 'error',
    message: {
      zh: '图片“{file}”有 {size} MB，上限是 {limit} MB',
      en: 'the picture “{file}” has {size} MB, the limit is {limit} MB',
    },
    hint: { zh: '缩小后存为 JPEG', en: 'save it smaller, as JPEG' },
  },
  'picture/not-a-picture': {
    severity: 'error',
    message: { zh: '“{file}”不是图片', en: '“{file}” is not a picture' },
    hint: {
      zh: '文件的内容说了算，改扩展名没有用；请用 JPEG、PNG、WebP 或 TIFF',
      en: 'the content counts, not the ending of the name; use JPEG, PNG, WebP or TIFF',
    },
  },
  'picture/format-unsupported': {
    severity: 'error',
    message: {
      zh: '图片“{file}”是 {format} 格式，不能使用',
      en: 'the picture “{file}” is {format}, which cannot be used',
    },
    hint: { zh: '另存为 JPEG、PNG、WebP 或 TIFF', en: 'save it as JPEG, PNG, WebP or TIFF' },
    why: {
      zh: '印出来的须与收到的一致：SVG 和 PDF 会引用别的文件和字体，相机的原始格式各家不同。',
      en: 'What is printed must be what was received: SVG and PDF lean on other files and fonts, and formats of cameras differ by maker.',
    },
  },
  'picture/too-many-pixels': {
    severity: 'error',
    message: {
      zh: '图片“{file}”有 {width} × {height} 像素，超过 {limit} 万像素的上限',
      en: 'the picture “{file}” has {width} × {height} pixels, more than the limit of {megapixels} megapixels',
    },
    hint: { zh: '先缩小图片', en: 'make the picture smaller first' },
    why: {
      zh: '整版 A4 用 300 dpi 印刷也只要 870 万像素；声称极大的小文件会耗尽内存。',
      en: 'A full A4 page at 300 dpi needs 8.7 million pixels; a small file that claims to be huge would exhaust memory.',
    },
  },
  'picture/damaged': {
    severity: 'error',
    message: { zh: '图片“{file}”已损坏：{detail}', en: 'the picture “{file}” is damaged: {detail}' },
    hint: { zh: '从来源重新复制这张图片', en: 'copy the picture again from its source' },
  },
  'picture/truncated': {
    severity: 'error',
    message: {
      zh: '图片“{file}”不完整，后半部分缺失',
      en: 'the picture “{file}” is cut short: its end is missing',
    },
    hint: { zh: '从来源重新复制这张图片', en: 'copy the picture again from its source' },
  },
  'picture/first-frame-only': {
    severity: 'warning',
    message: {
      zh: '图片“{file}”有多幅画面，只用第一幅',
      en: 'the picture “{file}” has several frames; only the first is used',
    },
  },
  'picture/transparent': {
    severity: 'note',
    message: {
      zh: '图片“{file}”的透明部分按白色处理',
      en: 'transparent parts of the picture “{file}” become white',
    },
  },
  'picture/cut-width': {
    severity: 'warning',
    message: {
      zh: '为合版面，图片“{file}”的宽度裁去了 {percent}%',
      en: 'to fit its place, the picture “{file}” loses {percent} % of its width',
    },
    hint: {
      zh: '换一张比例合适的图片，或改变它占的栏数',
      en: 'use a picture of a fitting shape, or give it another number of columns',
    },
  },
  'picture/cut-height': {
    severity: 'warning',
    message: {
      zh: '为合版面，图片“{file}”的高度裁去了 {percent}%',
      en: 'to fit its place, the picture “{file}” loses {percent} % of its height',
    },
    hint: {
      zh: '换一张比例合适的图片，或改变它占的栏数',
      en: 'use a picture of a fitting shape, or give it another number of columns',
    },
  },
  'picture/low-resolution': {
    severity: 'warning',
    message: {
      zh: '图片“{file}”印出来只有 {dpi} dpi，会有些模糊',
      en: 'the picture “{file}” prints at only {dpi} dpi and will look soft',
    },
    hint: {
      zh: '换用更大的原图，或排小一些；印刷宜在 {wanted} dpi 以上',
      en: 'use the larger original or set it smaller; print wants {wanted} dpi',
    },
  },
  'picture/too-low-resolution': {
    severity: 'error',
    message: {
      zh: '图片“{file}”印出来只有 {dpi} dpi，低于下限 {limit} dpi',
      en: 'the picture “{file}” prints at only {dpi} dpi, below the limit of {limit} dpi',
    },
    hint: {
      zh: '换用更大的原图（聊天软件转发的图片往往已被压缩），或排小一些',
      en: 'use the larger original (chat programs shrink pictures), or set it smaller',
    },
  },
})
