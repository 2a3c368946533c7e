/** What pdfkit keeps of an embedded font. */
export interface PdfkitFont {
  readonly id: string
  widths: number[]
  unicode: (readonly number[])[]
  ref(): unknown
}

export interface PdfkitPage {
  readonly height: number
  readonly fonts: Record<string, unknown>
  readonly xobjects: Record<string, unknown>
  readonly colorSpaces: Record<string, unknown>
  readonly ext_gstates: Record<string, unknown>
  readonly annotations: PdfkitReference[]
  readonly dictionary: PdfkitReference
}

/** An object of the file. Strings in `data` become names; a `String` object becomes a string. */
export interface PdfkitReference {
  readonly data: Record<string, unknown>
  end(data?: Uint8Array): void
}

export interface PdfkitOutline {
  readonly dictionary: PdfkitReference
  readonly outlineData: Record<string, unknown>
  addItem(title: string, options: object): PdfkitOutline
}

/** The members of pdfkit's document that are used, promised or not. */
export interface PdfkitDocument {
  readonly page: PdfkitPage
  readonly info: Record<string, unknown>
  readonly outline: PdfkitOutline
  readonly _root: PdfkitReference
  readonly _font: PdfkitFont
  _id: Uint8Array
  _addInfo: () => void
  addPage(options: object): void
  addContent(operators: string): void
  registerFont(name: string, font: object): void
  font(name: string): void
  file(bytes: Uint8Array, options: object): PdfkitReference
  ref(data: object): PdfkitReference
  appendXML(xml: string): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  end(): void
}

/** A text string: pdfkit takes a primitive string for a name. */
export const textString = (text: string): object => new String(text)

/** Ends a new object of the file and returns its reference. */
export function addObject(document: PdfkitDocument, data: object): PdfkitReference {
  const reference = document.ref(data)
  reference.end()
  return reference
}
