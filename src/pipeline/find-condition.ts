import { partsOf } from '../positions/condition-register.ts'
import { conditionId } from '../positions/hangs-on.ts'
import type { ConditionId } from '../records/condition.ts'
import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import { conditionNamer } from './condition-names.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { nearest } from './nearest.ts'

/**
 * The conditions of `known` that `words` mean: one by its id (`partner:US`), its party named as people name it
 * (`partner:Washington`), or all of a kind (`parliament`).
 */
export async function conditionsMeant(
  desk: Desk,
  words: string,
  known: readonly ConditionId[],
): Promise<Answer<readonly ConditionId[]>> {
  const given = await conditionGiven(desk, words)
  if (!given.ok) return given
  if (known.includes(given.value)) return answered([given.value])
  const ofKind = known.filter((id) => partsOf(id).kind === given.value)
  return ofKind.length > 0 ? answered(ofKind) : unknown(desk, words, known)
}

/** The id that `words` mean in the pack, whether or not anything hangs on it: reports of it may still come. */
export async function conditionGiven(desk: Desk, words: string): Promise<Answer<ConditionId>> {
  const { kind: kindWords, party } = partsOf(words.trim())
  const asked = kindWords.trim().toLowerCase()
  const kinds = desk.vocabulary.pack.conditions
  const kind = kinds.find(({ id, name }) => id === asked || name.toLowerCase() === asked)
  if (kind === undefined) {
    return unknown(
      desk,
      words,
      kinds.map(({ id }) => id),
    )
  }
  if (party === null || kind.party === 'none') return answered(kind.id)
  if (party.trim() === '?') return answered(conditionId(kind.id, '?'))
  const actor = await findActor(desk, party)
  return actor.ok ? answered(conditionId(kind.id, actor.value.id)) : actor
}

function unknown(desk: Desk, words: string, known: readonly ConditionId[]) {
  const nameOf = conditionNamer(desk)
  const candidates = known.map((id) => ({ item: id, words: [id, nameOf(id)] }))
  const near = nearest(words.trim().toLowerCase(), candidates).map((id) => ({ id, name: nameOf(id) }))
  return failed({ code: 'unknown-condition', words, near, known })
}
