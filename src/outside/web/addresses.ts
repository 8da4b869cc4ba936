import type { Refusal } from '../../records/refusal.ts'

/** The address that is asked for, without its fragment, or why none is. */
export function addressOf(address: string, base?: URL): URL | Refusal {
  if (!URL.canParse(address, base?.href)) return { code: 'bad-address', why: 'not-an-address' }
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { code: 'bad-address', why: 'scheme' }
  // It would stand in the ledger, and in what is published from it.
  if (url.username !== '' || url.password !== '') return { code: 'bad-address', why: 'password' }
  url.hash = ''
  return url
}

/** Where an answer leads; null where it is none that leads anywhere. */
export function redirectOf(status: number, headers: ReadonlyMap<string, string>, from: URL): URL | Refusal | null {
  const location = headers.get('location')
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined ? addressOf(location, from) : null
}
