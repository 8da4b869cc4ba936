import type { TableColumn } from '../intake/position-table.ts'
import { outletKey } from '../records/grade.ts'
import type { ReportId } from '../records/ids.ts'
import type { RowProblem } from '../records/imported.ts'
import type { StandingReport } from '../records/report-view.ts'
import { locateQuote } from '../text/locate-quote.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'

export type MeantReport =
  | { readonly ok: true; readonly standing: StandingReport }
  | { readonly ok: false; readonly problem: RowProblem }

/** So many words in a row find a text; more only break on a hyphen. */
const wordsSought = 10
/** Reports that are looked through for a quotation. */
const mostSearched = 50

/** Finds the reports that the rows of a table mean; reads the addresses of the ledger once. */
export class TableReports {
  readonly #desk: Desk
  #byAddress: ReadonlyMap<string, readonly ReportId[]> | null = null

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** By the report's name, else its address, else the words of the quotation, narrowed by the outlet where one is given. */
  async meant(cells: ReadonlyMap<TableColumn, string>, quote: string): Promise<MeantReport> {
    const name = cells.get('report')
    if (name !== undefined) {
      const found = await findReport(this.#desk, name)
      return found.ok ? { ok: true, standing: found.value } : { ok: false, problem: found.failure }
    }
    const address = cells.get('address')
    if (address !== undefined) {
      const [at] = (await this.#addresses()).get(addressKey(address)) ?? []
      const standing = at === undefined ? null : await this.#desk.store.report(at)
      if (standing !== null) return { ok: true, standing }
      // The page may be here under another address, or its copy in another paper.
      const elsewhere = await this.#byWords(quote, cells.get('outlet'))
      return elsewhere.ok ? elsewhere : { ok: false, problem: { code: 'address-unknown', address } }
    }
    return this.#byWords(quote, cells.get('outlet'))
  }

  async #addresses(): Promise<ReadonlyMap<string, readonly ReportId[]>> {
    if (this.#byAddress !== null) return this.#byAddress
    const found = Map.groupBy(await this.#desk.store.addresses(), ({ url }) => addressKey(url))
    this.#byAddress = new Map([...found].map(([key, all]) => [key, all.map(({ report }) => report)]))
    return this.#byAddress
  }

  /** The first text of the one family that has the words; its copies inherit what is said of it. */
  async #byWords(quote: string, outlet: string | undefined): Promise<MeantReport> {
    const { store } = this.#desk
    const words = quote.match(/[\p{L}\p{N}]+/gu)?.slice(0, wordsSought) ?? []
    const page =
      words.length === 0 ? { items: [] } : await store.search(words.join(' '), { cursor: null, limit: mostSearched })
    const found: StandingReport[] = []
    for (const standing of await store.reportsOf(page.items.map(({ report }) => report))) {
      const named = standing.report.outlet
      if (outlet !== undefined && (named === null || outletKey(named) !== outletKey(outlet))) continue
      const rendition = await store.rendition(standing.report.id)
      const places = [rendition?.text ?? '', standing.report.headline ?? '']
      if (places.some((within) => locateQuote(within, quote).found !== 'lost')) found.push(standing)
    }
    const [first] = found.sort(earliestFirst)
    if (first === undefined) return { ok: false, problem: { code: 'quotation-unknown', quotation: quote } }
    const families = new Set(found.map(({ placement, report }) => placement?.family ?? report.id))
    if (families.size === 1) return { ok: true, standing: first }
    return { ok: false, problem: { code: 'quotation-in-many', quotation: quote, reports: found.map(reportName) } }
  }
}

/** A report that others were made from before these, then by day, undated last. */
function earliestFirst(one: StandingReport, other: StandingReport): number {
  const key = ({ report, placement }: StandingReport) =>
    `${placement?.derivations.some(({ main }) => main) === true ? 1 : 0} ${report.published.date ?? '9999'} ${report.id}`
  return key(one) < key(other) ? -1 : 1
}

/** The same page, however its address was copied: without scheme, www, a slash at its end, and the place on the page. */
function addressKey(address: string): string {
  const bare = address.trim().replace(/#.*$/, '')
  if (!URL.canParse(bare)) return bare.toLowerCase()
  const { host, pathname, search } = new URL(bare)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}
