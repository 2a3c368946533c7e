import { XmlElement as ParsedElement, parseXml, XmlText } from '@rgrove/parse-xml'

/** An element of a parsed document. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** Parses XML strictly. Throws at the first fault, a prefix without a namespace among them. */
export function readXml(source: string): XmlElement {
  const { root } = parseXml(source)
  if (!root) throw new Error('there is no root element')
  const unknown = new Set(prefixesOf(root).filter((prefix) => !(`xmlns:${prefix}` in root.attributes)))
  if (unknown.size > 0) throw new Error(`no namespace for ${[...unknown].join(', ')}`)
  return elementOf(root)
}

const prefixesOf = ({ name, attributes, children }: ParsedElement): readonly string[] => [
  ...[name, ...Object.keys(attributes)].flatMap((key) => /^(?!xml)(.+):/.exec(key)?.[1] ?? []),
  ...children.flatMap((child) => (child instanceof ParsedElement ? prefixesOf(child) : [])),
]

const elementOf = ({ name, attributes, children }: ParsedElement): XmlElement => ({
  name,
  attributes,
  children: children.flatMap((child) => (child instanceof ParsedElement ? [elementOf(child)] : [])),
  text: children.map((child) => (child instanceof XmlText ? child.text : '')).join(''),
})

/** An element and everything in it, in document order. */
export const descendants = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(descendants),
]
