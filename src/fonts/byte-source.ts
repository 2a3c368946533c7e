/** Positioned reads of one file. A read past the end returns the bytes there are. */
export interface ByteSource {
  readonly size: number
  read(position: number, length: number): Buffer
}

/** Bytes already in memory, e.g. a font built by a test. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: all.length,
    read: (position, length) => all.subarray(position, position + length),
  }
}
