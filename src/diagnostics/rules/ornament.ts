import { ruleTable } from '../rule.ts'

export const ornamentRules = ruleTable({
  'ornament/not-svg': {
    severity: 'error',
    message: { zh: '题花“{file}”不是 SVG：{detail}', en: 'the ornament “{file}” is no SVG: {detail}' },
    hint: { zh: '从绘图软件另存为 SVG（普通，不压缩）', en: 'save it as plain SVG' },
  },
  'ornament/not-a-path': {
    severity: 'error',
    message: {
      zh: '题花里只能有路径，不能有 <{element}>',
      en: 'an ornament holds paths only, no <{element}>',
    },
    hint: { zh: '在绘图软件里选“转换为路径”', en: 'convert everything to paths in the drawing program' },
    why: {
      zh: '题花印成单一专色，和文字一样是填充的轮廓；文字、位图、渐变都做不到。',
      en: 'An ornament prints in one ink as a filled outline, as letters do; text, pixels and gradients cannot.',
    },
  },
  'ornament/attribute': {
    severity: 'error',
    message: { zh: '题花里不能用 {attribute}', en: '{attribute} cannot be used in an ornament' },
    hint: {
      zh: '把变形、描边都转换成填充的路径，填充规则用 nonzero',
      en: 'turn transforms and strokes into filled paths, with the fill rule nonzero',
    },
  },
  'ornament/no-view-box': {
    severity: 'error',
    message: { zh: '题花“{file}”没有大小', en: 'the ornament “{file}” has no size' },
    hint: { zh: '给 <svg> 写上 viewBox="0 0 宽 高"', en: 'give <svg> a viewBox="0 0 width height"' },
  },
  'ornament/bad-path': {
    severity: 'error',
    message: { zh: '这条路径写得不对：{detail}', en: 'this path is wrong: {detail}' },
  },
  'ornament/empty': {
    severity: 'error',
    message: { zh: '题花“{file}”里没有路径', en: 'the ornament “{file}” holds no path' },
  },
})
