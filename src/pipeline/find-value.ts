import type { Count } from '../records/count.ts'
import type { Answer } from '../records/failure.ts'
import type { JudgedKind } from '../records/judgement.ts'
import type { Position } from '../records/position.ts'
import type { Reading } from '../records/reading.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { Statement } from '../records/statement.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { reportName } from './report-name.ts'

/** A value that a person means, with the report and the reading it stands in, after review. */
export type Meant = { readonly standing: StandingReport; readonly reading: Reading } & (
  | { readonly about: 'position'; readonly value: Position }
  | { readonly about: 'statement'; readonly value: Statement }
  | { readonly about: 'count'; readonly value: Count }
)

/** The one position, statement or count whose id is, or begins with, `words`. */
export async function findValue(desk: Desk, words: string): Promise<Answer<Meant>> {
  const asked = words.trim().toLowerCase()
  const found = await desk.store.valuesLike(asked)
  const exact = found.filter(({ id }) => id === asked)
  const [only, ...others] = exact.length > 0 ? exact : found
  if (only === undefined) return failed({ code: 'no-such-value', words })
  if (others.length > 0) return failed({ code: 'ambiguous-value', words, count: found.length })
  const standing = await desk.store.report(only.report)
  const reading = await desk.store.reading(only.report)
  if (standing === null || reading === null) return failed({ code: 'no-such-value', words })
  if (standing.removed) return failed({ code: 'text-removed', report: reportName(standing) })
  const meant = valueIn(reading, only.about, only.id)
  return meant === null ? failed({ code: 'no-such-value', words }) : answered({ standing, reading, ...meant })
}

function valueIn(reading: Reading, about: JudgedKind, id: string) {
  switch (about) {
    case 'position': {
      const value = reading.positions.find((one) => one.id === id)
      return value === undefined ? null : { about, value }
    }
    case 'statement': {
      const value = reading.statements.find((one) => one.id === id)
      return value === undefined ? null : { about, value }
    }
    case 'count': {
      const value = reading.counts.find((one) => one.id === id)
      return value === undefined ? null : { about, value }
    }
  }
}
