/** A number as an attribute takes it, with so many decimals at most. */
export function decimal(value: number, decimals: number): string {
  const scale = 10 ** decimals
  return String(Math.round(value * scale) / scale || 0)
}

/** A length of the page in pt: 1/1000 pt is below any device's dot. */
export const points = (value: number): string => decimal(value, 3)
