import type { ActSense } from '../packs/english-acts.ts'
import type { StanceFrame } from '../packs/stance-frame.ts'
import type { Stance } from '../records/position.ts'
import type { VerbGroup } from './verb-group.ts'

/** Verbs whose "is …-ing" tells of what is to come: "is sending", "is coming". */
const coming = new Set(
  'send come go arrive follow join leave give bring lend return deploy dispatch advance donate part add throw chip detach assign commit'.split(
    ' ',
  ),
)
/** Verbs whose past says what was promised, and not that it has come. */
const promising = new Set(['assign', 'subscribe', 'allot', 'enter', 'designate', 'chip'])
/** Verbs that say what is done only when their tense looks ahead; "has three battalions" is no contribution. */
const onlyAhead = new Set(
  'have make begin start launch lay gather collect treat conduct perform accept man crew hand serve raise build run keep take hold get work stand move cross reach fly board'.split(
    ' ',
  ),
)

/** What negates a doing beside its verb group: "no soldiers", "none of us". */
export interface Negation {
  readonly thing: boolean
  readonly subject: boolean
  /** "since April", "already": it goes on now. */
  readonly ongoing?: boolean
}

/** Verbs of going on with what is there: "would keep six aircraft in Estonia". */
const keeping = new Set(['keep', 'stay', 'remain'])

/** The stance of something a state does or would do, from the tense and mood of its verb; null where it says none. `fixed`: matched with more than the verb. */
export function stanceOfDoing(
  group: VerbGroup,
  sense: ActSense | 'component',
  negation: Negation,
  fixed = false,
): Stance | null {
  if (group.expected || group.modal === 'should' || group.modal === 'must') return null
  if (group.ceased && !negation.thing && !negation.subject) return 'withdrawn'
  const negative = group.negated !== (negation.thing || negation.subject)
  if (sense === 'leaves' || sense === 'keeps-home') return opposite(group, negative)
  if (keeping.has(group.lemma) && !negative && (group.modal === 'will' || group.modal === 'would')) return 'acting'
  if (group.modal !== null) return stanceOfModal(group, negative)
  if (group.yet) return 'undecided'
  if (group.form === 'infinitive' || group.form === 'gerund') return null
  if (group.progressive) {
    if (negative) return 'refused'
    return !group.past && coming.has(group.lemma) && !recent(group) && negation.ongoing !== true ? 'pledged' : 'acting'
  }
  if (group.perfect || group.past) {
    if (negative || sense === 'joins') return null
    if (promising.has(group.lemma) && sense === 'gives') return 'pledged'
    return onlyAhead.has(group.lemma) && !fixed && !group.passive && sense === 'gives' ? null : 'acting'
  }
  return negation.ongoing === true && !negative ? 'acting' : stanceOfPresent(group, sense, negative, fixed)
}

function recent(group: VerbGroup): boolean {
  return group.adverbs.some((word) => word === 'already' || word === 'now')
}

function stanceOfModal(group: VerbGroup, negative: boolean): Stance | null {
  // "would have sent": what did not come about.
  if (group.perfect && group.modal !== 'will') return null
  switch (group.modal) {
    case 'will':
    case 'is-to':
    case 'would':
      return negative ? 'refused' : 'pledged'
    case 'can':
    case 'could':
      return negative ? 'refused' : 'open'
    case 'may':
      return negative ? 'undecided' : 'open'
    default:
      return null
  }
}

function stanceOfPresent(
  group: VerbGroup,
  sense: ActSense | 'component',
  negative: boolean,
  fixed: boolean,
): Stance | null {
  if (fixed && !negative) return 'acting'
  if (sense === 'joins' && group.lemma === 'be') return negative ? 'refused' : 'pledged'
  if (sense === 'stays' || group.lemma === 'be') return negative ? null : 'acting'
  if (onlyAhead.has(group.lemma) && sense === 'gives' && !group.passive) return null
  if (negative) return 'refused'
  return recent(group) || group.passive ? 'acting' : 'pledged'
}

/** "stays out", "would remain at home": taking no part. */
function opposite(group: VerbGroup, negative: boolean): Stance | null {
  if (negative) return group.modal === null ? null : 'pledged'
  if (group.modal === 'could' || group.modal === 'may' || group.modal === 'can') return 'undecided'
  return group.form === 'infinitive' || group.form === 'gerund' ? null : 'refused'
}

/** The stance of a frame in this verb group; `negated` counts "no" and "none" as well. */
export function stanceOfFrame(frame: StanceFrame, group: VerbGroup, negated: boolean): Stance | null {
  if (group.expected || group.modal === 'should' || group.modal === 'must') return null
  if (frame.later !== null && (group.modal !== null || group.form === 'infinitive' || group.yet)) return frame.later
  if (group.yet) return frame.stance === 'pledged' || frame.stance === 'open' ? 'undecided' : null
  if (group.ceased && negated && frame.stance !== 'undecided') return frame.stance === 'refused' ? 'open' : 'withdrawn'
  const future = group.modal === 'will' || group.modal === 'would'
  if (negated && future && frame.stance === 'pledged') return 'refused'
  if (negated) return frame.negated === 'refused' && notYet(group) ? 'undecided' : frame.negated
  const possible = group.modal === 'could' || group.modal === 'may' || group.modal === 'can'
  if (!possible) return frame.stance
  if (frame.stance === 'pledged' || frame.stance === 'open') return 'open'
  return frame.stance === 'undecided' ? 'undecided' : null
}

function notYet(group: VerbGroup): boolean {
  return group.adverbs.includes('yet')
}
