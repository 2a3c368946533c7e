import type { Checked } from '../diagnostics/diagnostic.ts'
import type { PlacedPicture } from '../makeup/drawing/drawing.ts'
import type { EncodedPicture } from '../pages/page.ts'
import type { LoadedPicture } from '../pictures/load-pictures.ts'
import { preparePictures, type WantedPicture } from '../pictures/prepare-pictures.ts'

/** Resolution on paper that a press can still show. */
const MOST_DPI = 300

/** Cuts and resamples the placed pictures for their rectangles. On a screen too few pixels are no fault, only told. */
export function encodePlaced(
  placed: readonly PlacedPicture[],
  loaded: readonly LoadedPicture[],
  medium: 'paper' | 'screen',
): Promise<Checked<Readonly<Record<string, EncodedPicture>>>> {
  const byFile = new Map(loaded.map((picture) => [picture.source.file, picture]))
  const wanted = placed.flatMap(({ key, picture, rect }): readonly WantedPicture[] => {
    const found = byFile.get(picture.file)
    if (!found) return []
    return [
      {
        key,
        source: { ...found.source, span: picture.span },
        facts: found.facts,
        placed: rect,
        focus: picture.focus,
        inks: picture.colour === 'grey' ? 'grey' : 'colour',
        maxDpi: MOST_DPI,
        lowResolution: picture.allowLowResolution || medium === 'screen' ? 'allowed' : 'refused',
      },
    ]
  })
  return preparePictures(wanted)
}
