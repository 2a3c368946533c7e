import type { Edit } from './edit.ts'

/** Edits for every match of a pattern; null leaves the match alone. */
export function replacing(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string | null,
): readonly Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(pattern)) {
    const put = replacement(match)
    if (put === null || put === match[0]) continue
    const start = match.index ?? 0
    edits.push({ start, end: start + match[0].length, text: put })
  }
  return edits
}

export const HAN = /[\p{Script=Han}〇]/u
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && HAN.test(character)

/** Canonical composition; compatibility ideographs become the unified ones they are canonically equal to. */
export const composed = (text: string): readonly Edit[] =>
  text.normalize('NFC') === text
    ? []
    : replacing(text, /\P{M}\p{M}*/gu, ([cluster]) => cluster.normalize('NFC'))

/** Radicals (⼯ U+2F2F for 工), which some PDF programs put in place of the ideographs they look like. */
export const radicals = (text: string): readonly Edit[] =>
  replacing(text, /[\u2e80-\u2fd5]/g, ([radical]) => radical.normalize('NFKC'))

/** Control and zero-width characters that show nothing; joiners inside emoji and soft hyphens stay. */
export const invisible = (text: string): readonly Edit[] =>
  replacing(
    text,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200c/gu,
    () => '',
  )

/** Full-width letters and digits, and the marks between full-width digits (１６：３２ → 16:32). */
export function fullWidthLetters(text: string): readonly Edit[] {
  return replacing(text, /[０-９Ａ-Ｚａ-ｚ]+(?:[：．，][０-９]+)*[％]?|(?<=\d)％/gu, ([run]) =>
    [...run].map((character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).join(''),
  )
}
