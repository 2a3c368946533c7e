import type { Layout, Strip } from '../layout/layout.ts'
import type { Page } from '../pages/page.ts'
import type { FurnitureSetting } from './furniture/setting.ts'
import { drawStrip, stripRows } from './furniture/strip.ts'

/** Where a posting strip (张贴条) stands: at the last page's foot, or on a page of its own. */
export const POSTINGS = ['foot', 'page'] as const
export type Posting = (typeof POSTINGS)[number]

/** Name of the strip in a layout's furniture. */
const POSTING = 'posting'
const RULE = 0.5
const ABOVE = 6

/** What is filled in by hand on every sheet that is posted. */
const LABELS = ['张贴单位', '张贴地点', '张贴日期', '张贴至', '经办人']

const PLAIN_STRIP: Strip = {
  rows: null,
  pieces: [
    { kind: 'rule', weight: RULE, ink: 'black' },
    { kind: 'space', height: ABOVE, stretch: false },
    { kind: 'posting', labels: LABELS, style: 'posting' },
  ],
}

const hasPosting = ({ pieces }: Strip): boolean => pieces.some(({ kind }) => kind === 'posting')

/** The layout with a posting strip at the last page's foot, where it has none there already. */
export function withPosting(layout: Layout): Layout {
  const { furniture, pages } = layout
  const standing = pages.lastFoot.some((name) => furniture[name] !== undefined && hasPosting(furniture[name]))
  if (standing) return layout
  return {
    ...layout,
    furniture: { ...furniture, [POSTING]: postingStrip(layout) },
    pages: { ...pages, lastFoot: [...pages.lastFoot, POSTING] },
  }
}

/** The layout's own strip with a posting piece, or a plain one. */
const postingStrip = ({ furniture }: Layout): Strip => furniture[POSTING] ?? PLAIN_STRIP

/** A page that holds nothing but the posting strip. */
export function postingPage(number: number, setting: FurnitureSetting): Page {
  const { layout } = setting
  const strip = postingStrip(layout)
  const place = { row: 0, rows: stripRows(strip, setting).least }
  return { number, label: String(number), ...layout.trim, items: drawStrip(POSTING, strip, place, setting) }
}
