import { isFields } from '../article-fields.ts'
import type { PageDocument } from './dom.ts'

/** One thing that a page's JSON-LD describes, by the names of schema.org. */
export type Described = Readonly<Record<string, unknown>>

/** JSON-LD of more characters is no description of an article. */
const longest = 2_000_000
/** Levels of lists and graphs; things described on a page. */
const deepest = 8
const mostThings = 500

const articleType = /(?:Article|Report|Posting|Blog|Review|Story|Column)$/i

function typesOf(thing: Described): readonly string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string')
}

function* thingsIn(value: unknown, depth = 0): Generator<Described> {
  if (depth > deepest) return
  if (Array.isArray(value)) for (const one of value) yield* thingsIn(one, depth + 1)
  else if (isFields(value)) {
    yield value
    yield* thingsIn(value['@graph'], depth + 1)
    yield* thingsIn(value.mainEntity, depth + 1)
    yield* thingsIn(value.mainEntityOfPage, depth + 1)
  }
}

/** JSON as pages print it: with line breaks inside strings, in a comment, with a semicolon behind it. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/;\s*$/, '')
  for (const one of [bare, bare.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(one) as unknown
    } catch {
      // The next attempt, or no description at all: a page may say what it likes.
    }
  }
  return null
}

/** What a page's JSON-LD says of its article; null where it describes none. */
export function describedArticle(document: PageDocument): Described | null {
  let things = 0
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent
    if (text.length > longest) continue
    for (const thing of thingsIn(parsed(text))) {
      if (++things > mostThings) return null
      if (typesOf(thing).some((type) => articleType.test(type)) && ('headline' in thing || 'datePublished' in thing)) {
        return thing
      }
    }
  }
  return null
}

/** A text, or the `name` of a thing or of each thing in a list; null where there is neither. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 50)
      .map(nameOf)
      .filter((one) => one !== null)
    return names.length === 0 ? null : [...new Set(names)].join(', ')
  }
  return isFields(value) ? nameOf(value.name ?? value['@value'] ?? null) : null
}
