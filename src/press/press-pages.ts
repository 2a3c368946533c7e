import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import type { Page, Publishable } from '../pages/page.ts'
import { bleedAll, endsAtTrim } from './bleed.ts'
import { fillSheets, type Marking, type SheetPlan, trimOf } from './fill-sheets.ts'
import { leaveOut } from './leave-out.ts'
import type { PressSettings } from './press-settings.ts'
import { marginFor, sheetAround } from './sheet.ts'

/** Pages as a printer takes them, and what was found on the way. */
export interface PressPages {
  readonly document: Publishable
  readonly diagnostics: readonly Diagnostic[]
}

/** Each page on a sheet of its own, with bleed and marks around its trim. */
export function pressPages(document: Publishable, settings: PressSettings, marking: Marking): PressPages {
  const kept = leaveOut(document, settings.leaveOut)
  const plans = kept.pages.map((page) => planOf(page, settings, marking))
  return { document: fillSheets(kept, plans, marking), diagnostics: unbled(kept, settings) }
}

function planOf(page: Page, { bleed }: PressSettings, { kind: marks }: Marking): SheetPlan {
  const trim = trimOf(page)
  const cell = { ...trim, columns: 1, rows: 1 }
  const sheet = sheetAround(cell, trim, { margin: marginFor(bleed, marks), bleed, inner: 'whole' })
  return {
    label: page.label,
    sheet,
    columns: 1,
    rows: 1,
    scale: 1,
    cells: [{ page, column: 0, row: 0, shift: 0 }],
  }
}

/** Pictures that end exactly where the knife goes: they are not drawn on, so a white edge may show. */
function unbled({ pages }: Publishable, { bleed }: PressSettings): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'picture' || !endsAtTrim(item.rect, trimOf(page), bleedAll(bleed))) return []
      const span = item.belongs.kind === 'text' ? item.belongs.span : null
      return [finding('press/picture-without-bleed', span, { page: page.number })]
    }),
  )
}
