import { type Decision, isJudgement, type LineageDecision } from '../records/decision.ts'
import type { RenditionId } from '../records/ids.ts'
import type { Judgement } from '../records/judgement.ts'
import type { Words } from '../records/ledger-rules.ts'
import type { Passage } from '../records/passage.ts'

/** Passages that a judgement names: the one it is anchored to, and one that it gives in its place. */
export function judgedPassages({ anchor, fields }: Judgement): readonly Passage[] {
  return [anchor.passage, ...(fields?.passage === undefined ? [] : [fields.passage])]
}

/**
 * Objects to a decision that has no person, no reason where one is owed, or no words to stand on.
 * @throws RangeError naming what is wrong: a bug of the room that made it.
 */
export function checkDecision(decision: Decision, wordsOf: (rendition: RenditionId) => Words | null): void {
  const { by, why } = decision
  if (by.trim() === '' || (why.trim() === '' && !mayBeSilent(decision))) {
    throw new RangeError('A decision has a person and a reason.')
  }
  if (decision.about === 'lineage') checkLineage(decision)
  if (isJudgement(decision)) checkJudgement(decision, wordsOf(decision.anchor.rendition))
}

/** Who confirms says that the words say so. */
function mayBeSilent(decision: Decision): boolean {
  return isJudgement(decision) && decision.verdict === 'confirmed'
}

function checkLineage({ verdict, report, other, relation }: LineageDecision): void {
  if (report === other) throw new RangeError(`Report ${report} was decided on beside itself.`)
  if (relation !== null && verdict !== 'derives-from') throw new RangeError(`${verdict} has no relation.`)
}

function checkJudgement(judgement: Judgement, words: Words | null): void {
  const { verdict, anchor, fields } = judgement
  if ((verdict === 'rejected' || verdict === 'noted') && fields !== null) {
    throw new RangeError(`What is ${verdict} has no fields.`)
  }
  if (words === null) return
  for (const { start, end, quote, in: place } of judgedPassages(judgement)) {
    const within = place === 'text' ? words.text : (words.headline ?? '')
    if (end <= start || within.slice(start, end) !== quote) {
      throw new RangeError(`A judgement of report ${anchor.report} rests on ${start}-${end}, where other words stand.`)
    }
  }
}
