/** How an attached file relates to the document (ISO 19005-3, 6.8). */
export type AttachmentRelationship = 'Source' | 'Data' | 'Supplement' | 'Alternative' | 'Unspecified'

/** A file carried inside the PDF. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type, e.g. `text/yaml`. */
  readonly mime: string
  readonly description: string
  readonly relationship: AttachmentRelationship
}
