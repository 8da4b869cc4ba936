import { decisionId } from '../records/decision.ts'
import type { Entry } from '../records/entry.ts'
import type { Answer } from '../records/failure.ts'
import type { Judged } from '../records/judged.ts'
import type { Anchor, Judgement } from '../records/judgement.ts'
import type { Passage, PassageIn } from '../records/passage.ts'
import type { Reading } from '../records/reading.ts'
import type { StandingReport } from '../records/report-view.ts'
import { locateQuote } from '../text/locate-quote.ts'
import { passageOf } from '../text/passage.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { type Fields, type FieldWords, fieldsGiven } from './fields-given.ts'
import { findValue, type Meant } from './find-value.ts'
import { reportName } from './report-name.ts'

/** What a person says of a value, named by its id or the first letters of it. */
export interface Judging {
  readonly value: string
  readonly verdict: 'confirmed' | 'corrected' | 'rejected' | 'noted'
  /** What is otherwise, where it is corrected. */
  readonly fields?: FieldWords
  /** Other words of the report that the value rests on, where it is corrected. */
  readonly quote?: string
  readonly by: string
  /** The reason; may be empty where it is confirmed. Of a note, its words. */
  readonly why: string
}

/** Keep what a person says of a value as an entry; gives the value as it stands then. */
export async function judgeValue(desk: Desk, judging: Judging): Promise<Answer<Judged>> {
  const why = judging.why.trim()
  if (why === '' && judging.verdict !== 'confirmed') return failed({ code: 'nothing-asked', what: 'reason' })
  const found = await findValue(desk, judging.value)
  if (!found.ok) return found
  const fields = await fieldsOf(desk, judging, found.value)
  if (!fields.ok) return fields
  const { about } = found.value
  const anchor = await anchorOf(desk, found.value)
  // The kind of the value decides which fields it has, and they were checked against it.
  const decision = {
    kind: 'decision',
    about,
    verdict: judging.verdict,
    anchor,
    fields: fields.value,
    by: judging.by,
    why,
  }
  const entry = await kept(desk, decision as Judgement)
  return judged(desk, entry, found.value.value.id)
}

/** One entry for one decision. */
export async function kept(desk: Desk, decision: Judgement): Promise<Entry> {
  const [entry] = await desk.store.append({ acts: [{ kind: 'decided', decision }], texts: new Map(), keys: [] })
  if (entry === undefined) throw new Error('A decision was appended and gave no entry.')
  return entry
}

/** The decision that an entry holds, and the value as it stands after it. */
export async function judged(desk: Desk, entry: Entry, value: string): Promise<Answer<Judged>> {
  const now = await findValue(desk, value)
  if (!now.ok) return now
  const reach = now.value.value.review?.decisions.length ?? 0
  return answered({
    kind: 'judged',
    decision: decisionId(entry),
    about: now.value.about,
    value: now.value.value,
    report: reportName(now.value.standing),
    reached: reach === 0 ? 0 : await copiesOf(desk, now.value),
  })
}

/** Copies that inherit a judgement of this value, by what stands in them. */
async function copiesOf(desk: Desk, { standing, value }: Meant): Promise<number> {
  const family = standing.placement?.family
  if (family === undefined || value.kind !== 'position') return 0
  const decisions = new Set(value.review?.decisions.map(({ id }) => id))
  const others = (await desk.store.family(family)).filter((id) => id !== standing.report.id)
  const positions = await desk.store.positions({ reports: others, reviewed: true })
  const inheriting = positions.filter(({ position }) => position.review?.decisions.some(({ id }) => decisions.has(id)))
  return new Set(inheriting.map(({ position }) => position.report)).size
}

/** To confirm is to say what stands; to correct is to say otherwise in some fields, on top of what stands. */
async function fieldsOf(desk: Desk, judging: Judging, meant: Meant): Promise<Answer<Fields | null>> {
  const { verdict } = judging
  if (verdict === 'rejected' || verdict === 'noted') return answered(null)
  const standing = standingFields(meant.value)
  if (verdict === 'confirmed') return answered(standing)
  const fields = await fieldsGiven(desk, meant.about, judging.fields ?? {})
  if (!fields.ok) return fields
  const passage = judging.quote === undefined ? null : await passageGiven(desk, meant.standing, judging.quote)
  if (passage?.ok === false) return passage
  const given = { ...fields.value, ...(passage === null ? {} : { passage: passage.value }) }
  if (Object.keys(given).length === 0) return failed({ code: 'nothing-asked', what: 'fields' })
  return answered({ ...standing, ...given })
}

function standingFields({ review }: Meant['value']): Fields | null {
  const stands = review?.decisions.find((one) => one.stands)
  if (stands === undefined || stands.fields === null) return null
  const { passage, ...rest } = stands.fields as Fields
  // A copy has a passage of its own.
  return stands.inherited || passage === undefined
    ? Object.keys(rest).length === 0
      ? null
      : rest
    : { ...rest, passage }
}

/** The value as it was read, or first added, at its own place. */
async function anchorOf(desk: Desk, { standing, reading, value }: Meant): Promise<Anchor> {
  const at = { report: standing.report.id, rendition: reading.rendition }
  if (value.review !== undefined) {
    const { place, ...matter } = value.review.asRead
    return { ...at, ...matter, passage: await passageAt(desk, reading, place) }
  }
  const { passage } = value
  switch (value.kind) {
    case 'position':
      return {
        ...at,
        passage,
        actor: value.actor,
        component: value.component,
        stance: value.stance,
        words: value.group,
      }
    case 'statement':
      return { ...at, passage, actor: value.actor, component: null, stance: null, words: value.speaker }
    case 'count':
      return { ...at, passage, actor: null, component: null, stance: null, words: value.what }
  }
}

async function passageAt(desk: Desk, reading: Reading, place: Omit<Passage, 'quote'>): Promise<Passage> {
  const within =
    place.in === 'text'
      ? (await desk.store.rendition(reading.report))?.text
      : (await desk.store.report(reading.report))?.report.headline
  return passageOf(within ?? '', place.start, place.end, place.in)
}

/** Words of a report that a person selected, in its text or else its headline. */
export async function passageGiven(desk: Desk, standing: StandingReport, quote: string): Promise<Answer<Passage>> {
  const rendition = await desk.store.rendition(standing.report.id)
  if (rendition === null) return failed({ code: 'text-removed', report: reportName(standing) })
  const places: readonly (readonly [PassageIn, string])[] = [
    ['text', rendition.text],
    ['headline', standing.report.headline ?? ''],
  ]
  let because: 'wording-gone' | 'wording-ambiguous' = 'wording-gone'
  for (const [place, within] of places) {
    const found = locateQuote(within, quote)
    if (found.found !== 'lost') return answered(passageOf(within, found.start, found.end, place))
    if (found.because === 'wording-ambiguous') because = found.because
    if (because === 'wording-ambiguous') break
  }
  return failed({ code: 'quote-lost', report: reportName(standing), quote, because })
}
