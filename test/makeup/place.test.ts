import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FontSet } from '../../src/fonts/face.ts'
import type { InlineText } from '../../src/issue/issue.ts'
import { ownText, placeLine } from '../../src/makeup/place.ts'
import type { DisplayItem } from '../../src/pages/page.ts'
import { breakings, prepare, setParagraph } from '../../src/text/paragraph.ts'
import type { Line } from '../../src/text/set-lines.ts'
import { inStory } from '../support/display.ts'
import { BODY, projectFonts } from '../support/paragraphs.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await projectFonts()
})

/** `before`, then `dotted` with dots below, then `after`. */
function dottedText(before: string, dotted: string, after: string): InlineText {
  const start = before.length
  return {
    ...ownText(before + dotted + after),
    styles: [{ start, end: start + dotted.length, style: 'dots', href: null }],
  }
}

function linesOf(text: InlineText, em: number): readonly Line[] {
  const paragraph = prepare(text, { ...BODY, indent: 0 }, fonts)
  const [best] = breakings(paragraph, em * BODY.size)
  return best ? setParagraph(paragraph, best, em * BODY.size) : []
}

const SPOT = { x: 50, y: 100, ink: 'red' } as const
type Shape = Extract<DisplayItem, { kind: 'shape' }>
const shapesOf = (line: Line, tracking = 0): readonly Shape[] =>
  placeLine(line, { ...SPOT, tracking }, inStory(0)).filter((item): item is Shape => item.kind === 'shape')

/** Left and right end of every dot, and their top and foot. */
const dotsOf = ({ commands }: Shape): readonly (readonly number[])[] => {
  const moves = commands.filter(([command]) => command === 'M').length
  const points = commands.flatMap(([, ...numbers]) => numbers)
  const each = points.length / moves
  return Array.from({ length: moves }, (_, i) => points.slice(i * each, (i + 1) * each)).map((dot) => {
    const xs = dot.filter((_, at) => at % 2 === 0)
    const ys = dot.filter((_, at) => at % 2 === 1)
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  })
}

describe('emphasis dots', () => {
  test('stand under the middle of every Han character and under nothing else', () => {
    const [line] = linesOf(dottedText('会议', '必须“坚持”A1，到底', '。'), 30)
    const han = line?.runs.flatMap(({ glyphs }) => glyphs).filter(({ text }) => '必须坚持到底'.includes(text))
    const middles = line
      ? shapesOf(line)
          .flatMap(dotsOf)
          .map(([left = 0, right = 0]) => (left + right) / 2)
      : []
    expect(middles.length).toBe(6)
    expect(middles).toEqual(han?.map(({ x }) => expect.closeTo(SPOT.x + x + 5, 3)))
  })

  test('go with their characters over a line end', () => {
    const lines = linesOf(dottedText('会', '必须坚持到底'.repeat(3), '。'), 8)
    expect(lines.map(({ dots }) => dots.length)).toEqual([7, 8, 3])
  })

  test('are as far apart as the letters where a head is tracked', () => {
    const [line] = linesOf(dottedText('会', '必须坚持', '。'), 30)
    const [first, second] = line ? shapesOf(line, 0.2).flatMap(dotsOf) : []
    expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBeCloseTo(12, 3)
  })

  test('keep clear of their own line and of the next one at a leading of 1.5', () => {
    const [line] = linesOf(dottedText('会', '必须坚持', '。'), 30)
    for (const [, , top = 0, foot = 0] of line ? shapesOf(line).flatMap(dotsOf) : []) {
      expect(top - SPOT.y).toBeGreaterThan(0.12 * BODY.size)
      expect(SPOT.y + (1.5 - 0.88) * BODY.size - foot).toBeGreaterThan(0.2 * BODY.size)
    }
  })

  test('are ink of the line and no text', () => {
    const [line] = linesOf(dottedText('会', '必须坚持', '。'), 30)
    const [shape] = line ? shapesOf(line) : []
    expect(shape).toMatchObject({ fill: 'red', belongs: { kind: 'furniture', name: 'dots' } })
  })

  test('are not drawn where there are none', () => {
    const [line] = linesOf(ownText('会议'), 30)
    expect(line && placeLine(line, SPOT, inStory(0)).map(({ kind }) => kind)).toEqual(['glyphs'])
  })
})
