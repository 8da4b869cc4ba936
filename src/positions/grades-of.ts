import type { StandingDecision } from '../records/decision.ts'
import { type OutletGrade, outletKey, type Reliability, reliabilities } from '../records/grade.ts'

/** The grade that stands for an outlet, by its key: of several people the latest. */
export function standingGrades(decisions: readonly StandingDecision[]): ReadonlyMap<string, OutletGrade> {
  const grades = new Map<string, OutletGrade>()
  for (const { decision } of decisions) {
    if (decision.about === 'outlet') grades.set(outletKey(decision.outlet), decision)
  }
  return grades
}

/** An outlet that nobody graded cannot be judged. */
export function isAtLeast(grade: Reliability | null, least: Reliability): boolean {
  return reliabilities.indexOf(grade ?? 'F') <= reliabilities.indexOf(least)
}
