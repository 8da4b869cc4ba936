import { sha256 } from '../../records/ids.ts'

/** A URN made from content: the same parts give the same one. UUID version 8 of RFC 9562, 122 bits of SHA-256. */
export function contentUrn(of: string, parts: readonly (string | null)[]): string {
  const hash = sha256(JSON.stringify([of, ...parts]))
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
