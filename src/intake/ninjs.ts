import type { Edition } from '../records/edition.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import { isFields } from './article-fields.ts'

type Fields = Readonly<Record<string, unknown>>

/** What an agency says of an item: `usable`, or that it is held back or taken back. */
export type PubStatus = 'usable' | 'withheld' | 'canceled'

/** True for an item in ninjs, the IPTC's JSON for news (versions 1 and 2). */
export function isNinjs(value: unknown): value is Fields {
  if (!isFields(value) || typeof value.uri !== 'string') return false
  return 'pubstatus' in value || 'versioncreated' in value || 'versionCreated' in value
}

export function pubStatusOf(item: Fields): PubStatus {
  const status = String(item.pubstatus ?? item.pubStatus ?? 'usable').toLowerCase()
  if (/cancel/.test(status)) return 'canceled'
  return /withh/.test(status) ? 'withheld' : 'usable'
}

/** Which version of an item this is. */
export function ninjsEdition(item: Fields): Omit<Edition, 'marks'> {
  const number = Number(item.version ?? Number.NaN)
  return {
    uri: typeof item.uri === 'string' ? item.uri.slice(0, 1000) : null,
    number: Number.isSafeInteger(number) && number >= 0 ? number : null,
    changed: instantOf(item.versioncreated ?? item.versionCreated),
  }
}

function instantOf(value: unknown): string | null {
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** That an item is held back or cancelled; null where it is to be used, or says no name. */
export function withdrawalOf(item: Fields): Withdrawal | null {
  const status = pubStatusOf(item)
  const { uri, number, changed } = ninjsEdition(item)
  if (status === 'usable' || uri === null || uri.trim() === '') return null
  const told = (value: unknown) => words(value)?.trim().slice(0, 500) || null
  return {
    kind: 'withdrawal',
    uri: uri.trim(),
    status,
    number,
    changed,
    why: told(item.ednote) ?? told(item.edNote),
    by: told(item.provider) ?? told(item.source) ?? told(item.copyrightholder),
  }
}

/** `{ value }`, or the plainest of a list of them by `contenttype`, or a text. */
function words(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return isFields(value) ? words(value.value ?? value.name ?? value.literal ?? null) : null
  const plain = value.find((one) => isFields(one) && /plain/.test(String(one.contenttype ?? one.contentType ?? '')))
  return words(plain ?? value[0] ?? null)
}

/** Such an item by the names of our own fields. */
export function fromNinjs(item: Fields): Fields {
  const body = words(item.body_text) ?? words(item.body_xhtml) ?? words(item.body_html) ?? words(item.bodies)
  const url = [item.uri, item.url, item.canonicalurl].find((one) => typeof one === 'string' && /^https?:/.test(one))
  const day = item.firstcreated ?? item.firstCreated ?? item.versioncreated ?? item.versionCreated ?? null
  const all = {
    id: item.uri,
    url: url ?? null,
    headline: words(item.headline) ?? words(item.headlines) ?? words(item.slugline),
    byline: words(item.byline) ?? words(item.by),
    outlet: words(item.provider) ?? words(item.source) ?? words(item.copyrightholder),
    date: typeof day === 'string' ? day : null,
    language: item.language ?? null,
    text: body ?? words(item.description_text) ?? words(item.descriptions),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))
}
