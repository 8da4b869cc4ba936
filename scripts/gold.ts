import type { LedgerExport } from '../src/records/export.ts'

/** A cluster's labels as corpus/LABELS.md defines them; rows are kept as they are, whatever a person adds to them. */
export interface Gold {
  readonly cluster: string
  readonly about: string
  readonly reports: readonly object[]
  readonly commitments: readonly object[]
  readonly statements: readonly object[]
  readonly coalition: readonly object[]
  readonly meetings: readonly object[]
}

/** The first line of a quotation: labels are words of one line. */
const oneLine = (quote: string): string => quote.split('\n')[0]?.trim() ?? ''

/** Rows of gold.json for one report, made from what the program read in it. */
export function casesFrom(exported: LedgerExport, report: string): Omit<Gold, 'cluster' | 'about' | 'reports'> {
  const seen = new Set<string>()
  const commitments = exported.positions
    .filter((p) => {
      const key = [p.actor, p.component, p.stance].join('|')
      return seen.has(key) ? false : seen.add(key)
    })
    .map((p) => ({
      report,
      actor: p.actor,
      component: p.component,
      stance: p.stance,
      conditions: [...new Set(p.conditions.map((condition) => condition.kind))].sort(),
      quantity: p.quantity === null ? null : { value: p.quantity.value, unit: p.quantity.unit },
      quote: oneLine(p.passage.quote),
    }))
  const statements = exported.statements.map((s) => ({
    report,
    speaker: s.speaker,
    mode: s.mode,
    via: s.via[0] ?? null,
    anonymous: s.anonymous,
    quote: oneLine(s.passage.quote),
  }))
  const coalition = exported.counts.map((c) => ({
    report,
    what: c.what,
    count: c.count,
    approx: c.approx,
    quote: oneLine(c.passage.quote),
  }))
  const meetings = exported.meetings.map((m) => ({
    report,
    date: m.date,
    place: m.place,
    kind: m.kind,
    quote: oneLine(m.passage.quote),
  }))
  return { commitments, statements, coalition, meetings }
}
