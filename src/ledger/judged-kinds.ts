import { type Count, countId } from '../records/count.ts'
import { undated } from '../records/day.ts'
import type { Anchor, CountFields, PositionFields, StatementFields } from '../records/judgement.ts'
import type { Passage } from '../records/passage.ts'
import { type Position, positionId } from '../records/position.ts'
import type { AsRead, ReviewMark } from '../records/review.ts'
import { type Statement, statementId } from '../records/statement.ts'

/** A value that people judge. */
export interface Judgeable {
  readonly id: string
  readonly passage: Passage
  readonly review?: ReviewMark | undefined
}

/** What of one kind of value says which one a judgement is about, and how it is corrected or made anew. */
export interface JudgedKindRules<Value extends Judgeable, Fields> {
  asRead(value: Value): AsRead
  /** The value with fields of a person in the place of its own; `own`: the passage too. */
  corrected(value: Value, fields: Fields, own: boolean): Value
  /** A value that nobody read: what its anchor says, and the fields. */
  made(anchor: Anchor, fields: Fields, passage: Passage): Value
}

/** What people add stands as they say it; the sign says that no rule found it. */
const byHand = [{ sign: 'review:added', words: '' }]

export const positionRules: JudgedKindRules<Position, PositionFields> = {
  asRead: ({ actor, component, stance, group }) => ({ actor, component, stance, words: group }),
  corrected: (position, { passage, conditions, quantity, ...fields }, own) => {
    const at = own && passage !== undefined ? passage : position.passage
    return {
      ...position,
      ...fields,
      ...(conditions === undefined ? {} : { conditions: conditions.map((one) => ({ ...one, passage: at })) }),
      ...(quantity === undefined ? {} : { quantity: quantity === null ? null : { ...quantity, passage: at } }),
      passage: at,
    }
  },
  made: ({ report, actor, component, stance, words }, fields, passage) => {
    const bare: Omit<Position, 'id'> = {
      kind: 'position',
      report,
      actor: actor ?? '',
      group: words,
      component: component ?? '',
      stance: stance ?? 'undecided',
      past: false,
      voice: 'report',
      conditions: [],
      caveats: [],
      quantity: null,
      place: null,
      alternative: null,
      said: undated,
      due: null,
      statement: null,
      passage,
      because: byHand,
    }
    return positionRules.corrected({ ...bare, id: positionId(bare) }, fields, false)
  },
}

export const statementRules: JudgedKindRules<Statement, StatementFields> = {
  asRead: ({ actor, speaker }) => ({ actor, component: null, stance: null, words: speaker }),
  corrected: (statement, { passage, ...fields }, own) => ({
    ...statement,
    ...fields,
    passage: own && passage !== undefined ? passage : statement.passage,
  }),
  made: ({ report, actor, words }, fields, passage) => {
    const bare: Omit<Statement, 'id'> = {
      kind: 'statement',
      report,
      speaker: words ?? '',
      actor,
      official: false,
      mode: 'indirect',
      via: [],
      anonymous: false,
      said: undated,
      cue: '',
      passage,
      because: byHand,
    }
    return statementRules.corrected({ ...bare, id: statementId(bare) }, fields, false)
  },
}

export const countRules: JudgedKindRules<Count, CountFields> = {
  asRead: ({ what }) => ({ actor: null, component: null, stance: null, words: what }),
  corrected: (count, { passage, ...fields }, own) => ({
    ...count,
    ...fields,
    passage: own && passage !== undefined ? passage : count.passage,
  }),
  made: ({ report, words }, fields, passage) => {
    const bare: Omit<Count, 'id'> = {
      kind: 'count',
      report,
      what: words ?? '',
      count: fields.count ?? 0,
      of: null,
      approx: false,
      statement: null,
      passage,
      because: byHand,
    }
    return countRules.corrected({ ...bare, id: countId(bare) }, fields, false)
  },
}
