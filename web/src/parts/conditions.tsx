import type { PackLabels } from '../../../src/records/pack.ts'
import type { Condition } from '../../../src/records/position.ts'

type Shown = Pick<Condition, 'kind' | 'party'>

/** "ceasefire", "partner's backing (US)"; what is the actor's own, such as a parliament, needs no name. */
export function conditionWords({ kind, party }: Shown, pack: PackLabels | null): string {
  const label = pack?.conditions.find(({ id }) => id === kind)
  const name = inSentence(label?.name ?? kind)
  if (party === null || label?.party === 'own' || label?.party === 'holder') return name
  return `${name} (${party === '?' ? 'not named' : party})`
}

/** A name as it stands within a sentence: "Ceasefire" is lowered, "UN mandate" is not. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** "if ceasefire, partner's backing (US)"; empty where none is stated. */
export function conditionList(conditions: readonly Shown[], pack: PackLabels | null): string {
  return conditions.length === 0 ? '' : `if ${conditions.map((one) => conditionWords(one, pack)).join(', ')}`
}
