import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { EmbeddableFace } from '../fonts/embeddable-face.ts'
import type { Face, FontSet } from '../fonts/face.ts'
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

const FOR_THE_PRESS = { ...DEFAULT_PDF_OPTIONS, profile: 'print' } as const

/** Faces for the words outside the trim, plainest first. */
const SLUG_FACES = ['hei', 'song']

/** What marks a job asks for are drawn with. */
export function markingFor({ marks, inks }: Pick<PressSettings, 'marks' | 'inks'>, fonts: FontSet): Marking {
  if (marks === 'none') return { kind: 'none' }
  const all: readonly Face[] = [...fonts.faces.values()]
  const named = SLUG_FACES.flatMap((id) => all.filter((face) => face.id === id))
  return { kind: 'all', faces: [...named, ...all], inks }
}

/** The pages of an issue, each on a sheet with bleed and marks, as files for the press. */
export async function pressFiles(
  document: Publishable,
  fonts: FontSet<EmbeddableFace>,
  settings: PressSettings,
): Promise<PressFiles> {
  const { document: pressed, diagnostics } = pressPages(document, settings, markingFor(settings, fonts))
  return { files: await printSheets(pressed, fonts, settings), diagnostics }
}

/** Sheets that already are as they shall be, in press inks: one file, or one for each plate. */
export async function printSheets(
  sheets: Publishable,
  fonts: FontSet<EmbeddableFace>,
  settings: PressSettings,
): Promise<readonly PressFile[]> {
  const pictures = await pressPictures(sheets.pictures, settings.pictures)
  const document = { ...sheets, pictures }
  if (settings.files === 'composite') {
    const options = { ...FOR_THE_PRESS, palette: pressPalette(settings) }
    return [{ plate: null, bytes: await writePdf(document, fonts, options) }]
  }
  const files: PressFile[] = []
  for (const plate of platesOf(settings))
    files.push({ plate, bytes: await plateFile(document, plate, fonts, settings) })
  return files
}

async function plateFile(
  document: Publishable,
  plate: PlateName,
  fonts: FontSet<EmbeddableFace>,
  settings: PressSettings,
): Promise<Uint8Array> {
  const pictures = plate === SPOT ? {} : await platePictures(document.pictures, plate)
  const options = { ...FOR_THE_PRESS, palette: platePalette(plate, settings) }
  return writePdf({ ...plateOf(document, plate), pictures }, fonts, options)
}
