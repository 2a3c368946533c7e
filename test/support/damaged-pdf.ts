/** A file with one name in it misspelt, so that what it names is not found. */
export function without(pdf: Uint8Array, name: string): Uint8Array {
  const file = Buffer.from(pdf)
  const at = file.indexOf(`/${name} `)
  if (at < 0) throw new Error(`the file has no ${name}`)
  file.write('X', at + 1, 'latin1')
  return file
}
