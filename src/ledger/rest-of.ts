import type { Sign } from '../records/because.ts'
import type { ReportId } from '../records/ids.ts'
import type { Words } from '../records/ledger-rules.ts'
import type { Passage } from '../records/passage.ts'
import type { Condition, Position, Quantity } from '../records/position.ts'
import type { Statement } from '../records/statement.ts'
import type { ToldPositionRow, ToldStatementRow } from '../records/told-row.ts'
import { restored, restoredSign } from './seal.ts'

/**
 * What a value says that its row has no column for, as a JSON list in the column `rest`, so that a history reads rows and
 * needs no entry. Places and no words of the text. The step `valuesWhole` of the migrations makes the same from entries.
 */
type Place = readonly [start: number, end: number, placeIn: Passage['in']]
/** The words are null where they are cut from the text between start and end. */
type SignPlace =
  | readonly [sign: string, words: string]
  | readonly [sign: string, words: null, start: number, end: number]
type PositionRest = readonly [
  conditions: readonly Place[],
  caveats: readonly string[],
  quantity: Place | null,
  because: readonly SignPlace[],
]
type StatementRest = readonly [
  official: Statement['official'],
  via: readonly string[],
  anonymous: boolean,
  precision: Statement['said']['precision'],
  cue: string,
  because: readonly SignPlace[],
]

function placeOf({ start, end, in: placeIn }: Passage): Place {
  return [start, end, placeIn]
}

function signPlace({ sign, words, at }: Sign): SignPlace {
  return at === undefined ? [sign, words.toWellFormed()] : [sign, null, at.start, at.end]
}

const wellFormed = (words: readonly string[]): readonly string[] => words.map((one) => one.toWellFormed())

export function restOfPosition({ conditions, caveats, quantity, because }: Position): string {
  const rest: PositionRest = [
    conditions.map(({ passage }) => placeOf(passage)),
    wellFormed(caveats),
    quantity === null ? null : placeOf(quantity.passage),
    because.map(signPlace),
  ]
  return JSON.stringify(rest)
}

export function restOfStatement({ official, via, anonymous, said, cue, because }: Statement): string {
  const rest: StatementRest = [
    official,
    wellFormed(via),
    anonymous,
    said.precision,
    cue.toWellFormed(),
    because.map(signPlace),
  ]
  return JSON.stringify(rest)
}

function signOf([sign, words, start, end]: SignPlace, within: Words | null): Sign {
  if (words !== null) return { sign, words }
  return restoredSign({ sign, words: '', at: { start: start ?? 0, end: end ?? 0 } }, within)
}

function passageAt([start, end, placeIn]: Place, words: Words | null): Passage {
  return restored({ start, end, quote: '', in: placeIn }, words)
}

/** A position as it was read, from its row and the words of its report (null: they were removed); null where nobody read it. */
export function positionIn(row: ToldPositionRow, report: ReportId, words: Words | null): Position | null {
  if (row.rest === null) return null
  const [places, caveats, sized, because] = JSON.parse(row.rest) as PositionRest
  return {
    kind: 'position',
    report,
    actor: row.actor,
    group: row.words,
    component: row.component,
    stance: row.stance,
    past: row.past,
    voice: row.voice,
    conditions: row.conditions === null ? [] : conditionsOf(row.conditions, places, words),
    caveats,
    quantity: quantityOf(row, sized, words),
    place: row.place,
    alternative: row.alternative,
    due: row.due_precision === null ? null : { date: row.due, precision: row.due_precision },
    said: { date: row.said, precision: row.precision },
    statement: row.statement,
    passage: passageAt([row.start, row.end, row.place_in], words),
    because: because.map((one) => signOf(one, words)),
    id: row.id,
  }
}

function conditionsOf(json: string, places: readonly Place[], words: Words | null): readonly Condition[] {
  const named = JSON.parse(json) as readonly (readonly [Condition['kind'], Condition['party']])[]
  return named.map(([kind, party], at) => ({ kind, party, passage: passageAt(places[at] ?? [0, 0, 'text'], words) }))
}

function quantityOf({ quantity, unit }: ToldPositionRow, place: Place | null, words: Words | null): Quantity | null {
  if (quantity === null || place === null) return null
  return { value: quantity, unit: unit ?? '', passage: passageAt(place, words) }
}

/** The same of a statement. */
export function statementIn(row: ToldStatementRow, report: ReportId, words: Words | null): Statement | null {
  if (row.rest === null) return null
  const [official, via, anonymous, precision, cue, because] = JSON.parse(row.rest) as StatementRest
  const { id, speaker, actor, mode } = row
  return {
    kind: 'statement',
    report,
    speaker,
    actor,
    official,
    mode,
    via,
    anonymous,
    said: { date: row.said, precision },
    cue,
    passage: passageAt([row.start, row.end, row.place_in], words),
    because: because.map((one) => signOf(one, words)),
    id,
  }
}
