import type { ActorId } from '../../records/actor.ts'
import type { ReportId } from '../../records/ids.ts'
import type { BoardPosition } from '../../records/ledger-store.ts'
import type { ComponentId } from '../../records/position.ts'
import {
  boardPosition,
  type FamilyFacts,
  type LightRow,
  type Links,
  lightColumns,
  type ReportFacts,
} from '../rows/light-rows.ts'
import type { Ask } from './ask.ts'

/** How cells are told apart: by actor and component. */
export function cellKey(actor: ActorId, component: ComponentId): string {
  return `${actor} ${component}`
}

/** A row with what its report and family say of it. */
interface Loaded {
  readonly row: LightRow
  readonly facts: ReportFacts
  readonly family: FamilyFacts
}

/**
 * Positions of whole families, each report read once and kept by its cell. A family is loaded with every report that
 * belongs to it or borrowed a passage from one that does.
 */
export class LoadedFamilies {
  readonly #ask: Ask
  readonly #links: Links
  readonly #wanted: (actor: ActorId, component: ComponentId) => boolean
  readonly #lends: boolean
  readonly #facts = new Map<number, FamilyFacts | null>()
  readonly #reports = new Map<number, readonly Loaded[]>()
  readonly #whole = new Set<number>()
  readonly #cells = new Map<string, BoardPosition[]>()

  /** `wanted` says which cells to keep. */
  constructor(ask: Ask, links: Links, wanted: (actor: ActorId, component: ComponentId) => boolean) {
    this.#ask = ask
    this.#links = links
    this.#wanted = wanted
    this.#lends = ask.statements.get('SELECT 1 FROM position WHERE lender IS NOT NULL LIMIT 1') !== undefined
  }

  /** What is loaded of a cell. */
  of(cell: string): readonly BoardPosition[] {
    return this.#cells.get(cell) ?? []
  }

  /** Load the family that a report belongs to, and the one that its position at `ord` comes from. */
  withFamilies(report: number, ord: number): void {
    if (!this.#reports.has(report)) {
      const row = this.#ask.statements.get('SELECT family FROM report WHERE n = ?', report)
      if (row !== undefined) this.#family(Number(row.family))
    }
    const lent = this.#at(report, ord)
    if (lent !== null) this.#family(lent.family.n)
  }

  /** One position of a report, in a cell that is kept. */
  position(report: number, ord: number): BoardPosition | null {
    this.withFamilies(report, ord)
    const loaded = this.#at(report, ord)
    return loaded === null ? null : this.#positionOf(loaded)
  }

  #at(report: number, ord: number): Loaded | null {
    return this.#reports.get(report)?.find(({ row }) => row[23] === ord) ?? null
  }

  #positionOf({ row, facts, family }: Loaded): BoardPosition {
    return boardPosition(row, facts, family, this.#links)
  }

  #family(n: number): void {
    if (this.#whole.has(n)) return
    this.#whole.add(n)
    const family = this.#familyFacts(n)
    if (family === null) return
    const { statements } = this.#ask
    // All that is asked of the reports is in the index of families.
    for (const row of statements.lists('SELECT n, id, published FROM report WHERE family = ?', n)) {
      this.#report(row as unknown as ReportRead, family)
    }
    if (!this.#lends) return
    const borrowers = `SELECT DISTINCT other.n, other.id, other.published, other.family FROM report
      JOIN position ON position.lender = report.id JOIN report other ON other.n = position.report WHERE report.family = ?`
    for (const row of statements.lists(borrowers, n)) {
      const own = this.#familyFacts(Number(row[3]))
      if (own !== null) this.#report(row as unknown as ReportRead, own)
    }
  }

  #report([n, id, published]: ReportRead, family: FamilyFacts): void {
    if (this.#reports.has(n)) return
    const facts: ReportFacts = { id, published, family }
    const kept: Loaded[] = []
    for (const all of this.#ask.statements.lists(`SELECT ${lightColumns} FROM position WHERE report = ?`, n)) {
      const row = all as unknown as LightRow
      if (!this.#wanted(row[1], row[3])) continue
      const loaded = { row, facts, family: this.#lenderFamily(row[21]) ?? family }
      kept.push(loaded)
      const cell = cellKey(this.#links.get(row[1]) ?? row[1], row[3])
      const there = this.#cells.get(cell)
      if (there === undefined) this.#cells.set(cell, [this.#positionOf(loaded)])
      else there.push(this.#positionOf(loaded))
    }
    this.#reports.set(n, kept)
  }

  #lenderFamily(lender: ReportId | null): FamilyFacts | null {
    if (lender === null) return null
    const row = this.#ask.statements.get('SELECT family FROM report WHERE id = ?', lender)
    return row === undefined ? null : this.#familyFacts(Number(row.family))
  }

  #familyFacts(n: number): FamilyFacts | null {
    const known = this.#facts.get(n)
    if (known !== undefined) return known
    const row = this.#ask.statements.get('SELECT id, source FROM family WHERE n = ?', n)
    const facts = row === undefined ? null : { n, id: String(row.id), source: Number(row.source) }
    this.#facts.set(n, facts)
    return facts
  }
}

type ReportRead = readonly [n: number, id: ReportId, published: string | null]
