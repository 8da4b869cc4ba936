import type { Refusal, Refused } from '../records/refusal.ts'
import { counted, either, megabytes, shortened, systemReasons } from './sentences.ts'

/** Why something given did not become a report, without its place: "it is empty". */
export function explainRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'missing':
      return 'there is no such file or folder; check the path'
    case 'unreadable':
      return `it cannot be read (${systemReasons[refusal.reason] ?? refusal.reason}); check that you may read it`
    case 'empty':
      return 'it is empty; nothing was added from it'
    case 'too-little-text':
      return `it has too little text for a report (${counted(refusal.characters, 'character')}, at least ${refusal.floor} are needed); check that the whole article is there`
    case 'too-large':
      return `it is too large (${megabytes(refusal.bytes)}; at most ${megabytes(refusal.ceiling)} can be one report); cut it into its articles`
    case 'binary':
      return `it is not text${refusal.looksLike === null ? '' : ` (it looks like ${refusal.looksLike})`}; give the article as text, a page, PDF, Word, mail or JSON`
    case 'no-reports':
      return 'there is no report in it; give a folder or a pattern with files that have text'
    case 'broken-json':
      return `it is not valid JSON${refusal.column === null ? '' : ` at column ${refusal.column}`} (${refusal.reason}); mend the line and add it again`
    case 'no-text':
      return `the article has no text${refusal.fields.length === 0 ? '' : ` (its fields are ${either(refusal.fields, 'and')})`}; its body belongs in "text"`
    case 'bad-date':
      return `"${refusal.given}" is not a date; write it as YYYY-MM-DD`
    case 'bad-field':
      return `the field "${refusal.field}" cannot be used (${refusal.reason}); mend it and add the article again`
    case 'paywall':
      return `it shows only the beginning of a story that is for subscribers (${counted(refusal.characters, 'character')}); give the whole article`
    case 'consent-page':
      return 'it is a page that asks about cookies, not a report; save the page behind it'
    case 'error-page':
      return `it is a page that says it has nothing to show ("${shortened(refusal.title)}"); check its address`
    case 'empty-page':
      return `it is a page that is filled in by scripts (${counted(refusal.characters, 'character')} without them); save it from a browser once it shows its text`
    case 'no-article':
      return `it is a page of links to stories (${counted(refusal.links, 'link')}), not a story; give the stories`
    case 'broken-file':
      return `it looks like ${refusal.format} and is broken; fetch or save it again`
    case 'locked':
      return `it is a ${refusal.format} file with a password; save it without one`
    case 'bomb':
      return `it is a ${refusal.format} file that unpacks to far more than any text does; it was not unpacked`
    case 'no-text-layer':
      return `it is a PDF of pictures (${counted(refusal.pages, 'page')}) without text; run text recognition over it first`
    case 'nested':
      return `it lies in more than ${refusal.levels} archives; unpack the outer ones`
    case 'revisit':
      return `it only says that ${refusal.of ?? 'a page'} had not changed; the page itself stands in an earlier record`
    case 'http-status':
      return `the server answered ${refusal.status} in the place of a page; check the address`
    case 'withheld':
      return `its agency marks it as ${refusal.status}; it was not taken in`
    case 'tangled':
      return `its markup ${{ 'too-deep': 'is nested deeper than that of any page for people', 'too-many-elements': 'is larger than that of any page for people', 'no-page': 'makes no page' }[refusal.why]}; give the article as text`
    case 'bad-address':
      return badAddress[refusal.why]
    case 'private-address':
      return `${refusal.host} is no address of the public network (${refusal.ip || 'none'}); --allow-host ${refusal.host} allows this one`
    case 'robots':
      return refusal.because === 'disallowed'
        ? `${refusal.host} asks programs to leave this address alone (robots.txt); save the page from a browser, or give --no-robots`
        : `${refusal.host} does not say which addresses programs may ask for (its robots.txt fails); try again later`
    case 'not-reached':
      return `${refusal.host} could not be reached (${webReasons[refusal.reason] ?? refusal.reason}); check the address and try again later`
    case 'bad-certificate':
      return `the certificate of ${refusal.host} is not to be trusted (${webReasons[refusal.reason] ?? refusal.reason}); nothing was read from it`
    case 'redirects':
      return `it leads on and on (${counted(refusal.count, 'redirect')}); give the address it should end at`
    case 'too-slow':
      return `it came too slowly (given up after ${counted(refusal.seconds, 'second')}); try again later`
    case 'busy':
      return `its server has too much to do (${refusal.status}) and asks to be left alone until ${refusal.until.slice(0, 16).replace('T', ' ')} UTC; try again then`
    case 'too-many':
      return `it lists ${counted(refusal.listed, 'page')}, of which the newest ${refusal.taken.toLocaleString('en')} are taken at once; run it again for the rest, or give --at-most`
    case 'unsupported':
      return `it looks like ${refusal.looksLike}, which cannot be read yet; give the article as text, a page, PDF, Word or JSON`
  }
}

const badAddress = {
  'not-an-address': 'it is no web address; write it whole, with https://',
  scheme: 'only addresses with http:// and https:// are asked for',
  password: 'it has a name or a password in it, which would stand in the ledger; give it without',
} as const

const webReasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing answers there',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ETIMEDOUT: 'it does not answer',
  timeout: 'it does not answer',
  silence: 'it stopped sending',
  closed: 'it closed the connection',
  proxy: 'the proxy refuses',
  headers: 'the head of its answer is too large',
  'not-http': 'it does not speak HTTP',
  CERT_HAS_EXPIRED: 'it has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody known has signed it',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody known has signed it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody known has signed it',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known has signed it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host',
}

/** The same with the place where it happened: one sentence. */
export function explainRefused({ source, line, refusal }: Refused): string {
  const at = line ?? ('line' in refusal ? refusal.line : null)
  const where = source === '-' ? 'standard input' : source
  return `${where}${at === null ? '' : `, line ${at.toLocaleString('en')}`}: ${explainRefusal(refusal)}.`
}

/** Each reason in two or three words, for counting them. */
const inShort: Readonly<Record<Refusal['code'], string>> = {
  missing: 'not there',
  unreadable: 'not readable',
  empty: 'empty',
  'too-little-text': 'too little text',
  'too-large': 'too large',
  binary: 'no text',
  'no-reports': 'without reports',
  'broken-json': 'broken JSON',
  'no-text': 'without a text',
  'bad-date': 'bad dates',
  'bad-field': 'bad fields',
  unsupported: 'formats not read',
  paywall: 'paywalls',
  'consent-page': 'cookie questions',
  'error-page': 'error pages',
  'empty-page': 'empty pages',
  'no-article': 'pages of links',
  'broken-file': 'broken files',
  locked: 'with a password',
  bomb: 'packed too well',
  'no-text-layer': 'PDFs of pictures',
  nested: 'nested too deep',
  revisit: 'not changed since',
  'http-status': 'server errors',
  withheld: 'held back by an agency',
  tangled: 'tangled markup',
  'bad-address': 'no web addresses',
  'private-address': 'private addresses',
  robots: 'not for programs (robots.txt)',
  'not-reached': 'not reached',
  'bad-certificate': 'bad certificates',
  redirects: 'endless redirects',
  'too-slow': 'too slow',
  busy: 'servers that were busy',
  'too-many': 'lists cut short',
}

/** How many were refused for each reason, most first: "12 paywalls, 3 error pages". */
export function refusedByReason(refused: readonly Refused[]): string {
  const counts: Partial<Record<Refusal['code'], number>> = {}
  for (const { refusal } of refused) counts[refusal.code] = (counts[refusal.code] ?? 0) + 1
  return countsByReason(counts)
}

/** The same of numbers that were counted before. */
export function countsByReason(counts: Readonly<Partial<Record<Refusal['code'], number>>>): string {
  const sorted = (Object.entries(counts) as [Refusal['code'], number][]).sort(([, a], [, b]) => b - a)
  return sorted.map(([code, count]) => `${count.toLocaleString('en')} ${inShort[code]}`).join(', ')
}
