/** An ICC profile's header is 128 bytes; the tag table follows: a count, then signature, offset, size each (ICC.1, 7.3). */
const TAG_TABLE = 128

/** Whether a profile calls itself sRGB, as those of cameras, phones and picture programs do. */
export const isSrgbProfile = (profile: Uint8Array): boolean => /^sRGB\b/.test(descriptionOf(profile))

/** The text of the `desc` tag, ASCII (version 2) or UTF-16 (version 4); empty when there is none. */
function descriptionOf(profile: Uint8Array): string {
  const view = Buffer.from(profile.buffer, profile.byteOffset, profile.length)
  const tags = view.length >= TAG_TABLE + 4 ? view.readUInt32BE(TAG_TABLE) : 0
  for (let at = TAG_TABLE + 4; at + 12 <= view.length && at < TAG_TABLE + 4 + tags * 12; at += 12) {
    if (view.toString('latin1', at, at + 4) !== 'desc') continue
    const start = view.readUInt32BE(at + 4)
    return describedText(view.subarray(start, start + view.readUInt32BE(at + 8)))
  }
  return ''
}

/** `mluc` keeps its first text at the offset in bytes 24–27; `desc` has the length in bytes 8–11, then the text. */
function describedText(tag: Buffer): string {
  if (tag.length < 28) return ''
  if (tag.toString('latin1', 0, 4) === 'desc')
    return tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)).replace(/\0.*$/s, '')
  const text = tag.subarray(tag.readUInt32BE(24), tag.readUInt32BE(24) + tag.readUInt32BE(20))
  return Buffer.from(text)
    .subarray(0, text.length & ~1)
    .swap16()
    .toString('utf16le')
}
