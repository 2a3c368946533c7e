/** What a PDF says about itself. Dates are the start of the day in China, never the clock. */
export interface Metadata {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  /** `YYYY-MM-DD`. */
  readonly date: string
}

const PROGRAM = 'banxin'

/** The document information dictionary; empty entries are left out. */
export function infoDictionary(meta: Metadata): Readonly<Record<string, string>> {
  const date = `D:${meta.date.replaceAll('-', '')}000000+08'00'`
  const entries = {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.subject,
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: date,
    ModDate: date,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}

/** The same as XMP, the descriptions between pdfkit's packet wrapper (ISO 16684-1). */
export function xmpDescriptions(meta: Metadata): string {
  const date = `${meta.date}T00:00:00+08:00`
  const properties = [
    alternative('dc:title', meta.title),
    sequence('dc:creator', meta.author),
    alternative('dc:description', meta.subject),
    bag('dc:language', meta.language),
    simple('xmp:CreateDate', date),
    simple('xmp:ModifyDate', date),
    simple('xmp:CreatorTool', PROGRAM),
    simple('pdf:Producer', PROGRAM),
  ]
  return `<rdf:Description rdf:about="" ${NAMESPACES}>\n${properties.join('')}</rdf:Description>`
}

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
].join(' ')

const property = (name: string, value: string, inside: (escaped: string) => string): string =>
  value === '' ? '' : `<${name}>${inside(escapeXml(value))}</${name}>\n`

const simple = (name: string, value: string): string => property(name, value, (text) => text)

const alternative = (name: string, value: string): string =>
  property(name, value, (text) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`)

const sequence = (name: string, value: string): string =>
  property(name, value, (text) => `<rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq>`)

const bag = (name: string, value: string): string =>
  property(name, value, (text) => `<rdf:Bag><rdf:li>${text}</rdf:li></rdf:Bag>`)

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
