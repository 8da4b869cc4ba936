import type { KeptScan } from '../records/kept-scan.ts'
import type { Part } from '../records/report.ts'
import { scanText } from './scan.ts'
import { scanBytes, scanVersion, versionOf } from './scan-bytes.ts'

/** Whether bytes that were kept of a text are what scanning it gives; those of another version, which nobody reads, are. */
export function scanFits(kept: KeptScan, text: string, parts: readonly Part[]): boolean {
  const pieces = (['prepared', 'outline'] as const).filter((piece) => versionOf(kept[piece]) === scanVersion)
  if (pieces.length === 0) return true
  const found = scanBytes(scanText(text, parts).scan)
  return pieces.every((piece) => Buffer.compare(kept[piece], found[piece]) === 0)
}
