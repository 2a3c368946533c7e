import { createHash } from 'node:crypto'
import type { Encoding } from './encode-picture.ts'

/** Names the recipe: to be changed with the decoder's version or with anything that changes the bytes it gives. */
export const RECIPE = 'sharp 0.35.5, recipe 1'

/** Two pictures with the same key have the same encoded bytes; 64 hexadecimal digits. */
export const pictureKey = (bytes: Uint8Array, { crop, output, inks }: Encoding): string =>
  createHash('sha256')
    .update(
      JSON.stringify([RECIPE, crop.width, crop.height, positionOf(crop), output.width, output.height, inks]),
    )
    .update('\n')
    .update(bytes)
    .digest('hex')

const positionOf = ({ position }: Encoding['crop']): readonly number[] | string =>
  position === 'attention' ? position : [position.left, position.top]
