import { description, simple } from './xmp.ts'

/** The standards a file says it keeps: PDF/UA-1, or that and PDF/A-3a, or none. */
export type Conformance = 'ua' | 'archive' | 'none'

const PDFUAID = 'http://www.aiim.org/pdfua/ns/id/'

/** What XMP must say of the file's conformance, besides what pdfkit writes for PDF/A. */
export function conformanceDescriptions(conformance: Conformance): readonly string[] {
  if (conformance === 'none') return []
  const ua = description({ pdfuaid: PDFUAID }, [simple('pdfuaid:part', '1')])
  return conformance === 'archive' ? [ua, extensionSchemas()] : [ua]
}

/** A property that PDF/A does not know and wants to have described (ISO 19005-3, 6.6.2.3). */
interface Property {
  readonly name: string
  readonly type: 'Integer' | 'Text'
  readonly about: string
}

interface Schema {
  readonly name: string
  readonly prefix: string
  readonly uri: string
  readonly properties: readonly Property[]
}

const SCHEMAS: readonly Schema[] = [
  {
    name: 'PDF/UA identification schema',
    prefix: 'pdfuaid',
    uri: PDFUAID,
    properties: [{ name: 'part', type: 'Integer', about: 'Part of ISO 14289 the file conforms to' }],
  },
  {
    name: 'PRISM basic metadata',
    prefix: 'prism',
    uri: 'http://prismstandard.org/namespaces/basic/2.1/',
    properties: [
      { name: 'publicationName', type: 'Text', about: 'Title of the publication' },
      { name: 'number', type: 'Text', about: 'Number of the issue' },
    ],
  },
]

const RESOURCE = 'rdf:parseType="Resource"'

function extensionSchemas(): string {
  const schemas = SCHEMAS.map(
    ({ name, prefix, uri, properties }) =>
      `<rdf:li ${RESOURCE}>\n${[
        simple('pdfaSchema:schema', name),
        simple('pdfaSchema:namespaceURI', uri),
        simple('pdfaSchema:prefix', prefix),
      ].join(
        '',
      )}<pdfaSchema:property><rdf:Seq>\n${properties.map(schemaProperty).join('')}</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n`,
  )
  return description(
    {
      pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
      pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
      pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
    },
    [`<pdfaExtension:schemas><rdf:Bag>\n${schemas.join('')}</rdf:Bag></pdfaExtension:schemas>\n`],
  )
}

const schemaProperty = ({ name, type, about }: Property): string =>
  `<rdf:li ${RESOURCE}>\n${[
    simple('pdfaProperty:name', name),
    simple('pdfaProperty:valueType', type),
    simple('pdfaProperty:category', 'external'),
    simple('pdfaProperty:description', about),
  ].join('')}</rdf:li>\n`
