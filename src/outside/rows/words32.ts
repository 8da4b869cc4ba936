/** Whether this machine keeps the low byte of a number first, as the file does. */
const lowFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** Unsigned 32-bit numbers as they are kept: little-endian. A view of the bytes where the machine allows it, else a copy. */
export function numbersIn(bytes: unknown): Uint32Array {
  if (!(bytes instanceof Uint8Array)) return new Uint32Array()
  const count = Math.floor(bytes.byteLength / 4)
  if (lowFirst && bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, count)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: count }, (_, at) => view.getUint32(at * 4, true))
}

/** The bytes to keep several lists of numbers by, one list after the other. */
export function bytesOf(...lists: readonly Uint32Array[]): Uint8Array {
  const bytes = new Uint8Array(lists.reduce((sum, list) => sum + list.byteLength, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const list of lists) {
    if (lowFirst) bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at)
    else for (const [place, number] of list.entries()) view.setUint32(at + place * 4, number, true)
    at += list.byteLength
  }
  return bytes
}
