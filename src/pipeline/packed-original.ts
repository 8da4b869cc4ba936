import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Taken } from '../intake/take-in.ts'
import { sha256 } from '../records/ids.ts'
import type { PackedOriginal } from '../records/origin.ts'
import type { Scannable } from './intake-messages.ts'

/** A page is packed in 0.4 ms to a quarter; the levels above 3 take many times as long for a tenth less. */
const level = 3

/** Pack the bytes of a report. `hash` is that of the bytes, where it is known. */
export function packOriginal(bytes: Uint8Array, hash = sha256(bytes)): PackedOriginal {
  const packed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } })
  // In memory of its own: what is sent between threads takes all of the memory along that it lies in.
  return { hash, bytes: bytes.length, packed: new Uint8Array(packed) }
}

/** The bytes again; null where what was kept does not give the bytes that were received. */
export function unpackOriginal({ hash, bytes, packed }: PackedOriginal): Uint8Array | null {
  try {
    const unpacked = zstdDecompressSync(packed, { maxOutputLength: Math.max(1, bytes) })
    return unpacked.length === bytes && sha256(unpacked) === hash ? unpacked : null
  } catch {
    return null
  }
}

/** Whether what was kept gives the bytes that were received. */
export function originalFits(kept: PackedOriginal): boolean {
  return unpackOriginal(kept) !== null
}

/** A report with its bytes packed: on its way from thread to thread, and while it waits for its batch. */
export function withPacked(taken: Taken): Scannable {
  if (!taken.ok) return taken
  const { original, ...rest } = taken
  return { ...rest, packed: packOriginal(original, taken.report.original.hash) }
}
