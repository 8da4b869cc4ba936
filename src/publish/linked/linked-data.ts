import type { Derivation, Relation } from '../../records/derivation.ts'
import type { Reliability } from '../../records/grade.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import type { Passage } from '../../records/passage.ts'
import type { Position } from '../../records/position.ts'
import type { Reading } from '../../records/reading.ts'
import type { Rendition } from '../../records/report.ts'
import type { StandingReport } from '../../records/report-view.ts'
import type { ReviewMark } from '../../records/review.ts'
import type { Statement } from '../../records/statement.ts'
import { harmlessJson } from '../../text/harmless.ts'
import { reportAddress, webAddress } from '../addresses.ts'
import { eachReport } from '../each-report.ts'
import { linkedContext } from './context.ts'
import { CodePoints, selectorsOf } from './selectors.ts'

export interface LinkedOptions {
  /** Where the ledger is served: ids are addresses there. Without it they are URNs. */
  readonly base: string | null
  /** Characters at which quotations are cut. */
  readonly quoteLength: number
  readonly nameOf: (actor: string) => string
  /** How far an outlet can be relied on, as people say; null where nobody graded it. */
  readonly gradeOf: (outlet: string) => Reliability | null
}

type Asked = Pick<LedgerStore, 'reports' | 'rendition' | 'reading'>
type LinkedNode = Readonly<Record<string, unknown>>

/** Relations in which the later text is a revised version of the earlier one. */
const revisions: ReadonlySet<Relation> = new Set(['edit', 'abridgement', 'expansion'])

/**
 * The ledger as JSON-LD, a report at a time: reports with the derivations between them (PROV), and every position, statement,
 * count and meeting as a Web Annotation on its passage.
 */
export async function* linkedChunks(store: Asked, options: LinkedOptions): AsyncGenerator<string> {
  const context = JSON.stringify(linkedContext)
  yield `{"@context": ${context},\n"@graph": [`
  let first = true
  for await (const standing of eachReport(store)) {
    const { id } = standing.report
    const nodes = reportNodes(standing, await store.rendition(id), await store.reading(id), options)
    const lines = nodes.map((node) => `\n${harmlessJson(JSON.stringify(node))}`).join(',')
    yield first ? lines : `,${lines}`
    first = false
  }
  yield '\n]}\n'
}

function reportNodes(
  standing: StandingReport,
  rendition: Rendition | null,
  reading: Reading | null,
  options: LinkedOptions,
): readonly LinkedNode[] {
  const { report } = standing
  const texts = {
    text: rendition === null ? null : new CodePoints(rendition.text),
    headline: rendition === null || report.headline === null ? null : new CodePoints(report.headline),
  }
  const { base, quoteLength } = options
  const target = (passage: Passage) => ({
    source: `${reportIri(report.id, base)}#${passage.in}`,
    selector: selectorsOf(passage, texts[passage.in], quoteLength),
  })
  const readBy = reading === null ? null : `urn:surety:reader:${encodeURIComponent(reading.readBy)}`
  const annotation = (kind: string, id: string, passage: Passage, body: LinkedNode, more: LinkedNode = {}) => ({
    id: valueIri(kind, id, report.id, base),
    type: ['Annotation', 'Entity'],
    motivation: 'oa:classifying',
    body: { type: kind, ...body },
    target: target(passage),
    wasDerivedFrom: reportIri(report.id, base),
    ...(readBy === null ? {} : { wasAttributedTo: readBy }),
    ...more,
  })
  return [
    reportNode(standing, options),
    textNode(report.id, 'text', base),
    ...(report.headline === null ? [] : [textNode(report.id, 'headline', base)]),
    ...(readBy === null ? [] : [{ id: readBy, type: 'SoftwareAgent', name: reading?.readBy }]),
    ...(reading?.positions ?? []).map((one) =>
      annotation('Position', one.id, one.passage, positionBody(one, options), {
        wasDerivedFrom: [
          reportIri(report.id, base),
          ...(one.statement === null ? [] : [valueIri('Statement', one.statement, report.id, base)]),
        ],
      }),
    ),
    ...(reading?.statements ?? []).map((one) =>
      annotation('Statement', one.id, one.passage, statementBody(one, report.id, options)),
    ),
    ...(reading?.counts ?? []).map((one) => {
      const { what, count, of, approx, review } = one
      return annotation('Count', one.id, one.passage, present({ what, count, of, approx, ...reviewed(review) }))
    }),
    ...(reading?.meetings ?? []).map((one) => {
      const { form, held, place } = one
      return annotation('Meeting', one.id, one.passage, present({ form, said: held.date, place }))
    }),
  ]
}

function reportNode({ report, placement, removed }: StandingReport, { base, gradeOf }: LinkedOptions): LinkedNode {
  const derivations = placement?.derivations ?? []
  const known = derivations.filter(({ direction }) => direction === 'known')
  const iri = ({ from }: Derivation) => reportIri(from, base)
  const { outlet } = report
  return present({
    id: reportIri(report.id, base),
    type: ['Article', 'Entity'],
    name: report.name,
    headline: report.headline,
    url: webAddress(report.url),
    inLanguage: report.language,
    published: report.published.precision === 'day' ? report.published.date : null,
    sha256: report.original.hash,
    removed: removed ? true : null,
    family: reportIri(placement?.family ?? report.id, base),
    event: reportIri(placement?.event ?? report.id, base),
    wasAttributedTo:
      outlet === null
        ? null
        : present({
            id: `urn:surety:outlet:${encodeURIComponent(outlet.toWellFormed())}`,
            type: 'Organization',
            name: outlet,
            reliability: gradeOf(outlet),
          }),
    wasDerivedFrom: someOf(known.map(iri)),
    wasRevisionOf: someOf(known.filter(({ relation }) => revisions.has(relation)).map(iri)),
    alternateOf: someOf(derivations.filter(({ direction }) => direction === 'unknown').map(iri)),
    qualifiedDerivation: someOf(
      known.map((one) => ({
        type: 'Derivation',
        entity: iri(one),
        relation: one.relation,
        main: one.main,
        shareOfReport: one.shareOfReport,
        shareOfSource: one.shareOfSource,
      })),
    ),
  })
}

/** The text that passages are counted in; it is the report in one form. */
function textNode(report: ReportId, part: 'text' | 'headline', base: string | null): LinkedNode {
  return { id: `${reportIri(report, base)}#${part}`, type: 'Entity', specializationOf: reportIri(report, base) }
}

function positionBody(position: Position, { nameOf }: LinkedOptions): LinkedNode {
  const { actor, group, component, stance, past, voice, conditions, caveats, quantity, place, alternative } = position
  return present({
    actor: actorNode(actor, nameOf),
    group,
    component,
    stance,
    past,
    voice,
    conditions: conditions.map(({ kind, party }) => (party === null ? kind : `${kind}:${party}`)),
    caveats: someOf(caveats),
    quantity: quantity === null ? null : { value: quantity.value, unit: quantity.unit },
    place,
    alternative,
    said: position.said.date,
    saidPrecision: position.said.precision,
    due: position.due?.date ?? null,
    ...reviewed(position.review),
  })
}

function statementBody(statement: Statement, report: ReportId, { base, nameOf }: LinkedOptions): LinkedNode {
  const { speaker, actor, mode, via, anonymous, official, said, cue } = statement
  return present({
    wasAttributedTo: present({
      id: `${valueIri('Statement', statement.id, report, base)}#speaker`,
      type: 'Agent',
      name: speaker,
      anonymous,
      actedOnBehalfOf: actor === null ? null : actorNode(actor, nameOf),
    }),
    mode,
    official,
    via,
    cue,
    said: said.date,
    saidPrecision: said.precision,
    ...reviewed(statement.review),
  })
}

/** What people judged of a value: what they rejected is told with it, and counts nowhere. */
function reviewed(review: ReviewMark | undefined): LinkedNode {
  if (review === undefined) return {}
  const { status, inherited, disputed, decisions } = review
  const by = [...new Set(decisions.map((one) => one.by))]
  return { review: status, reviewInherited: inherited, reviewDisputed: disputed, reviewedBy: someOf(by) }
}

function actorNode(actor: string, nameOf: LinkedOptions['nameOf']): LinkedNode {
  return { id: `urn:surety:actor:${encodeURIComponent(actor)}`, type: 'Organization', name: nameOf(actor) }
}

function reportIri(report: ReportId, base: string | null): string {
  return base === null ? `urn:surety:report:${report}` : reportAddress(report, null, base)
}

function valueIri(kind: string, id: string, report: ReportId, base: string | null): string {
  return base === null ? `urn:surety:${kind.toLowerCase()}:${id}` : reportAddress(report, id, base)
}

function someOf<Value>(values: readonly Value[]): readonly Value[] | null {
  return values.length === 0 ? null : values
}

/** Without what is not known: JSON-LD has no value for it. */
function present(node: LinkedNode): LinkedNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null))
}
