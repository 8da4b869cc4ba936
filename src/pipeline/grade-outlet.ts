import { isAtLeast, standingGrades } from '../positions/grades-of.ts'
import type { Answer } from '../records/failure.ts'
import { type OutletGrade, outletKey, type Reliability, reliabilities } from '../records/grade.ts'
import type { GradedOutlet, Grades } from '../records/grades.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { nearest } from './nearest.ts'

export interface Grading {
  readonly outlet: string
  readonly grade: string
  readonly by: string
  readonly why: string
}

/** Every outlet of the ledger with the grade that people gave it. */
export async function askGrades({ store }: Desk): Promise<Answer<Grades>> {
  const byKey = new Map<string, GradedOutlet['said']>()
  for (const { id, recorded, decision } of await store.ledgerDecisions()) {
    if (decision.about !== 'outlet') continue
    const key = outletKey(decision.outlet)
    byKey.set(key, [...(byKey.get(key) ?? []), { ...decision, id, recorded }])
  }
  const outlets = new Map<string, { outlet: string; reports: number }>()
  for (const { outlet, reports } of await store.outlets()) {
    const before = outlets.get(outletKey(outlet))
    outlets.set(outletKey(outlet), { outlet: before?.outlet ?? outlet, reports: reports + (before?.reports ?? 0) })
  }
  return answered({
    kind: 'grades',
    outlets: [...outlets].map(([key, one]) => {
      const said = byKey.get(key) ?? []
      const disputed = new Set(said.map(({ grade }) => grade)).size > 1
      return { ...one, grade: said.at(-1)?.grade ?? null, disputed, said }
    }),
  })
}

/** Keep how far an outlet can be relied on, as an entry; gives the outlet as it stands then. */
export async function gradeOutlet(desk: Desk, grading: Grading): Promise<Answer<GradedOutlet>> {
  const why = grading.why.trim()
  if (why === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const grade = reliabilities.find((one) => one === grading.grade.trim().toUpperCase())
  if (grade === undefined) {
    return failed({ code: 'bad-value', field: 'grade', given: grading.grade, known: reliabilities })
  }
  const outlet = await outletMeant(desk, grading.outlet)
  if (!outlet.ok) return outlet
  const decision: OutletGrade = { kind: 'decision', about: 'outlet', outlet: outlet.value, grade, by: grading.by, why }
  await desk.store.append({ acts: [{ kind: 'decided', decision }], texts: new Map(), keys: [] })
  const grades = await askGrades(desk)
  if (!grades.ok) return grades
  const graded = grades.value.outlets.find((one) => outletKey(one.outlet) === outletKey(outlet.value))
  if (graded === undefined) throw new Error(`The outlet ${outlet.value} was graded and is not in the ledger.`)
  return answered(graded)
}

async function outletMeant({ store }: Desk, words: string): Promise<Answer<string>> {
  const known = (await store.outlets()).map(({ outlet }) => outlet)
  const found = known.find((one) => outletKey(one) === outletKey(words))
  if (found !== undefined) return answered(found)
  const candidates = known.map((item) => ({ item, words: [item] }))
  return failed({ code: 'unknown-outlet', words, near: nearest(words.trim(), candidates) })
}

/** What a minimum asks for: of the outlet, of the stance, or of both ("B", "3", "B3"). */
export interface LeastGrade {
  readonly reliability: Reliability | null
  readonly credibility: number | null
}

export function leastGrade(given: string | undefined): Answer<LeastGrade> {
  if (given === undefined) return answered({ reliability: null, credibility: null })
  const found = /^([A-F])?([1-6])?$/.exec(given.trim().toUpperCase())
  if (found === null || found[0] === '') {
    return failed({ code: 'bad-value', field: 'minimum grade', given, known: ['A to F', '1 to 6', 'both, such as B3'] })
  }
  const reliability = reliabilities.find((one) => one === found[1]) ?? null
  return answered({ reliability, credibility: found[2] === undefined ? null : Number(found[2]) })
}

/**
 * Outlets that a board is narrowed to, as reports name them: those named and graded at least so; null for all. The first
 * name that published nothing here is the answer.
 */
export async function outletsAsked(
  desk: Desk,
  names: readonly string[],
  least: Reliability | null,
): Promise<Answer<readonly string[] | null>> {
  if (names.length === 0 && least === null) return answered(null)
  const wanted = new Set<string>()
  for (const name of names) {
    const meant = await outletMeant(desk, name)
    if (!meant.ok) return meant
    wanted.add(outletKey(meant.value))
  }
  const grades = least === null ? null : standingGrades(await desk.store.ledgerDecisions())
  const known = (await desk.store.outlets()).map(({ outlet }) => outlet)
  return answered(
    known.filter((one) => {
      const key = outletKey(one)
      const graded = least === null || isAtLeast(grades?.get(key)?.grade ?? null, least)
      return graded && (wanted.size === 0 || wanted.has(key))
    }),
  )
}
