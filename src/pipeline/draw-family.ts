import type { Derivation } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import type { FamilyNode, StandingReport } from '../records/report-view.ts'
import { reportName } from './report-name.ts'

/** A member of a family and what it was made from, if that is a member too. */
interface Member {
  readonly standing: StandingReport
  readonly derivation: Derivation | null
}

function byDay(one: StandingReport, other: StandingReport): number {
  const key = ({ report }: StandingReport) => `${report.published.date ?? '9999'} ${report.name ?? ''} ${report.id}`
  return key(one) < key(other) ? -1 : 1
}

function node({ standing, derivation }: Member, children: readonly FamilyNode[]): FamilyNode {
  const { id, ...name } = reportName(standing)
  return {
    report: id,
    ...name,
    relation: derivation?.relation ?? null,
    direction: derivation?.direction ?? null,
    shareOfReport: derivation?.shareOfReport ?? null,
    shareOfSource: derivation?.shareOfSource ?? null,
    because: derivation?.because ?? [],
    children,
  }
}

/** Members by the member they were made from; under null those whose source is no member. */
function bySource(family: readonly StandingReport[]): ReadonlyMap<ReportId | null, readonly Member[]> {
  const ids = new Set(family.map(({ report }) => report.id))
  const made = new Map<ReportId | null, Member[]>()
  for (const standing of [...family].sort(byDay)) {
    const derivation =
      standing.placement?.derivations.find(({ main, from }) => main && ids.has(from) && from !== standing.report.id) ??
      null
    const source = derivation?.from ?? null
    made.set(source, [...(made.get(source) ?? []), { standing, derivation }])
  }
  return made
}

/**
 * A family as trees, sources first, each level by date. Built from the leaves up without recursion, since a chain of
 * reprints may be long. Members that no root leads to (two that name each other) stand beside the roots.
 */
export function drawFamily(family: readonly StandingReport[]): readonly FamilyNode[] {
  const made = bySource(family)
  const order: Member[] = [...(made.get(null) ?? [])]
  const roots = new Set(order.map(({ standing }) => standing.report.id))
  const reached = new Set(roots)
  for (let at = 0; at < order.length; at++) {
    for (const child of made.get(order[at]?.standing.report.id ?? null) ?? []) {
      if (reached.has(child.standing.report.id)) continue
      reached.add(child.standing.report.id)
      order.push(child)
    }
  }
  const drawn = new Map<ReportId, FamilyNode>()
  for (const member of order.reverse()) {
    const { id } = member.standing.report
    const children = (made.get(id) ?? []).flatMap(({ standing }) => drawn.get(standing.report.id) ?? [])
    drawn.set(id, node(member, children))
  }
  const astray = family
    .filter(({ report }) => !reached.has(report.id))
    .map((standing) => node({ standing, derivation: null }, []))
  return [...[...roots].flatMap((id) => drawn.get(id) ?? []), ...astray]
}
