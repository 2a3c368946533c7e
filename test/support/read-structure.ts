import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text with the structure types around it, outermost first. */
export interface TaggedText {
  readonly types: string
  readonly text: string
}

interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TreeNode[]
}

/** What pdf.js finds in the structure tree of each page, in the order of the tree. */
export async function readStructure(bytes: Uint8Array): Promise<readonly (readonly TaggedText[])[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: (readonly TaggedText[])[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const texts = await markedTexts(page)
    pages.push(taggedTexts((await page.getStructTree()) as TreeNode, '', texts))
  }
  await task.destroy()
  return pages
}

function taggedTexts(
  node: TreeNode,
  types: string,
  texts: ReadonlyMap<string, string>,
): readonly TaggedText[] {
  if (node.type === 'content') return [{ types, text: texts.get(node.id ?? '') ?? '' }]
  const path = node.role === 'Root' ? '' : `${types} ${node.role ?? ''}`.trim()
  return (node.children ?? []).flatMap((child) => taggedTexts(child, path, texts))
}

async function markedTexts(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? ''
      texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return texts
}
