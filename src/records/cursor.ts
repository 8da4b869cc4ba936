import { BadCursor } from './page.ts'

/** Where a page ended: the sort key of its last row. Opaque to callers, so that the order can change without them. */
export type CursorKey = readonly (string | number | null)[]

export function cursorOf(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws BadCursor when it is not one of `length` parts. */
export function keyOf(cursor: string, length: number): CursorKey {
  let key: unknown
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new BadCursor(cursor)
  }
  const fits = Array.isArray(key) && key.length === length && key.every((part) => part === null || isScalar(part))
  if (!fits) throw new BadCursor(cursor)
  return key as CursorKey
}

function isScalar(part: unknown): boolean {
  return typeof part === 'string' || typeof part === 'number'
}
