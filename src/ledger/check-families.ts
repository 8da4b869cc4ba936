import type { ReportId } from '../records/ids.ts'
import type { FamilyRow } from '../records/ledger-audit.ts'
import type { ReportRow } from '../records/ledger-rows.ts'
import type { Fault } from '../records/verification.ts'

interface Summed {
  readonly first: Pick<ReportRow, 'id' | 'origin' | 'published'>
  readonly size: number
  readonly stored: FamilyRow | null
}

/** Families as their members' entries give them, beside the rows that sum them up. */
export class FamilySums {
  readonly #families = new Map<ReportId, Summed>()
  readonly #familyOf = new Map<ReportId, ReportId>()

  add({ id, family, origin, published }: ReportRow, stored: FamilyRow | null): void {
    const member = { id, origin, published }
    const before = this.#families.get(family)
    const first = before === undefined || speaksBefore(member, before.first) ? member : before.first
    this.#families.set(family, { first, size: (before?.size ?? 0) + 1, stored })
    this.#familyOf.set(id, family)
  }

  familyOf(report: ReportId): ReportId | null {
    return this.#familyOf.get(report) ?? null
  }

  sourceOf(family: ReportId): ReportId | null {
    return this.#families.get(family)?.first.id ?? null
  }

  faults(): readonly Fault[] {
    return [...this.#families].flatMap(([family, { first, size, stored }]): Fault[] => {
      if (stored?.family === family && stored.source === first.id && stored.size === size) return []
      return [{ code: 'row-differs', table: 'family', id: family, detail: stored === null ? 'missing' : 'changed' }]
    })
  }
}

/** The source first; of several the earliest published, undated last; then by id. */
function speaksBefore(one: Summed['first'], other: Summed['first']): boolean {
  const key = ({ origin, published, id }: Summed['first']) => `${origin ? 0 : 1} ${published ?? '9999-99-99'} ${id}`
  return key(one) < key(other)
}
