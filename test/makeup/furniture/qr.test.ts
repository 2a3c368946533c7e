import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { drawQr, qrFindings, qrSquares } from '../../../src/makeup/furniture/qr.ts'
import type { DisplayItem } from '../../../src/pages/page.ts'
import { codesIn, testWith } from '../../support/tools.ts'

const LINK = 'https://example.org/weekly?issue=23&office=渝中'
const FRAME = { x: 10, y: 10, width: 48, height: 48 }

/** The items' outlines as a picture, 8 pixels to the point. */
async function picture(items: readonly DisplayItem[]): Promise<Uint8Array> {
  const data = items.flatMap((item) => (item.kind === 'shape' ? item.commands : []))
  const d = data.map(([letter, ...points]) => `${letter}${points.join(' ')}`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 68 68" width="544" height="544"><rect width="68" height="68" fill="#fff"/><path d="${d}"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

describe('a QR code', () => {
  testWith('zbarimg', 'is read back as the link it was made of, in ASCII', async () => {
    expect(codesIn(await picture(drawQr(LINK, FRAME, 'a')))).toEqual([encodeURI(LINK)])
  })

  test('keeps four squares of white on every side', () => {
    const squares = qrSquares(LINK) ?? []
    const dark = squares.flatMap((row, y) => row.flatMap((is, x) => (is ? [[x, y] as const] : [])))
    const all = dark.flat()
    expect(Math.min(...all)).toBe(4)
    expect(Math.max(...all)).toBe(squares.length - 5)
  })

  test('is a link for readers on a screen', () => {
    const links = drawQr(LINK, FRAME, 'a').filter(({ kind }) => kind === 'link')
    expect(links).toMatchObject([{ target: { kind: 'address', href: LINK }, rect: FRAME }])
  })

  test('tells when its squares are too small or the address too long', () => {
    expect(qrFindings(LINK, 48)).toEqual([])
    expect(qrFindings(LINK, 20)).toMatchObject([{ code: 'furniture/qr-too-small', args: { module: '0.17' } }])
    const long = `https://example.org/${'a'.repeat(3000)}`
    expect(qrFindings(long, 200)).toMatchObject([{ code: 'furniture/qr-too-long' }])
    expect(drawQr(long, FRAME, 'a')).toEqual([])
  })
})
