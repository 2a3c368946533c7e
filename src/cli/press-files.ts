import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { EmbeddableFace } from '../fonts/embeddable-face.ts'
import type { Face, FontSet } from '../fonts/face.ts'
import type { Palette } from '../output/pdf/inks.ts'
import { platePalette, pressPalette } from '../output/pdf/press-inks.ts'
import { DEFAULT_PDF_OPTIONS, writePdf } from '../output/pdf/write-pdf.ts'
import type { Publishable } from '../pages/page.ts'
import { platePictures, pressPictures } from '../pictures/press-pictures.ts'
import type { Marking } from '../press/fill-sheets.ts'
import { plateOf } from '../press/plates.ts'
import { pressPages } from '../press/press-pages.ts'
import { type PlateName, type PressSettings, platesOf, SPOT } from '../press/press-settings.ts'

/** A file for the press; `plate` is null when it holds all inks. */
export interface PressFile {
  readonly plate: PlateName | null
  readonly bytes: Uint8Array
}

export interface PressFiles {
  readonly files: readonly PressFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Faces for the words outside the trim, plainest first. */
const SLUG_FACES = ['hei', 'song']

/** What marks a job asks for are drawn with. */
export function markingFor({ marks, inks }: Pick<PressSettings, 'marks' | 'inks'>, fonts: FontSet): Marking {
  if (marks === 'none') return { kind: 'none' }
  const all: readonly Face[] = [...fonts.faces.values()]
  const named = SLUG_FACES.flatMap((id) => all.filter((face) => face.id === id))
  return { kind: 'all', faces: [...named, ...all], inks }
}

/** The pages of an issue, each on a sheet with bleed and marks, as files for the press; `stamp` as in `printSheets`. */
export async function pressFiles(
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  settings: PressSettings,
  stamp: number | null = null,
): Promise<PressFiles> {
  const { document: pressed, diagnostics } = pressPages(document, settings, markingFor(settings, fonts))
  return { files: await printSheets(pressed, fonts, settings, stamp), diagnostics }
}

/**
 * Sheets that already are as they shall be, in press inks: one file, or one for each plate. `stamp` dates them in
 * seconds since 1970; null: by the issue.
 */
export async function printSheets(
  sheets: Publishable,
  fonts: FontSet<EmbeddableFace>,
  asked: PressSettings,
  stamp: number | null = null,
): Promise<readonly PressFile[]> {
  const document = { ...sheets, pictures: await pressPictures(sheets.pictures, asked.pictures) }
  const settings = { ...asked, pictures: picturesNeed(document) }
  const write = (drawn: Publishable, palette: Palette): Promise<Uint8Array> =>
    writePdf(drawn, fonts, { ...DEFAULT_PDF_OPTIONS, profile: 'print', palette, stamp })
  if (settings.files === 'composite')
    return [{ plate: null, bytes: await write(document, pressPalette(settings)) }]
  const files: PressFile[] = []
  for (const plate of platesOf(settings)) {
    const drawn = await onPlate(document, plate)
    files.push({ plate, bytes: await write(drawn, platePalette(plate, settings)) })
  }
  return files
}

/** Without a picture in colour, process inks would be bare plates. */
const picturesNeed = ({ pictures }: Publishable): PressSettings['pictures'] =>
  Object.values(pictures).some(({ colour }) => colour === 'cmyk') ? 'cmyk' : 'grey'

async function onPlate(document: Publishable, plate: PlateName): Promise<Publishable> {
  const pictures = plate === SPOT ? {} : await platePictures(document.pictures, plate)
  return { ...plateOf(document, plate), pictures }
}
