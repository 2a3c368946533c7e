/** A web or mail address in a text, UTF-16 offsets. */
export interface AddressRange {
  readonly start: number
  readonly end: number
}

const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.)[\u0021-\u007e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[a-z0-9][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|cn|gov|edu)(?![\w.-])(?:\/[\u0021-\u007e]*)?/gi

/** Marks that end the sentence rather than the address. */
const TRAILING = /[.,;:!?)\]}'"]+$/

/** Addresses in the order of the text; a quick look saves the search in text that holds none. */
export function addresses(text: string): readonly AddressRange[] {
  if (!/[.@]/.test(text)) return []
  return [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(TRAILING, '').length,
  }))
}
