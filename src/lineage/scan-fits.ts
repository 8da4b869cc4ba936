import type { Part } from '../records/report.ts'
import { scanText } from './scan.ts'
import { scanBytes, scanVersion, versionOf } from './scan-bytes.ts'

/** Whether bytes that were kept of a text are what scanning it gives; those of another version, which nobody reads, are. */
export function scanFits(kept: Uint8Array, text: string, parts: readonly Part[]): boolean {
  if (versionOf(kept) !== scanVersion) return true
  return Buffer.compare(kept, scanBytes(scanText(text, parts).scan)) === 0
}
