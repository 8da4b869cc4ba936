import type { DecisionId } from '../records/ids.ts'
import type { JudgedKind } from '../records/judgement.ts'
import type { Reading } from '../records/reading.ts'
import type { Reaching } from '../records/review.ts'
import { judge } from './judge.ts'
import { countRules, positionRules, statementRules } from './judged-kinds.ts'

/** A reading as it stands after review, and the judgements that none of its values answers to. */
export interface JudgedReading {
  readonly reading: Reading
  readonly lost: ReadonlySet<DecisionId>
}

/** What people judged of a reading's values, each with its mark; what they added stands behind what was read. */
export function judgedReading(reading: Reading, reaching: readonly Reaching[]): JudgedReading {
  if (reaching.length === 0) return { reading, lost: new Set() }
  // Offsets mean the words of one rendition: what was judged in another has lost its place.
  const here = reaching.filter((one) => one.inherited || one.judgement.anchor.rendition === reading.rendition)
  const elsewhere = reaching.filter((one) => !here.includes(one))
  const of = (about: JudgedKind) => here.filter(({ judgement }) => judgement.about === about)
  const positions = judge(reading.positions, of('position'), positionRules)
  const statements = judge(reading.statements, of('statement'), statementRules)
  const counts = judge(reading.counts, of('count'), countRules)
  const lost = [...elsewhere, ...positions.lost, ...statements.lost, ...counts.lost]
  return {
    reading: { ...reading, positions: positions.values, statements: statements.values, counts: counts.values },
    lost: new Set(lost.map(({ id }) => id)),
  }
}
