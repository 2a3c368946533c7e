import type { Attachment } from './attachment.ts'
import { type PdfkitDocument, textString } from './pdfkit-document.ts'

/** Embeds files in their order; all are dated alike, for the file system's dates are not part of the input. */
export function attachFiles(document: PdfkitDocument, attachments: readonly Attachment[], date: Date): void {
  const names = attachments.flatMap((attachment, index) => {
    const specification = document.file(Buffer.from(attachment.bytes), {
      name: attachment.name,
      type: attachment.mime,
      description: attachment.description,
      relationship: attachment.relationship,
      creationDate: date,
      modifiedDate: date,
      // pdfkit would sort the names by the rules of the machine's language.
      hidden: true,
    })
    return [textString(String(index).padStart(4, '0')), specification]
  })
  if (names.length > 0) namesOf(document).EmbeddedFiles = { Names: names }
}

const namesOf = (document: PdfkitDocument): Record<string, unknown> =>
  (document._root.data.Names as { readonly data: Record<string, unknown> }).data
