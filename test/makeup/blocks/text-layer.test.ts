import { expect, test } from '@jest/globals'
import { loadFonts } from '../../../src/fonts/load-fonts.ts'
import { setQuote } from '../../../src/makeup/blocks/quote.ts'
import { shifted } from '../../../src/makeup/blocks/shifted.ts'
import { setTable } from '../../../src/makeup/blocks/table.ts'
import { writePdf } from '../../../src/output/pdf/write-pdf.ts'
import { bodyOf } from '../../support/body.ts'
import { pageOf, publishable } from '../../support/display.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { settingOf } from './block-setting.ts'

test('a table and a pull quote are extracted cell by cell and line by line, without ornaments', async () => {
  const { value: fonts } = await loadFonts(['fonts/manifest.yaml'])
  if (!fonts) throw new Error('the faces do not load')
  const { blocks } = bodyOf(
    '表：各项目第一名',
    '',
    '| 项目 | 单位 | 总分 |',
    '| :- | :- | -: |',
    '| 机器人操作员 | 两江汽车配件公司 | 93.5 |',
    '',
    '> 隐患最怕的不是大，是大家都看惯了。',
    '> —— 焊装二班班长赵磊',
  )
  const setting = settingOf(fonts, 110)
  const items = blocks.flatMap((block) => {
    if (block.kind === 'table') return shifted(setTable(block, setting).items, 40, 40)
    return block.kind === 'quote' ? shifted(setQuote(block, { ...setting, width: 150 }).items, 40, 200) : []
  })
  const { pages } = await readPdf(await writePdf(publishable([pageOf(items)]), fonts))
  expect(pages[0]?.text.trim().split(/\s+/)).toEqual([
    '各项目第一名',
    '项目',
    '单位',
    '总分',
    '机器人操作员',
    '两江汽车',
    '配件公司',
    '93.5',
    '隐患最怕的不是大，',
    '是大家都看惯了。',
    '\u2014\u2014焊装二班班长赵磊',
  ])
})
