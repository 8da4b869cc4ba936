import type { PackLabels } from '../../../src/records/pack.ts'
import type { Position, Stance } from '../../../src/records/position.ts'
import { stanceOrder } from '../words.ts'
import type { FieldWords } from './judging.ts'

/** The fields of a position as words in a form: what a person may correct, or give of one that was missed. */

interface PositionFieldsProps {
  /** What stands; a part of it for a position that is new. */
  readonly now: Partial<Record<keyof FieldWords, string>>
  readonly pack: PackLabels | null
}

export function PositionFields({ now, pack }: PositionFieldsProps) {
  return (
    <>
      <label>
        Stance
        <select name="stance" defaultValue={now.stance ?? ''} required>
          {now.stance === undefined ? <option value="">choose</option> : null}
          {stanceOrder.map((stance) => (
            <option key={stance}>{stance}</option>
          ))}
        </select>
      </label>
      <label>
        Actor
        <input name="actor" defaultValue={now.actor} required autoComplete="off" />
      </label>
      <label>
        Component
        <select name="component" defaultValue={now.component} required>
          {(pack?.components ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Said by
        <select name="voice" defaultValue={now.voice ?? 'report'}>
          <option value="own">one who speaks for it</option>
          <option value="claim">somebody else</option>
          <option value="report">the report itself</option>
        </select>
      </label>
      <label>
        Hangs on
        <input name="conditions" defaultValue={now.conditions} placeholder="ceasefire, partner:US" autoComplete="off" />
      </label>
      <label>
        How many
        <input name="quantity" defaultValue={now.quantity} placeholder="6 minehunters" autoComplete="off" />
      </label>
      <label>
        Where
        <input name="place" defaultValue={now.place} autoComplete="off" />
      </label>
      <label>
        Day
        <input name="said" defaultValue={now.said} placeholder="YYYY-MM-DD" autoComplete="off" />
      </label>
    </>
  )
}

/** A position's fields as the form shows them. */
export function wordsOf(position: Position): Partial<Record<keyof FieldWords, string>> {
  const { stance, actor, component, voice, conditions, quantity, place, said } = position
  return {
    stance,
    actor,
    component,
    voice,
    conditions: conditions.map(({ kind, party }) => (party === null ? kind : `${kind}:${party}`)).join(', '),
    quantity: quantity === null ? '' : `${quantity.value} ${quantity.unit}`,
    place: place ?? '',
    said: said.date ?? '',
  }
}

/** What a form gives that is otherwise than before; what was emptied is `none`. */
export function fieldsFrom(form: FormData, before: Partial<Record<keyof FieldWords, string>>): FieldWords {
  const changed = new Map<string, string>()
  for (const name of ['stance', 'actor', 'component', 'voice', 'conditions', 'quantity', 'place', 'said'] as const) {
    const given = String(form.get(name) ?? '').trim()
    if (given !== (before[name] ?? '')) changed.set(name, given === '' ? 'none' : given)
  }
  const { conditions, stance, ...rest } = Object.fromEntries(changed)
  return {
    ...rest,
    ...(stance === undefined ? {} : { stance: stance as Stance }),
    ...(conditions === undefined ? {} : { conditions: conditions === 'none' ? [] : splitNames(conditions) }),
  }
}

function splitNames(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
