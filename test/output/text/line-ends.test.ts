import { expect, test } from '@jest/globals'
import { writeText } from '../../../src/output/text/write-text.ts'
import { glyphsItem, inStory, pageOf, publishable } from '../../support/display.ts'
import { projectFonts, setAt } from '../../support/paragraphs.ts'

const TEXT =
  '代表团访问了International Labour Organization和All-China Federation of Trade Unions的3个部门，并参观Guangzhou Metro Line 18。'

test.each([8, 11, 17, 23, 31])(
  'a paragraph set %i em wide keeps the spaces its lines end with',
  async (em) => {
    const { lines } = setAt(await projectFonts(), TEXT, em)
    const items = lines.flatMap(({ runs }, line) =>
      runs.map(({ face, glyphs }) => glyphsItem(glyphs, { face, belongs: inStory(line) })),
    )
    expect(lines.length).toBeGreaterThan(1)
    expect(writeText(publishable([pageOf(items)]))).toBe(`${TEXT}\n`)
  },
)
