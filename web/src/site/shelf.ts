import type { Bundle, Packed, SiteIndex } from '../../../src/doors/site/bundle.ts'

/** A file of the site that is not there: it was left out when the site was written, or lost since. */
export class NotHere extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'NotHere'
  }
}

type Given = (bundle: string, content: Bundle | SiteIndex) => void

interface Policy {
  readonly createScriptURL: (address: string) => string
}

declare global {
  interface Window {
    /** Data files call it with what they hold. */
    surety?: Given
    trustedTypes?: { readonly createPolicy: (name: string, rules: Policy) => Policy }
  }
}

const arrived = new Map<string, Bundle | SiteIndex>()
const coming = new Map<string, Promise<Bundle | SiteIndex>>()

/** Names of data files are ours: letters, digits and dashes. Nothing else is ever loaded. */
const rules: Policy = {
  createScriptURL: (name) => {
    if (!/^[a-z0-9-]+$/i.test(name)) throw new NotHere('No file of a site has such a name.')
    return `data/${name}.js`
  },
}

let known: Policy | null = null

/** What gives scripts their addresses; made once, with the place where data files put what they hold. */
function policy(): Policy {
  if (known !== null) return known
  window.surety = (bundle, content) => {
    arrived.set(bundle, content)
  }
  known = window.trustedTypes?.createPolicy('surety-data', rules) ?? rules
  return known
}

/** Load a data file by a script tag: a page that was opened from a file may load nothing in another way. */
function load(bundle: string): Promise<Bundle | SiteIndex> {
  const before = coming.get(bundle)
  if (before !== undefined) return before
  const promise = new Promise<Bundle | SiteIndex>((resolve, reject) => {
    const script = document.createElement('script')
    const ended = () => {
      script.remove()
      const content = arrived.get(bundle)
      if (content === undefined) reject(new NotHere('This site does not hold that.'))
      else resolve(content)
    }
    script.addEventListener('load', ended)
    script.addEventListener('error', ended)
    script.src = policy().createScriptURL(bundle)
    document.head.append(script)
  })
  coming.set(bundle, promise)
  return promise
}

export async function siteIndex(): Promise<SiteIndex> {
  const index = await load('index')
  if (!('kind' in index)) throw new NotHere('The index of this site is damaged.')
  return index
}

const unpacked = new WeakMap<Bundle, { readonly of: (name: string) => unknown; readonly names: readonly string[] }>()

/** Answers of a bundle by name. What they share is one value, so that what did not change is not drawn anew. */
export async function bundle(name: string) {
  const content = await load(name)
  if ('kind' in content) throw new NotHere('This site does not hold that.')
  const before = unpacked.get(content)
  if (before !== undefined) return before
  const table: unknown[] = []
  for (const value of content.table) table.push(unpackedOne(value, table))
  const { answers } = content
  const opened = {
    of: (answer: string): unknown =>
      Object.hasOwn(answers, answer) ? unpackedOne(answers[answer] ?? null, table) : undefined,
    names: Object.keys(answers),
  }
  unpacked.set(content, opened)
  return opened
}

function unpackedOne(value: Packed, table: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((one: Packed) => unpackedOne(one, table))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as { readonly [key: string]: Packed }
  if (typeof fields.$ === 'number') return table[fields.$]
  return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, unpackedOne(one, table)]))
}
