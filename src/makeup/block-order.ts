import type { Story } from '../issue/issue.ts'

/** Numbers of a story's blocks in reading order, pictures among them; heads come before at negative numbers. */
export interface BlockOrder {
  /** One per body block. */
  readonly body: readonly number[]
  /** One per picture. */
  readonly pictures: readonly number[]
}

/** A picture is read before the block it is anchored to; pictures without a place are read first. */
export function blockOrder({ body, pictures }: Story): BlockOrder {
  const bodyNumbers: number[] = []
  const pictureNumbers = new Array<number>(pictures.length).fill(0)
  let next = 0
  for (let block = 0; block <= body.length; block++) {
    pictures.forEach(({ anchor }, index) => {
      if ((anchor ?? 0) === block) pictureNumbers[index] = next++
    })
    if (block < body.length) bodyNumbers.push(next++)
  }
  return { body: bodyNumbers, pictures: pictureNumbers }
}
