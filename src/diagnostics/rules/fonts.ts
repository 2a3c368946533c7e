import { ruleTable } from '../rule.ts'

export const fontRules = ruleTable({
  'font/manifest-missing': {
    severity: 'error',
    message: { zh: '无法读取字体清单 {file}。', en: 'The font manifest {file} cannot be read.' },
  },
  'font/manifest-syntax': {
    severity: 'error',
    message: {
      zh: '字体清单不是有效的 YAML（{detail}）。',
      en: 'The font manifest is not valid YAML ({detail}).',
    },
  },
  'font/manifest-shape': {
    severity: 'error',
    message: {
      zh: '字体清单的 {path} 有误：{detail}。',
      en: 'The font manifest is wrong at {path}: {detail}.',
    },
  },
  'font/duplicate-id': {
    severity: 'error',
    message: { zh: '清单中字体“{face}”出现了两次。', en: 'The manifest names the face “{face}” twice.' },
    hint: { zh: '每个字体使用不同的 id。', en: 'Give each face an id of its own.' },
  },
  'font/no-file': {
    severity: 'error',
    message: { zh: '字体“{face}”没有指定文件。', en: 'The face “{face}” has no file.' },
    hint: {
      zh: '加上 `file:`，路径相对于清单文件。',
      en: 'Add `file:` with the path of the font, relative to the manifest.',
    },
  },
  'font/missing-file': {
    severity: 'error',
    message: {
      zh: '找不到字体“{face}”的文件：{file}。',
      en: 'The file of the face “{face}” is missing: {file}.',
    },
  },
  'font/wrong-size': {
    severity: 'error',
    message: {
      zh: '字体“{face}”的文件为 {actual} 字节，清单为 {expected} 字节：{file}。',
      en: 'The file of the face “{face}” has {actual} bytes, the manifest says {expected}: {file}.',
    },
    hint: {
      zh: '恢复原文件；如系有意更换，请改正清单。',
      en: 'Restore the file, or correct the manifest if it was replaced on purpose.',
    },
    why: {
      zh: '复制不完整或版本不同的字体会不知不觉改变版面。',
      en: 'A font cut short in copying, or another version, would change the page in silence.',
    },
  },
  'font/wrong-hash': {
    severity: 'error',
    message: {
      zh: '字体“{face}”的文件与清单不符：{file} 的 SHA-256 为 {actual}。',
      en: 'The file of the face “{face}” is not the one the manifest describes: {file} has SHA-256 {actual}.',
    },
    hint: {
      zh: '恢复原文件；如系有意更换，请改正清单。',
      en: 'Restore the file, or correct the manifest if it was replaced on purpose.',
    },
  },
  'font/not-a-font': {
    severity: 'error',
    message: {
      zh: '{file} 不是 TrueType 或 OpenType 字体。',
      en: '{file} is not a TrueType or OpenType font.',
    },
  },
  'font/web-font': {
    severity: 'error',
    message: { zh: '{file} 是网页字体（WOFF）。', en: '{file} is a web font (WOFF).' },
    hint: { zh: '请改用同一字体的 .ttf 或 .otf 文件。', en: 'Use the same face as .ttf or .otf.' },
  },
  'font/variable': {
    severity: 'error',
    message: {
      zh: '{file} 是可变字体，无法按固定字重嵌入。',
      en: '{file} is a variable font, which cannot be embedded at one weight.',
    },
    hint: { zh: '请改用所需字重的静态字体文件。', en: 'Use a static instance of the wanted weight.' },
  },
  'font/no-such-face': {
    severity: 'error',
    message: {
      zh: '字体集 {file} 中没有第 {index} 号字体。',
      en: 'The collection {file} has no face number {index}.',
    },
    hint: { zh: '编号从 0 开始。', en: 'Faces are counted from 0.' },
  },
  'font/unreadable': {
    severity: 'error',
    message: {
      zh: '字体 {file} 已损坏：表 {table} 缺失或不完整。',
      en: 'The font {file} is damaged: table {table} is missing or cut short.',
    },
    hint: { zh: '请从来源重新复制该文件。', en: 'Copy the file again from its source.' },
  },
  'font/embedding-forbidden': {
    severity: 'error',
    message: {
      zh: '{file} 的作者禁止嵌入（OS/2 fsType：受限许可）。',
      en: 'The maker of {file} forbids embedding it (OS/2 fsType: restricted licence).',
    },
    hint: {
      zh: '请换用其他字体，或向作者取得允许嵌入的版本。',
      en: 'Use another font, or ask the maker for a version licensed for embedding.',
    },
    why: {
      zh: '许可写在字体文件中，忽略它即违反字体授权。',
      en: 'The permission stands in the font itself; a printed file that ignores it breaks the licence.',
    },
  },
  'font/subsetting-forbidden': {
    severity: 'error',
    message: {
      zh: '{file} 的作者只允许整体嵌入（OS/2 fsType：禁止子集化）。',
      en: 'The maker of {file} allows embedding only the whole font (OS/2 fsType: no subsetting).',
    },
    hint: {
      zh: '请换用其他字体：简报只嵌入用到的字形。',
      en: 'Use another font: a bulletin embeds only the glyphs it uses.',
    },
  },
  'font/outlines-forbidden': {
    severity: 'error',
    message: {
      zh: '{file} 的作者只允许嵌入点阵字形（OS/2 fsType：仅限点阵嵌入）。',
      en: 'The maker of {file} allows embedding only its bitmaps (OS/2 fsType: bitmap embedding only).',
    },
    hint: { zh: '请换用其他字体：印刷需要轮廓字形。', en: 'Use another font: print needs outlines.' },
  },
  'font/unknown-fallback': {
    severity: 'error',
    message: {
      zh: '字体“{face}”的后备字体“{fallback}”不在清单中。',
      en: 'The face “{face}” falls back on “{fallback}”, which the manifest does not have.',
    },
  },
  'font/fallback-cycle': {
    severity: 'error',
    message: {
      zh: '后备字体互相循环引用：{cycle}。',
      en: 'Faces stand in for each other in a circle: {cycle}.',
    },
    hint: { zh: '去掉其中一个后备字体。', en: 'Remove one of these fallbacks.' },
  },
})
