import { ruleTable } from '../rule.ts'

export const furnitureRules = ruleTable({
  'furniture/text-cut': {
    severity: 'warning',
    message: {
      zh: '“{strip}”里放不下“{text}”，只印出前面一部分',
      en: '“{text}” is too long for the strip “{strip}” and was cut',
    },
    hint: {
      zh: '把文字缩短，或在版式里多给几行',
      en: 'shorten it, or give the strip more grid lines in the layout',
    },
  },
  'furniture/teaser-shortened': {
    severity: 'note',
    message: { zh: '导读“{text}”太长，末尾用……代替', en: 'the teaser “{text}” is too long and ends with ……' },
    hint: { zh: '给这篇稿件写一个短的 teaser（导读）', en: 'give the story a short teaser' },
  },
  'furniture/teasers-left-out': {
    severity: 'note',
    message: {
      zh: '报眼放不下全部导读，少印 {count} 条',
      en: 'the ear has no room for {count} of the teasers',
    },
    hint: {
      zh: '让报头高一些：加大版式里 rows 的 most',
      en: 'let the masthead be higher: raise rows in the layout',
    },
  },
  'furniture/qr-too-small': {
    severity: 'warning',
    message: {
      zh: '二维码每格只有 {module} 毫米，手机可能认不出',
      en: 'the squares of the QR code are only {module} mm wide; phones may not read it',
    },
    hint: { zh: '加大 size，或换一个短的网址', en: 'make it larger, or use a shorter address' },
    why: {
      zh: '印刷品上的二维码，每格不宜小于 0.33 毫米。',
      en: 'A printed QR code wants squares of at least 0.33 mm.',
    },
  },
  'furniture/qr-too-long': {
    severity: 'warning',
    message: { zh: '网址太长，做不成二维码', en: 'the address is too long for a QR code' },
    hint: { zh: '换一个短的网址', en: 'use a shorter address' },
  },
})
