import type { Stance } from '../records/position.ts'
import type { ClaimContext, Reading } from './claim-draft.ts'
import { claimOf, ongoing, subjectHolders, subjectNegative, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf } from './clause.ts'
import { contentOfClause } from './content.ts'
import { itemsOfPhrase } from './contributions.ts'
import { objectItems, phraseItems } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Item } from './item.ts'
import { stanceOfDoing } from './stance-of.ts'
import { demandVerbs, isSpeech } from './verb-lists.ts'

/** Verbs that say of a contribution what somebody else does with it, or what it suffers; its subject gives nothing. */
const noGiving = new Set(
  `need see meet face discuss receive get replace sink destroy attack shoot strike seize bomb hit kill expel fight treat target capture arrest buy purchase
  threaten punish test trust count thank welcome praise criticize attend visit inspect watch follow read hear know understand believe feel like love hate miss lose
  find look learn remember forget cost take benefit win gain enjoy deserve own lack remain become seem appear mean depend hinge rest end stop die live vote debate
  regard treat view deem declare label brand rule govern change affect hurt harm help require include consist cover concern involve matter happen occur begin start go come stand sit stay be have do make let
  decide consider review study examine assess judge test negotiate sign talk speak think wait hope regret fear mind care recognize recognise respect obey accept tolerate
  permit allow block prevent protect defend answer return leave pass host share rise fall grow drop exceed reach total call name list describe cause bring hold keep lead
  board ride climb join use play give set turn open close move run work continue`.split(/\s+/),
)

const leading = new Set(['to', 'on', 'with', 'of', 'for', 'in', 'as', 'into'])

/**
 * The tolerant reading, where no lexicon knows the verb: who will, would, could or might do anything with a contribution named behind it
 * contributes it ("would chip away at the minefields with two machines"). Only in the future and the conditional: there the verb
 * hardly matters, in other tenses it does.
 */
export const loosely: Reading = (read, clause, group, cx) => {
  if (group.modal === null || group.passive || group.perfect || group.expected) return null
  if (noGiving.has(group.lemma) || isSpeech(group.lemma) || demandVerbs.has(group.lemma)) return null
  const holders = subjectHolders(read, clause)
  const items = holders.length === 0 ? [] : namedBehind(read, clause, cx)
  if (items.length === 0) return null
  const stance: Stance | null = stanceOfDoing(group, 'gives', {
    thing: items.every((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  const words = wordsText(read, group.first, group.last)
  return stance === null ? [] : [claimOf(read, clause, group, { holders, items, stance, rule: 'doing:any', words })]
}

/** The first contribution named behind the verb: an object, what a preposition leads to, or what an infinitive does. */
function namedBehind(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Item[] {
  const plain = (item: Item) => !item.vague && item.component !== cx.vocabulary.pack.unspecified
  const objects = objectItems(read, clause, cx).filter(plain)
  if (objects.length > 0) return objects
  const inside = clause.parts.flatMap((part) =>
    part.kind === 'noun' && part.after
      ? part.phrases.flatMap((one) => (one.of === null ? [] : itemsOfPhrase(read, one.of, cx)))
      : [],
  )
  // "We will not improvise with live ammunition": what it would be done with is no offer denied.
  const led = clause.group?.negated === true ? [] : [...inside, ...phraseItems(read, clause, cx, leading)].filter(plain)
  if (led.length > 0) return led.slice(0, 1)
  return childrenOf(clause)
    .filter((child) => child.relation === 'infinitive' || child.relation === 'gerund')
    .flatMap((child) => contentOfClause(read, child, cx).items)
    .filter(plain)
}
