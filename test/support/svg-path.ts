/** A segment of a path with absolute coordinates; closing lines are left out. */
export type Segment = readonly ['M' | 'L' | 'Q', ...number[]]

const COUNT: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, z: 0 }

/** Reads path data of relative commands back. Throws for any other. */
export function readPath(data: string): readonly Segment[] {
  const tokens = data.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/g) ?? []
  const segments: Segment[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let handle: readonly [number, number] | null = null
  for (let at = 0; at < tokens.length; ) {
    const command = tokens[at++] ?? ''
    const count = COUNT[command]
    if (count === undefined) throw new Error(`${command} is no command`)
    const [a = 0, b = 0, c = 0, d = 0] = tokens.slice(at, at + count).map(Number)
    at += count
    if (command === 'z') {
      ;[x, y] = [startX, startY]
    } else if (command === 'q' || command === 't') {
      const last: readonly [number, number] = handle ?? [x, y]
      const hx: number = command === 'q' ? x + a : 2 * x - last[0]
      const hy: number = command === 'q' ? y + b : 2 * y - last[1]
      ;[x, y] = command === 'q' ? [x + c, y + d] : [x + a, y + b]
      segments.push(['Q', hx, hy, x, y])
      handle = [hx, hy]
      continue
    } else {
      if (command === 'h') x += a
      else if (command === 'v') y += a
      else [x, y] = [x + a, y + b]
      if (command === 'm') [startX, startY] = [x, y]
      segments.push([command === 'm' ? 'M' : 'L', x, y])
    }
    handle = null
  }
  return segments
}
