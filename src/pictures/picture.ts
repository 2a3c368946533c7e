import type { SourceSpan } from '../diagnostics/diagnostic.ts'
import type { Size } from '../geometry/rect.ts'

export type { Size }

/** A picture file in memory, under the name its author gave it. */
export interface PictureSource {
  readonly file: string
  readonly bytes: Uint8Array
  /** Where the issue asks for it; null when nobody's file does. */
  readonly span: SourceSpan | null
}

/** The formats a bulletin takes. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'tiff'

/** EXIF orientation: 1 is upright, 2–8 are mirrored or turned (Exif 2.32, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** What make-up needs to know before the picture is decoded. */
export interface PictureFacts {
  readonly format: PictureFormat
  /** Pixels, as seen upright. */
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  readonly colour: 'grey' | 'rgb' | 'cmyk' | 'other'
  /** Whether numbers mean sRGB (also when the file says nothing) or the embedded profile's colours. */
  readonly profile: 'srgb' | 'other'
  readonly bitsPerSample: number
  readonly alpha: boolean
}
