/** Decoded pixels, 8 bits per channel, row by row without padding. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
}

/** From this share of flat pixels on, a picture may be a drawing. */
const FLAT_SHARE = 0.5

/**
 * Whether a picture looks drawn (a chart, a seal, a screen, a page): most pixels repeat their left
 * neighbour exactly. The noise of photographs leaves them below a third.
 */
export function looksDrawn({ data, channels }: Pixels): boolean {
  let flat = 0
  for (let at = channels; at < data.length; at += channels) if (repeats(data, at, channels)) flat++
  return flat * channels >= data.length * FLAT_SHARE
}

function repeats(data: Uint8Array, at: number, channels: number): boolean {
  for (let i = at; i < at + channels; i++) if (data[i] !== data[i - channels]) return false
  return true
}

/** The same pixels in one channel when none has a colour: prints in black alone, in a third of the bytes. */
export function greyIfNeutral(pixels: Pixels): Pixels {
  const { data, channels } = pixels
  if (channels === 1) return pixels
  const grey = new Uint8Array(data.length / 3)
  for (let i = 0; i < grey.length; i++) {
    const red = data[3 * i] ?? 0
    if (red !== data[3 * i + 1] || red !== data[3 * i + 2]) return pixels
    grey[i] = red
  }
  return { ...pixels, data: grey, channels: 1 }
}
