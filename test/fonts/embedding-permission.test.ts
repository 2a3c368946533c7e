import { expect, test } from '@jest/globals'
import { embeddingPermission } from '../../src/fonts/embedding-permission.ts'

test.each([
  [0x0000, 'allowed', 'installable'],
  [0x0004, 'allowed', 'preview and print'],
  [0x0008, 'allowed', 'editable'],
  [0x0002, 'restricted', 'restricted licence'],
  [0x000e, 'allowed', 'an old font with all levels set: the least restrictive holds'],
  [0x0104, 'no-subsetting', 'the whole font only'],
  [0x0200, 'bitmaps-only', 'no outlines'],
  [0x0302, 'restricted', 'the level comes first'],
])('fsType %i is %s (%s)', (fsType, permission) => {
  expect(embeddingPermission(fsType)).toBe(permission)
})
