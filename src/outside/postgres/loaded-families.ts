import type { ActorId } from '../../records/actor.ts'
import type { BoardPosition } from '../../records/ledger-store.ts'
import type { ComponentId } from '../../records/position.ts'
import { boardPosition, type FamilyFacts, type LightRow, type Links, lightColumns } from '../rows/light-rows.ts'
import type { Ask } from './ask.ts'
import type { List } from './questions.ts'

/** How cells are told apart: by actor and component. */
export function cellKey(actor: ActorId, component: ComponentId): string {
  return `${actor} ${component}`
}

/** Where a position stands. */
export interface Place {
  readonly report: number
  readonly ord: number
}

interface Loaded {
  readonly position: BoardPosition
  /** The family that its passage comes from. */
  readonly family: number
}

const columnsOfRow = 25

/** A light row, then what its report and families say of it. */
const positionsOf = `SELECT ${lightColumns}, report.id, report.published, own.n, own.id, own.source, lent.n, lent.id, lent.source
  FROM position JOIN report ON report.n = position.report JOIN family own ON own.n = report.family
    LEFT JOIN report lender ON lender.id = position.lender LEFT JOIN family lent ON lent.n = lender.family
  WHERE position.report = ANY (?::integer[])`

/**
 * Positions of whole families, each report read once and kept by its cell. A family is loaded with every report that
 * belongs to it or borrowed a passage from one that does.
 */
export class LoadedFamilies {
  readonly #ask: Ask
  readonly #links: Links
  readonly #wanted: (actor: ActorId, component: ComponentId) => boolean
  readonly #reports = new Map<number, Map<number, Loaded>>()
  readonly #whole = new Set<number>()
  readonly #cells = new Map<string, BoardPosition[]>()

  /** `wanted` says which cells to keep. */
  constructor(ask: Ask, links: Links, wanted: (actor: ActorId, component: ComponentId) => boolean) {
    this.#ask = ask
    this.#links = links
    this.#wanted = wanted
  }

  /** What is loaded of a cell. */
  of(cell: string): readonly BoardPosition[] {
    return this.#cells.get(cell) ?? []
  }

  /** A position that was loaded, in a cell that is kept. */
  at({ report, ord }: Place): BoardPosition | null {
    return this.#reports.get(report)?.get(ord)?.position ?? null
  }

  /** Load the families that reports belong to, and those that their positions at these places come from. */
  async load(places: readonly Place[]): Promise<void> {
    const reports = [...new Set(places.map(({ report }) => report))].filter((report) => !this.#reports.has(report))
    if (reports.length > 0) {
      const rows = await this.#ask.questions.all(
        'SELECT DISTINCT family FROM report WHERE n = ANY (?::integer[])',
        reports,
      )
      await this.#families(rows.map(({ family }) => Number(family)))
    }
    await this.#families(places.flatMap(({ report, ord }) => this.#reports.get(report)?.get(ord)?.family ?? []))
  }

  async #families(numbers: readonly number[]): Promise<void> {
    const wanted = [...new Set(numbers)].filter((n) => !this.#whole.has(n))
    if (wanted.length === 0) return
    for (const n of wanted) this.#whole.add(n)
    const rows = await this.#ask.questions.all(
      `SELECT n FROM report WHERE family = ANY (?::integer[])
       UNION SELECT position.report FROM report JOIN position ON position.lender = report.id
         WHERE report.family = ANY (?::integer[])`,
      wanted,
      wanted,
    )
    const reports = rows.map(({ n }) => Number(n)).filter((n) => !this.#reports.has(n))
    for (const n of reports) this.#reports.set(n, new Map())
    for (const row of await this.#ask.questions.lists(positionsOf, reports)) this.#keep(row)
  }

  #keep(list: List): void {
    const row = list as unknown as LightRow
    if (!this.#wanted(row[1], row[3])) return
    const { position, family } = standing(list, this.#links)
    this.#reports.get(row[22])?.set(row[23], { position, family: family.n })
    const cell = cellKey(position.position.actor, row[3])
    const there = this.#cells.get(cell)
    if (there === undefined) this.#cells.set(cell, [position])
    else there.push(position)
  }
}

type OfReport = readonly [id: string, published: string | null, ...own: Family, ...lent: Partial<Family>]
type Family = readonly [n: number, id: string, source: number]

function standing(list: List, links: Links): { readonly position: BoardPosition; readonly family: FamilyFacts } {
  const row = list as unknown as LightRow
  const [id, published, n, name, source, lentN, lentName, lentSource] = list.slice(columnsOfRow) as unknown as OfReport
  const own: FamilyFacts = { n, id: name, source }
  const lent = lentN == null ? null : { n: lentN, id: String(lentName), source: Number(lentSource) }
  const family = lent ?? own
  return { position: boardPosition(row, { id, published, family: own }, family, links), family }
}

/** Every position of some reports as a board weighs it. */
export async function positionsOfReports(
  ask: Ask,
  reports: readonly number[],
  links: Links,
): Promise<readonly BoardPosition[]> {
  return (await ask.questions.lists(positionsOf, reports)).map((list) => standing(list, links).position)
}

/** The same of what another condition finds. */
export async function positionsWhere(
  ask: Ask,
  where: string,
  values: readonly unknown[],
  links: Links,
): Promise<readonly BoardPosition[]> {
  const text = positionsOf.replace('position.report = ANY (?::integer[])', where)
  return (await ask.questions.lists(text, ...values)).map((list) => standing(list, links).position)
}
