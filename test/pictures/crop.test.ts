import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkCut, cropWindow } from '../../src/pictures/crop.ts'
import { sourceOf } from './some-pictures.ts'

const anyCut = fc.record({
  picture: fc.record({
    width: fc.integer({ min: 20, max: 5000 }),
    height: fc.integer({ min: 20, max: 5000 }),
  }),
  aspect: fc.double({ min: 0.25, max: 4, noNaN: true }),
  focus: fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
})

describe('a crop', () => {
  test('lies inside the picture, in whole pixels, with the focus in it', () => {
    fc.assert(
      fc.property(anyCut, ({ picture, aspect, focus }) => {
        const { width, height, position } = cropWindow(picture, aspect, focus)
        if (position === 'attention') return false
        const { left, top } = position
        const inside =
          left >= 0 && top >= 0 && left + width <= picture.width && top + height <= picture.height
        const holds = (at: number, start: number, length: number) => at >= start && at <= start + length
        return (
          inside &&
          [left, top, width, height].every(Number.isInteger) &&
          holds(focus.x * picture.width, left - 0.5, width + 1) &&
          holds(focus.y * picture.height, top - 0.5, height + 1)
        )
      }),
      { seed: 11 },
    )
  })

  test('has the wanted shape within a pixel and keeps one side whole', () => {
    fc.assert(
      fc.property(anyCut, ({ picture, aspect, focus }) => {
        const { width, height } = cropWindow(picture, aspect, focus)
        const shaped = Math.abs(width - height * aspect) <= 1 || Math.abs(height - width / aspect) <= 1
        return shaped && (width === picture.width || height === picture.height)
      }),
      { seed: 12 },
    )
  })

  test('has the same size wherever the focus is', () => {
    fc.assert(
      fc.property(anyCut, ({ picture, aspect, focus }) => {
        const fixed = cropWindow(picture, aspect, focus)
        const auto = cropWindow(picture, aspect, 'auto')
        return fixed.width === auto.width && fixed.height === auto.height
      }),
      { seed: 13 },
    )
  })

  test('of a fitting picture is the whole picture, whatever catches the eye', () => {
    expect(cropWindow({ width: 1200, height: 800 }, 1.5, 'auto')).toEqual({
      width: 1200,
      height: 800,
      position: { left: 0, top: 0 },
    })
  })

  test('follows the focus to the edge', () => {
    expect(cropWindow({ width: 1000, height: 500 }, 1, { x: 0.9, y: 0.5 }).position).toEqual({
      left: 500,
      top: 0,
    })
  })
})

describe('cutting away', () => {
  const codes = (width: number, height: number) =>
    checkCut(sourceOf(new Uint8Array()), { width: 1000, height: 1000 }, { width, height }).map(
      ({ code, args }) => [code, args.percent],
    )

  test('40 % of a side passes in silence, more is reported', () => {
    expect(codes(600, 1000)).toEqual([])
    expect(codes(590, 1000)).toEqual([['picture/cut-width', 41]])
    expect(codes(1000, 250)).toEqual([['picture/cut-height', 75]])
  })
})
