import type { Decision } from '../../../records/decision.ts'
import type { ToldJudgement } from '../../../records/queue.ts'
import { shortId } from './report-words.ts'

/** A decision in a few words, with its reason. */
export function decisionWords(decision: Decision): string {
  const { why } = decision
  const said = saidWords(decision)
  return why === '' ? said : `${said}: ${why}`
}

function saidWords(decision: Decision): string {
  switch (decision.about) {
    case 'lineage':
      return `${shortId(decision.report)} ${decision.verdict} ${shortId(decision.other)}`
    case 'outlet':
      return `graded ${decision.outlet} ${decision.grade}`
    case 'actor':
      return decision.same === null
        ? `${decision.actor} is no other actor`
        : `${decision.actor} is another name of ${decision.same}`
    case 'requirement':
      return `${decision.component} needs ${decision.value} ${decision.unit}`
    default:
      return judgementWords(decision)
  }
}

/** "corrected NO sea pledged: stance open". */
export function judgementWords({
  about,
  verdict,
  anchor,
  fields,
}: Omit<ToldJudgement, 'fields'> & { readonly fields: object | null }): string {
  const { actor, component, stance, words } = anchor
  const what = [about === 'position' ? '' : about, words ?? actor ?? '', component ?? '', stance ?? '']
  const given = verdict === 'rejected' ? '' : fieldWords(fields)
  return [verdict, ...what, given === '' ? '' : `(${given})`].filter((one) => one !== '').join(' ')
}

/** "stance open, place outside the country". */
export function fieldWords(fields: object | null): string {
  return Object.entries(fields ?? {})
    .map(([name, value]) => `${name} ${valueWords(value)}`)
    .join(', ')
}

function valueWords(value: unknown): string {
  if (value === null) return 'none'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(' and ')
  if (typeof value !== 'object') return String(value)
  if ('kind' in value)
    return 'party' in value && value.party !== null ? `${value.kind}:${value.party}` : String(value.kind)
  if ('unit' in value && 'value' in value) return `${value.value} ${value.unit}`
  if ('date' in value) return String(value.date ?? 'undated')
  return 'quote' in value ? `“${value.quote}”` : `${Object.values(value).join('-')}`
}
