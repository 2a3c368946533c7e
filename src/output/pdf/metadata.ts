import type { Publishable } from '../../pages/page.ts'
import { type Dated, pdfDate, xmpDate } from './moment.ts'
import { alternative, bag, description, sequence, simple } from './xmp.ts'

/** What a PDF says about itself; empty entries are left out. */
export interface Metadata
  extends Dated,
    Pick<Publishable, 'title' | 'author' | 'subject' | 'language' | 'publication' | 'number'> {
  /** What the document was made from, with checksums. */
  readonly source: string
  /** Content hash of what the issue says, 64 hexadecimal digits. */
  readonly fingerprint: string
}

const PROGRAM = 'banxin'

/** The document information dictionary. */
export function infoDictionary(meta: Metadata): Readonly<Record<string, string>> {
  const moment = pdfDate(meta)
  const entries = {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.subject,
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: moment,
    ModDate: moment,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  prism: 'http://prismstandard.org/namespaces/basic/2.1/',
}

/** The same as XMP, and what only XMP has: publisher, issue, source (ISO 16684-1, PRISM 2.1). */
export function xmpDescription(meta: Metadata): string {
  const moment = xmpDate(meta)
  return description(NAMESPACES, [
    simple('dc:format', 'application/pdf'),
    alternative('dc:title', meta.title),
    sequence('dc:creator', meta.author),
    bag('dc:publisher', meta.author),
    alternative('dc:description', meta.subject),
    bag('dc:language', meta.language),
    sequence('dc:date', meta.date),
    simple('dc:identifier', meta.fingerprint === '' ? '' : `sha256:${meta.fingerprint}`),
    simple('dc:source', meta.source),
    simple('prism:publicationName', meta.publication),
    simple('prism:number', meta.number),
    simple('xmp:CreateDate', moment),
    simple('xmp:ModifyDate', moment),
    simple('xmp:MetadataDate', moment),
    simple('xmp:CreatorTool', PROGRAM),
    simple('pdf:Producer', PROGRAM),
  ])
}
