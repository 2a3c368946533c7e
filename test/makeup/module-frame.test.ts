import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Layout } from '../../src/layout/layout.ts'
import { parseLayout } from '../../src/layout/parse-layout.ts'
import { bodySizes, type Grid, makeGrid, rowRange, spanWidth } from '../../src/makeup/grid.ts'
import {
  boxedFrame,
  dividedFrame,
  type ModuleFrame,
  plainFrame,
  textColumnLeft,
  textSpan,
} from '../../src/makeup/module-frame.ts'

function layoutNamed(name: string): Layout {
  const path = `layouts/${name}.yaml`
  const { value } = parseLayout(name, { path, text: readFileSync(path, 'utf8') })
  if (!value) throw new Error(`${path} is no layout`)
  return value
}

const gridsOf = (layout: Layout): readonly Grid[] =>
  bodySizes(layout).flatMap((size) => {
    const { least, most } = rowRange(layout, size)
    return Array.from({ length: most - least + 1 }, (_, i) => makeGrid(layout, size, least + i))
  })

/** Every frame make-up may ask for on a grid. */
const framesOn = (grid: Grid): readonly ModuleFrame[] =>
  Array.from({ length: grid.columns }, (_, i) => i + 1).flatMap((columns) => {
    const boxed = boxedFrame(grid, columns)
    return [
      plainFrame(grid, columns),
      ...(columns > 1 ? [dividedFrame(grid, columns, columns - 1)] : []),
      ...(boxed ? [boxed] : []),
    ]
  })

/** What a grid takes for equal, pt. */
const NEAR = 1e-5
const LEAST_GUTTER = 1

describe.each(['weekly', 'weekly-photo', 'jianbao', 'large-print'])('module frames of %s', (name) => {
  const layout = layoutNamed(name)
  const cases = gridsOf(layout).flatMap((grid) => framesOn(grid).map((frame) => ({ grid, frame })))

  test('are of every kind the layout can have', () => {
    const kinds = new Set(cases.map(({ frame }) => frame.kind))
    expect(kinds).toContain('plain')
    expect(kinds).toContain('boxed')
    if (layout.columns > 1) expect(kinds).toContain('divided')
  })

  test('have measures of whole ems', () => {
    for (const { grid, frame } of cases) {
      const ems = frame.measure / grid.size
      expect(Math.abs(ems - Math.round(ems))).toBeLessThan(NEAR)
      expect(ems).toBeGreaterThanOrEqual(8)
    }
  })

  test('are as wide as their base columns, their text inside', () => {
    for (const { grid, frame } of cases) {
      const span = spanWidth(grid, frame.columns)
      const right = textColumnLeft(frame, frame.textColumns - 1) + frame.measure
      expect(frame.width).toBeCloseTo(span, 6)
      expect(frame.inset).toBeGreaterThanOrEqual(0)
      expect(right + frame.inset).toBeLessThan(span + NEAR)
      expect(textSpan(frame, frame.textColumns)).toBeLessThan(span - 2 * frame.inset + NEAR)
    }
  })

  test('leave white between columns', () => {
    for (const { grid, frame } of cases)
      if (frame.textColumns > 1) expect(frame.gutter).toBeGreaterThan(LEAST_GUTTER * grid.size - NEAR)
  })

  test('stand inside the type area', () => {
    for (const { grid } of cases) {
      expect(grid.left).toBeGreaterThan(layout.typeArea.x - NEAR)
      expect(grid.left + grid.width).toBeLessThan(layout.typeArea.x + layout.typeArea.width + NEAR)
      expect(grid.rows * grid.leading).toBeLessThan(layout.typeArea.height + NEAR)
    }
  })
})
