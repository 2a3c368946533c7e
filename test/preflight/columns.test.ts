import { describe, expect, test } from '@jest/globals'
import {
  cells,
  changed,
  codesOn,
  findingsOn,
  fullPage,
  picture,
  retold,
  reworded,
  storyLine,
  type TextItem,
} from './small-pages.ts'

const movedDown = (by: number) => (item: TextItem) => ({ ...item, y: item.y + by })
const FOOT = [17, 18, 19]

describe('a page without a fault', () => {
  test('has no findings', () => {
    expect(findingsOn([fullPage()])).toEqual([])
  })
})

describe('the baseline grid', () => {
  test('is missed by a body line 0.06 pt lower', () => {
    const span = { file: 'issue.yaml', start: 40, end: 50 }
    const page = changed(fullPage(), 1, [7], (item) => retold(movedDown(0.06)(item), { span }))
    expect(findingsOn([page])).toEqual([
      expect.objectContaining({
        code: 'preflight/off-grid',
        span,
        args: expect.objectContaining({ off: '0.06' }),
      }),
    ])
  })

  test('allows 0.05 pt', () => {
    expect(codesOn(changed(fullPage(), 1, [7], movedDown(0.049)))).toEqual([])
  })

  test('is not asked of the sidebar', () => {
    const page = changed(fullPage(), 1, [7], (item) => retold(movedDown(0.06)(item), { story: 'sidebar' }))
    const modules = ['a', 'sidebar'].map((story) => ({ story, rect: cells(0, 2, 0, 20), boxed: false }))
    expect(codesOn(page, { modules })).toEqual([])
  })
})

describe('the edge of a column', () => {
  test('is kept by all its lines', () => {
    const page = changed(fullPage(), 1, [7], (item) => ({ ...item, x: item.x + 0.06 }))
    expect(codesOn(page)).toEqual(['off-column'])
  })

  test('is not left by a hanging indent', () => {
    const page = changed(fullPage(), 1, [10], (item) => ({
      ...item,
      glyphs: item.glyphs.slice(2),
    }))
    expect(codesOn(page)).toEqual([])
  })
})

describe('the feet of columns', () => {
  test('are uneven when an inner column is two lines short', () => {
    const page = changed(fullPage(), 1, FOOT.slice(1), () => null)
    expect(codesOn(page)).toEqual(['uneven-feet', 'unused-lines'])
  })

  test('may differ by a line', () => {
    expect(codesOn(changed(fullPage(), 1, FOOT.slice(2), () => null))).toEqual([])
  })

  test('allow the last column two lines, not three', () => {
    expect(codesOn(changed(fullPage(), 2, FOOT.slice(1), () => null))).toEqual(['unused-lines'])
    expect(codesOn(changed(fullPage(), 2, FOOT, () => null))).toEqual(['uneven-feet', 'unused-lines'])
  })

  test('are level over a picture and over a story the text runs round', () => {
    const page = changed(fullPage(), 1, FOOT, () => null)
    expect(codesOn([...page, picture(cells(1, 1, 17, 20))])).toEqual([])
    const short = storyLine('短讯', { column: 1, row: 18 }, { story: 'b' })
    const modules = [
      { story: 'a', rect: cells(0, 2, 0, 20), boxed: false },
      { story: 'b', rect: cells(1, 1, 17, 20), boxed: true },
    ]
    expect(codesOn([...page, short], { modules })).not.toContain('uneven-feet')
  })
})

describe('a paragraph parted between columns', () => {
  const newOwner = (block: number, line: number, last: boolean) => (item: TextItem) =>
    retold(item, { block, line, last })

  test('leaves no last line alone on top', () => {
    const running = changed(fullPage(), 0, [19], (item) => retold(item, { last: false }))
    expect(codesOn(changed(running, 1, [2], newOwner(1, 9, true)))).toEqual(['widow'])
  })

  test('leaves no first line alone at the foot', () => {
    const page = changed(fullPage(), 0, [19], newOwner(2, -1, false))
    expect(codesOn(page)).toEqual(['orphan'])
  })

  test('may leave one line of two', () => {
    const first = changed(fullPage(), 0, [19], newOwner(70, 0, false))
    expect(codesOn(changed(first, 1, [2], newOwner(70, 1, true)))).toEqual([])
  })
})

describe('justified lines', () => {
  test('end at the measure their neighbours have', () => {
    const page = changed(fullPage(), 0, [5], (item) => reworded(item, '工会职工服务站点建'))
    expect(codesOn(page)).toEqual(['not-justified'])
  })

  test('may be shorter at the end of a paragraph', () => {
    expect(codesOn(changed(fullPage(), 0, [10], (item) => reworded(item, '工会')))).toEqual([])
  })

  test('may have a stop hanging outside', () => {
    const page = changed(fullPage(), 0, [5], (item) => reworded(item, '工会职工服务站点建设。'))
    expect(codesOn(page)).toEqual([])
  })
})

describe('a last line', () => {
  test('of one character is told, mark or not', () => {
    const page = changed(fullPage(), 0, [10], (item) => reworded(item, '设。'))
    expect(codesOn(page)).toEqual(['short-last-line'])
  })

  test('of one character beyond the basic plane is no longer', () => {
    const page = changed(fullPage(), 0, [10], (item) => reworded(item, '\u{20bb7}。'))
    expect(codesOn(page)).toEqual(['short-last-line'])
  })

  test('of two characters is long enough', () => {
    expect(codesOn(changed(fullPage(), 0, [10], (item) => reworded(item, '建设')))).toEqual([])
  })
})

describe('line edges', () => {
  const worded = (row: number, text: string) =>
    codesOn(changed(fullPage(), 0, [row], (item) => reworded(item, text)))

  test('keep closing marks from the start and opening ones from the end', () => {
    expect(worded(5, '，会职工服务站点建设')).toEqual(['mark-at-line-start'])
    expect(worded(5, '工会职工服务站点建“')).toEqual(['mark-at-line-end'])
  })

  test('take a dash pair and a bullet at the start of a paragraph for what they are', () => {
    expect(worded(5, '——职工服务站点建设')).toEqual([])
    expect(worded(2, '□会职工服务站点建设')).toEqual([])
    expect(worded(5, '工会职工服务站点建，')).toEqual([])
  })
})

describe('subheads', () => {
  const subheadAt = (row: number) =>
    changed(fullPage(), 0, [row], (item) =>
      retold(item, { role: 'subhead', block: 0.5, line: 0, last: true }),
    )

  test('keep two lines of text in their column', () => {
    // The lines above belong to block 0, those below to block 1.
    expect(codesOn(subheadAt(11))).toEqual([])
    const low = changed(fullPage(), 0, [18], (item) =>
      retold(item, { role: 'subhead', block: 1.5, line: 0, last: true }),
    )
    expect(codesOn(changed(low, 0, [19], (item) => retold(item, { block: 1.6, line: 0 })))).toEqual([
      'stranded-subhead',
    ])
  })

  test('need no more lines than their section has', () => {
    const subhead = (block: number) => (item: TextItem) =>
      retold(item, { role: 'subhead', block, line: 0, last: true })
    const first = changed(fullPage(), 0, [17], subhead(1.5))
    const single = changed(first, 0, [18], (item) => retold(item, { block: 1.6, line: 0, last: true }))
    expect(codesOn(changed(single, 0, [19], subhead(1.7)))).toEqual(['stranded-subhead'])
    expect(codesOn(changed(single, 0, [19], (item) => retold(item, { block: 1.8, line: 0 })))).toEqual([])
  })
})
