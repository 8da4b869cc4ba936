import { decisionId } from '../../src/records/decision.ts'
import type { Act, Entry } from '../../src/records/entry.ts'
import type { Judgement, PositionFields } from '../../src/records/judgement.ts'
import type { Position } from '../../src/records/position.ts'
import { passageOf } from '../../src/text/passage.ts'
import { idOf, type Read, renditionOf, type Told } from './desk.ts'

export const sentence = 'Norway will send troops.'
export const text = `${sentence} Sweden will not.`
export const wire: Told = { name: 'wire.txt', text, published: '2031-03-01' }
export const reprint: Told = { name: 'reprint.txt', text, published: '2031-03-02' }
export const third: Told = { name: 'third.txt', text, published: '2031-03-03' }
export const read: Read = { positions: [{ words: sentence, stance: 'pledged' }] }

export interface Said {
  readonly of?: Told
  readonly words?: string
  readonly verdict: Judgement['verdict']
  readonly fields?: PositionFields
  readonly by?: string
  readonly stance?: Position['stance']
}

export function judged({ of = wire, words = sentence, verdict, fields, by = 'Ines', stance = 'pledged' }: Said): Act {
  const start = of.text.indexOf(words)
  const passage = passageOf(of.text, start, start + words.length)
  const at = { report: idOf(of.name), rendition: renditionOf(of.name) }
  const anchor = { ...at, passage, actor: 'NO', component: 'troops', stance, words: null }
  const why = 'seen in the words'
  return {
    kind: 'decided',
    decision: { kind: 'decision', about: 'position', verdict, anchor, fields: fields ?? null, by, why },
  }
}

export function undone(entry: Entry | undefined, of: Told = wire): Act {
  if (entry === undefined) throw new Error('Nothing to take back.')
  return { kind: 'undone', decision: decisionId(entry), report: idOf(of.name), by: 'Ines', why: 'a slip' }
}

export const only = (...acts: readonly Act[]) => ({ acts, texts: new Map(), keys: [] })
