import type { Placement } from '../../records/derivation.ts'
import type { Act, RenditionSeal } from '../../records/entry.ts'
import type { Rendition, Report } from '../../records/report.ts'
import type { StandingReport } from '../../records/report-view.ts'

/** What a standing report is read from. */
export interface ReportRead {
  readonly record: string
  readonly removed: number
  readonly unread: string | null
  readonly positions: number
  readonly statements: number
  readonly size: number
  readonly placed: string | null
}

export function standingReport(row: ReportRead): StandingReport {
  return {
    report: JSON.parse(row.record) as Report,
    removed: row.removed === 1,
    unread: row.unread,
    placement: row.placed === null ? null : placementOf(row.placed),
    familySize: row.size,
    positions: row.positions,
    statements: row.statements,
  }
}

export function placementOf(act: string): Placement {
  const placed = JSON.parse(act) as Act
  if (placed.kind !== 'placed') throw new Error('The entry of a placement holds another act.')
  return placed.placement
}

/** Null where the text was removed. */
export function renditionOf({ seal, text }: Record<string, unknown>): Rendition | null {
  if (typeof text !== 'string') return null
  const { kind, id, report, madeBy, parts } = JSON.parse(String(seal)) as RenditionSeal
  return { kind, id, report, madeBy, text, parts }
}
