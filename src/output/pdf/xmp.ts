/*
 * XMP as text (ISO 16684-1). Values are escaped here, for pdfkit escapes nothing it puts into its packet. A property
 * without a value is left out.
 */

/** A description of the document: its namespaces by prefix, and properties as the functions below make them. */
export function description(
  namespaces: Readonly<Record<string, string>>,
  properties: readonly string[],
): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `<rdf:Description rdf:about=""${declared.join('')}>\n${properties.join('')}</rdf:Description>`
}

const property = (name: string, value: string, inside: (escaped: string) => string): string =>
  value === '' ? '' : `<${name}>${inside(escapeXml(value))}</${name}>\n`

export const simple = (name: string, value: string): string => property(name, value, (text) => text)

/** A text in one language, marked as the default. */
export const alternative = (name: string, value: string): string =>
  property(name, value, (text) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`)

/** An ordered array of one value. */
export const sequence = (name: string, value: string): string =>
  property(name, value, (text) => `<rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq>`)

/** An unordered array of one value. */
export const bag = (name: string, value: string): string =>
  property(name, value, (text) => `<rdf:Bag><rdf:li>${text}</rdf:li></rdf:Bag>`)

/** Characters XML cannot hold even escaped (XML 1.0, 2.2). */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
