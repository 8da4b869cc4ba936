import { type Version, type VersionFacts, versionFacts } from '../records/edition.ts'
import type { LedgerAudit } from '../records/ledger-audit.ts'
import type { ReportRow } from '../records/ledger-rows.ts'
import type { Report } from '../records/report.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import type { Fault } from '../records/verification.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import { editionsOf } from './editions.ts'

/** The versions as the entries give them, gathered report by report, beside the table that sums them up. */
export class EditionSums {
  readonly #byKey = new Map<string, VersionFacts[]>()

  add({ record }: ReportRow, acts: readonly OrderedAct[]): void {
    const receipts = acts.flatMap(({ act, recorded }) => (act.kind === 'received' ? [recorded] : []))
    const facts = versionFacts(
      JSON.parse(record) as Report,
      receipts.reduce((a, b) => (a < b ? a : b), '9999'),
    )
    if (facts === null) return
    const known = this.#byKey.get(facts.key)
    if (known === undefined) this.#byKey.set(facts.key, [facts])
    else known.push(facts)
  }

  async faults(audit: LedgerAudit, withdrawals: readonly Withdrawal[]): Promise<readonly Fault[]> {
    const { versions, differing } = await audit.editions()
    const expected = new Map<string, string>()
    for (const [key, all] of this.#byKey) {
      const facts = new Map(all.map((one) => [one.report, JSON.stringify(one)]))
      for (const version of editionsOf(all, withdrawals)) {
        expected.set(version.report, told({ ...version, key, facts: facts.get(version.report) ?? '' }))
      }
    }
    const stored = new Map(versions.map((one) => [one.report, told(one)]))
    const faults = [...new Set([...expected.keys(), ...stored.keys()])].flatMap((id): Fault[] => {
      if (expected.get(id) === stored.get(id)) return []
      const detail = !stored.has(id) ? 'missing' : expected.has(id) ? 'changed' : 'extra'
      return [{ code: 'row-differs', table: 'edition', id, detail }]
    })
    return [
      ...faults,
      ...differing.map((id): Fault => ({ code: 'row-differs', table: 'position', id, detail: 'changed' })),
    ]
  }
}

function told({ report, ord, until, withdrawn, key, facts }: Version & { key: string; facts: string }): string {
  return JSON.stringify([report, ord, until, withdrawn, key, facts])
}
