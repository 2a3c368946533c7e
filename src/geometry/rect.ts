/** An axis-parallel rectangle in pt; y grows down from the trim box's top left. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Width and height: pixels of a picture, or pt of its place. */
export interface Size {
  readonly width: number
  readonly height: number
}
