import type { Derivation } from '../records/derivation.ts'
import type { LedgerExport } from '../records/export.ts'
import type { ReportId } from '../records/ids.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { Reading } from '../records/reading.ts'
import type { StandingReport } from '../records/report-view.ts'
import { eachReport } from './each-report.ts'
import { storyParts } from './story-parts.ts'

type Asked = Pick<LedgerStore, 'reports' | 'rendition' | 'reading'>

/** Everything that one report adds to an export. */
export interface ExportedReport {
  readonly report: LedgerExport['reports'][number]
  readonly family: ReportId
  readonly event: ReportId
  readonly derivations: LedgerExport['derivations']
  readonly statements: LedgerExport['statements']
  readonly positions: LedgerExport['positions']
  readonly counts: LedgerExport['counts']
  readonly meetings: LedgerExport['meetings']
}

/** The whole ledger as one object, reports newest first. For a large ledger take `exportedReports`, one after the other. */
export async function exportOf(store: Asked): Promise<LedgerExport> {
  const all: ExportedReport[] = []
  for await (const one of exportedReports(store)) all.push(one)
  return {
    reports: all.map(({ report }) => report),
    derivations: all.flatMap(({ derivations }) => derivations),
    families: groups(all, ({ family }) => family),
    events: groups(all, ({ event }) => event),
    statements: all.flatMap(({ statements }) => statements),
    positions: all.flatMap(({ positions }) => positions),
    counts: all.flatMap(({ counts }) => counts),
    meetings: all.flatMap(({ meetings }) => meetings),
  }
}

function groups(all: readonly ExportedReport[], of: (one: ExportedReport) => ReportId): readonly (readonly string[])[] {
  return [...Map.groupBy(all, of).values()].map((members) => members.map(({ report }) => report.id))
}

/** One report after the other, with all that was read in it; never more than a stretch of them in memory. */
export async function* exportedReports(store: Asked): AsyncGenerator<ExportedReport> {
  const nameOf = await namesOf(store)
  for await (const standing of eachReport(store)) {
    const { id } = standing.report
    const [rendition, reading] = [await store.rendition(id), await store.reading(id)]
    yield exportedReport(standing, storyParts(rendition?.parts ?? []), reading, nameOf)
  }
}

/** A report goes by the name given on input. Where several were given the same, each goes by its id. */
async function namesOf(store: Asked): Promise<(id: ReportId) => string> {
  const names = new Map<ReportId, string>()
  const times = new Map<string, number>()
  for await (const { report } of eachReport(store)) {
    if (report.name === null) continue
    names.set(report.id, report.name)
    times.set(report.name, (times.get(report.name) ?? 0) + 1)
  }
  return (id) => {
    const name = names.get(id)
    return name !== undefined && times.get(name) === 1 ? name : id
  }
}

function exportedReport(
  { report, placement }: StandingReport,
  parts: ReturnType<typeof storyParts>,
  reading: Reading | null,
  nameOf: (id: ReportId) => string,
): ExportedReport {
  const name = nameOf(report.id)
  const { outlet, headline, published, language } = report
  return {
    report: { id: name, outlet, headline, published: published.date, language, parts },
    family: placement?.family ?? report.id,
    event: placement?.event ?? report.id,
    derivations: (placement?.derivations ?? []).map((one) => exportedDerivation(one, nameOf)),
    ...exportedValues(reading, name),
  }
}

function exportedDerivation(
  { kind: _, report, from, ...rest }: Derivation,
  nameOf: (id: ReportId) => string,
): LedgerExport['derivations'][number] {
  return { report: nameOf(report), from: nameOf(from), ...rest }
}

/** A value as it is exported: under its report's name, without the reader's reasons. */
function bare<Value extends { readonly kind: string; readonly report: ReportId; readonly because: unknown }>(
  value: Value,
  name: string,
): Omit<Value, 'kind' | 'report' | 'because'> & { readonly report: string } {
  const { kind: _kind, because: _because, report: _report, ...rest } = value
  return { ...rest, report: name }
}

function exportedValues(reading: Reading | null, report: string) {
  return {
    statements: (reading?.statements ?? []).map((one) => bare(one, report)),
    positions: (reading?.positions ?? []).map((one) => bare(one, report)),
    counts: (reading?.counts ?? []).map((one) => bare(one, report)),
    meetings: (reading?.meetings ?? []).map(({ id, held, place, form, passage }) => ({
      id,
      report,
      date: held.date,
      held,
      place,
      kind: form,
      passage,
    })),
  }
}
