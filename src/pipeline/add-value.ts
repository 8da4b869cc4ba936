import type { Answer } from '../records/failure.ts'
import type { Judged } from '../records/judged.ts'
import type { Anchor, JudgedKind, Judgement } from '../records/judgement.ts'
import type { Passage, PassageIn } from '../records/passage.ts'
import type { Reading } from '../records/reading.ts'
import type { StandingReport } from '../records/report-view.ts'
import { passageOf } from '../text/passage.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { type Fields, type FieldWords, fieldsGiven } from './fields-given.ts'
import { findReport } from './find-report.ts'
import { judged, kept, passageGiven } from './judge-value.ts'
import { reportName } from './report-name.ts'

/** A value that the reader missed: the words of the report it rests on, and what they say. */
export interface Adding {
  readonly report: string
  readonly about: JudgedKind
  readonly fields: FieldWords
  /** The words, or where they lie (UTF-16 offsets, end exclusive). */
  readonly on: { readonly quote: string } | { readonly start: number; readonly end: number; readonly in: PassageIn }
  readonly by: string
  readonly why: string
}

/** Fields that a value cannot be without. */
const owed: Readonly<Record<JudgedKind, readonly (keyof FieldWords)[]>> = {
  position: ['actor', 'component', 'stance'],
  statement: ['speaker'],
  count: ['what', 'count'],
}

/** Keep a value that a person found in a report as an entry; gives it as it stands then. */
export async function addValue(desk: Desk, adding: Adding): Promise<Answer<Judged>> {
  const found = await findReport(desk, adding.report)
  if (!found.ok) return found
  const made = await additionOf(desk, found.value, adding)
  if (!made.ok) return made
  const entry = await kept(desk, made.value)
  const now = await desk.store.reading(found.value.report.id)
  const value = now === null ? undefined : madeBy(now, adding.about, made.value.anchor)
  if (value === undefined) throw new Error('A value was added and does not stand in its report.')
  return judged(desk, entry, value)
}

/** The judgement that adds a value to a report, not yet kept. */
export async function additionOf(
  desk: Desk,
  standing: StandingReport,
  adding: Omit<Adding, 'report'>,
): Promise<Answer<Judgement>> {
  const { about, by } = adding
  const why = adding.why.trim()
  if (why === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const missing = owed[about].find((field) => adding.fields[field] === undefined)
  if (missing !== undefined) return failed({ code: 'field-missing', field: missing, about })
  const fields = await fieldsGiven(desk, about, adding.fields)
  if (!fields.ok) return fields
  const passage = await passageSelected(desk, standing, adding.on)
  if (!passage.ok) return passage
  const rendition = (await desk.store.rendition(standing.report.id))?.id
  if (rendition === undefined) return failed({ code: 'text-removed', report: reportName(standing) })
  const at = { report: standing.report.id, rendition, passage: passage.value }
  const { anchor, rest } = split({ about, at, fields: fields.value })
  const decision = { kind: 'decision', about, verdict: 'added', anchor, fields: rest, by, why }
  // The kind of the value decides which fields it has, and they were checked against it.
  return answered(decision as Judgement)
}

async function passageSelected(desk: Desk, standing: StandingReport, on: Adding['on']): Promise<Answer<Passage>> {
  if ('quote' in on) return passageGiven(desk, standing, on.quote)
  const rendition = await desk.store.rendition(standing.report.id)
  if (rendition === null) return failed({ code: 'text-removed', report: reportName(standing) })
  const within = on.in === 'text' ? rendition.text : (standing.report.headline ?? '')
  const { start, end } = on
  if (start < 0 || end <= start || end > within.length) {
    return failed({ code: 'bad-value', field: 'passage', given: `${start}-${end}`, known: [] })
  }
  return answered(passageOf(within, start, end, on.in))
}

interface Parts {
  readonly about: JudgedKind
  readonly at: Pick<Anchor, 'report' | 'rendition' | 'passage'>
  readonly fields: Fields
}

/** What says which value it is goes into the anchor, what else is known of it into the fields. */
function split({ about, at, fields }: Parts): { readonly anchor: Anchor; readonly rest: Fields } {
  const { actor, group, component, stance, speaker, what, ...rest } = fields
  const none = { actor: null, component: null, stance: null, words: null }
  switch (about) {
    case 'position': {
      const words = actor === 'group' ? (group ?? at.passage.quote) : null
      return {
        anchor: { ...at, actor: actor ?? null, component: component ?? null, stance: stance ?? null, words },
        rest,
      }
    }
    case 'statement':
      return { anchor: { ...at, ...none, actor: actor ?? null, words: speaker ?? null }, rest }
    case 'count':
      return { anchor: { ...at, ...none, words: what ?? null }, rest }
  }
}

/** The value that answers to what was added last: made of it, or read at the same place. */
function madeBy(reading: Reading, about: JudgedKind, anchor: Anchor): string | undefined {
  const values = { position: reading.positions, statement: reading.statements, count: reading.counts }[about]
  const reached = values.filter(({ passage, review }) => {
    const added = review?.decisions.some(({ verdict, inherited }) => verdict === 'added' && !inherited) ?? false
    return added && passage.start < anchor.passage.end && passage.end > anchor.passage.start
  })
  const exact = reached.find(({ review }) => {
    const { actor, component, stance, words } = review?.asRead ?? {
      actor: null,
      component: null,
      stance: null,
      words: null,
    }
    return (
      actor === anchor.actor && component === anchor.component && stance === anchor.stance && words === anchor.words
    )
  })
  return (exact ?? reached[0])?.id
}
