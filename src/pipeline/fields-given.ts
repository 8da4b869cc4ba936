import { partsOf } from '../positions/condition-register.ts'
import type { Dated } from '../records/day.ts'
import type { Answer } from '../records/failure.ts'
import type { CountFields, JudgedKind, PositionFields, StatementFields } from '../records/judgement.ts'
import type { Passage } from '../records/passage.ts'
import { type Stance, stances, type Voice } from '../records/position.ts'
import type { Mode } from '../records/statement.ts'
import { numberAt } from '../text/numbers.ts'
import { answered, failed } from './answer.ts'
import { dayGiven } from './days.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { findComponent } from './find-component.ts'
import { conditionGiven } from './find-condition.ts'

/** Fields of a value as a person writes them. `none` empties what can be empty. */
export interface FieldWords {
  readonly actor?: string
  readonly group?: string
  readonly component?: string
  readonly stance?: string
  readonly voice?: string
  readonly past?: boolean
  readonly conditions?: readonly string[]
  readonly caveats?: readonly string[]
  /** "6 minehunters". */
  readonly quantity?: string
  readonly place?: string
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly said?: string
  readonly due?: string
  readonly speaker?: string
  readonly official?: boolean
  readonly mode?: string
  readonly anonymous?: boolean
  readonly what?: string
  readonly count?: number
  readonly of?: number
  readonly approx?: boolean
}

/** Fields that each kind of value has. */
const fieldsOf: Readonly<Record<JudgedKind, readonly (keyof FieldWords)[]>> = {
  position: [
    ...(['actor', 'group', 'component', 'stance', 'voice', 'past', 'conditions', 'caveats', 'quantity'] as const),
    ...(['place', 'said', 'due'] as const),
  ],
  statement: ['speaker', 'actor', 'official', 'mode', 'anonymous', 'said'],
  count: ['what', 'count', 'of', 'approx'],
}

/** The fields that apply, whatever kind of value they are of; the caller knows which. */
export type Fields = PositionFields & Omit<StatementFields, 'actor'> & CountFields & { readonly passage?: Passage }

const voices: readonly Voice[] = ['own', 'claim', 'report']
const modes: readonly Mode[] = ['direct', 'indirect', 'mixed']

/** What the words mean for a value of a kind; the first that means nothing is the answer. */
export async function fieldsGiven(desk: Desk, about: JudgedKind, words: FieldWords): Promise<Answer<Fields>> {
  const given = Object.entries(words).filter(([, value]) => value !== undefined)
  const unfit = given.find(([name]) => !fieldsOf[about].some((field) => field === name))
  if (unfit !== undefined) return failed({ code: 'field-unfit', field: unfit[0], about })
  const fields: Record<string, unknown> = {}
  for (const [name, value] of given) {
    const meant = await fieldMeant(desk, name as keyof FieldWords, value)
    if (!meant.ok) return meant
    fields[name] = meant.value
  }
  return answered(fields as Fields)
}

async function fieldMeant(desk: Desk, name: keyof FieldWords, value: unknown): Promise<Answer<unknown>> {
  const words = String(value).trim()
  const none = words.toLowerCase() === 'none'
  switch (name) {
    case 'actor': {
      const actor = await findActor(desk, words)
      return actor.ok ? answered(actor.value.id) : actor
    }
    case 'component': {
      const component = findComponent(desk, words)
      return component.ok ? answered(component.value.id) : component
    }
    case 'stance':
      return oneOf<Stance>(name, words, stances)
    case 'voice':
      return oneOf<Voice>(name, words, voices)
    case 'mode':
      return oneOf<Mode>(name, words, modes)
    case 'conditions':
      return conditionsOf(desk, value as readonly string[])
    case 'caveats':
      return answered((value as readonly string[]).filter((one) => one.trim().toLowerCase() !== 'none'))
    case 'quantity':
      return none ? answered(null) : quantityOf(words)
    case 'said':
      return datedOf(words)
    case 'due':
      return none ? answered(null) : datedOf(words)
    case 'place':
    case 'group':
      return answered(none ? null : words)
    case 'speaker':
    case 'what':
      return words === '' ? failed({ code: 'bad-value', field: name, given: words, known: [] }) : answered(words)
    case 'count':
    case 'of':
      return Number.isFinite(value) && Number(value) >= 0
        ? answered(Number(value))
        : failed({ code: 'bad-value', field: name, given: words, known: [] })
    default:
      return answered(value)
  }
}

function oneOf<Kind extends string>(field: string, words: string, known: readonly Kind[]): Answer<Kind> {
  const found = known.find((one) => one === words.toLowerCase())
  return found === undefined ? failed({ code: 'bad-value', field, given: words, known }) : answered(found)
}

async function conditionsOf(desk: Desk, given: readonly string[]): Promise<Answer<unknown>> {
  const conditions = []
  for (const words of given) {
    if (words.trim().toLowerCase() === 'none') continue
    const found = await conditionGiven(desk, words)
    if (!found.ok) return found
    conditions.push(partsOf(found.value))
  }
  return answered(conditions)
}

/** "6 minehunters", "two frigates", "1,200 soldiers". */
export function quantityOf(words: string): Answer<{ readonly value: number; readonly unit: string }> {
  const parts = words.trim().split(/\s+/)
  const found = numberAt(
    parts.map((part) => part.toLowerCase()),
    0,
  )
  const unit = parts.slice(found?.words ?? 0).join(' ')
  if (found === null || unit === '') return failed({ code: 'bad-value', field: 'quantity', given: words, known: [] })
  return answered({ value: found.value, unit })
}

/** A day, a month or a year; the first day of the span where it is coarser. */
export function datedOf(words: string): Answer<Dated> {
  if (/^\d{4}$/.test(words)) return answered({ date: `${words}-01-01`, precision: 'year' })
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(words)) return answered({ date: `${words}-01`, precision: 'month' })
  const day = dayGiven(words)
  return day.ok ? answered({ date: day.value, precision: 'day' }) : day
}
