import { conditionName } from '../../../publish/words/condition-words.ts'
import { datedWords } from '../../../publish/words/day-words.ts'
import type { PackLabels } from '../../../records/pack.ts'
import type { Position } from '../../../records/position.ts'

/** "on condition: ceasefire; 2 frigates; by the end of May": what a position says beside its stance. */
export function positionTerms(position: Position, pack: PackLabels): string {
  const conditions = position.conditions.map((one) => conditionName(one, position.actor, pack))
  return [
    conditions.length === 0 ? 'no condition stated' : `on condition: ${conditions.join(', ')}`,
    ...(position.quantity === null
      ? []
      : [`${position.quantity.value.toLocaleString('en')} ${position.quantity.unit}`]),
    ...(position.place === null ? [] : [`place: ${position.place}`]),
    ...position.caveats.map((caveat) => `caveat: ${caveat}`),
    ...(position.due === null ? [] : [`by ${datedWords(position.due)}`]),
    ...(position.alternative === null ? [] : ['one of several alternatives']),
    ...((position.group ?? '') === '' ? [] : [`said of "${position.group}"`]),
  ].join('; ')
}
