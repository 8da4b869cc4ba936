// What a few lines of code give: the comparator that every figure of the program stands beside.

import actors from '../src/packs/actors.json' with { type: 'json' }
import type { ActorEntry } from '../src/records/actor.ts'
import { type NaiveWords, wordsOf } from './naive-words.ts'

interface Article {
  readonly id: string
  readonly published: string
  readonly text: string
}

const stances: readonly (readonly [string, RegExp])[] = [
  ['refused', /\b(will not|would not|ruled? out|no plans|refused|rejected)\b/i],
  ['withdrawn', /\b(withdr[ae]w\w*|suspended|pulled out|cancel\w+)\b/i],
  ['undecided', /\b(undecided|not decided|unclear|too early|no commitment)\b/i],
  ['open', /\b(open to|ready to|willing|could|might|consider\w*|prepared to)\b/i],
  ['acting', /\b(has sent|have sent|deployed|delivered|has begun|in place)\b/i],
  ['pledged', /\b(will|would|pledged|promised|committed|agreed|announced)\b/i],
]
const saidVerb = /\b(said|told|added|warned|wrote|noted|insisted)\b/
const capitalised = /\b[A-Z][\p{L}’'-]+(?: [A-Z][\p{L}’'-]+)*/gu

/** Sentences as runs up to a full stop or a line's end, with UTF-16 offsets. */
function sentences(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/[^\n.!?]+[.!?]?["”]?/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }))
}

function passage(text: string, start: number, end: number) {
  return { start, end, quote: text.slice(start, end), in: 'text' }
}

function positionsIn(article: Article, names: ReadonlyMap<string, string>, { components, conditions }: NaiveWords) {
  return sentences(article.text).flatMap((sentence) => {
    const stance = stances.find(([, words]) => words.test(sentence.text))?.[0]
    if (stance === undefined) return []
    const found = new Set([...sentence.text.matchAll(capitalised)].flatMap((m) => names.get(m[0]) ?? []))
    const kinds = Object.keys(conditions).filter((kind) => conditions[kind]?.test(sentence.text))
    return Object.keys(components)
      .filter((component) => components[component]?.test(sentence.text))
      .flatMap((component) =>
        [...found].map((actor) => ({
          report: article.id,
          actor,
          component,
          stance,
          conditions: kinds.map((kind) => ({ kind })),
          quantity: null,
          passage: passage(article.text, sentence.start, sentence.end),
        })),
      )
  })
}

function statementsIn(article: Article) {
  return [...article.text.matchAll(/["“]([^"”\n]+)["”]/g)].flatMap((quotation) => {
    const from = Math.max(0, quotation.index - 120)
    const around = article.text.slice(from, quotation.index + quotation[0].length + 120)
    if (!saidVerb.test(around)) return []
    const before = [...article.text.slice(0, quotation.index).matchAll(capitalised)].at(-1)?.[0]
    const start = quotation.index + 1
    return [
      {
        report: article.id,
        speaker: before ?? 'unknown',
        mode: 'direct',
        via: [],
        anonymous: false,
        passage: passage(article.text, start, start + (quotation[1] ?? '').length),
      },
    ]
  })
}

function countsIn(article: Article) {
  return [...article.text.matchAll(/\b(\d+) (?:of|countries|states|nations|governments)\b/g)].map((m) => ({
    report: article.id,
    what: 'members',
    count: Number(m[1]),
    passage: passage(article.text, m.index, m.index + m[0].length),
  }))
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(words.slice(0, -2).map((_, i) => words.slice(i, i + 3).join(' ')))
}

/** Reports that share a fifth of their three-word shingles; each derives from the earliest it shares most with. */
function derivationsIn(articles: readonly Article[]) {
  const sets = articles.map((article) => shingles(article.text))
  const derivations: { report: string; from: string; relation: string }[] = []
  articles.forEach((article, i) => {
    let best: { from: string; share: number } | null = null
    articles.forEach((other, j) => {
      const [a, b] = [sets[i], sets[j]]
      if (i === j || a === undefined || b === undefined) return
      if (`${other.published}${other.id}` >= `${article.published}${article.id}`) return
      const shared = [...a].filter((each) => b.has(each)).length
      const share = shared / (a.size + b.size - shared)
      if (share >= 0.2 && share > (best?.share ?? 0)) best = { from: other.id, share }
    })
    if (best !== null) derivations.push({ report: article.id, from: (best as { from: string }).from, relation: 'copy' })
  })
  return derivations
}

function grouped(
  ids: readonly string[],
  links: readonly { readonly report: string; readonly from: string }[],
): string[][] {
  const root = new Map(ids.map((id) => [id, id]))
  const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id) ?? id))
  for (const link of links) root.set(find(link.report), find(link.from))
  return [...Map.groupBy(ids, find).values()]
}

/** An export as the scorer reads it, made by keywords and shingles. */
export function naiveExport(jsonLines: string, words: NaiveWords = wordsOf()) {
  const articles = jsonLines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article)
  const names = new Map(
    (actors as unknown as readonly ActorEntry[]).flatMap((entry) =>
      [entry.name, ...entry.names, ...entry.adjectives, ...entry.seats].map((name) => [name, entry.id] as const),
    ),
  )
  const derivations = derivationsIn(articles)
  const families = grouped(
    articles.map((article) => article.id),
    derivations,
  )
  return {
    reports: articles.map((article) => ({ id: article.id, parts: [] })),
    derivations,
    families,
    events: families,
    statements: articles.flatMap(statementsIn),
    positions: articles.flatMap((article) => positionsIn(article, names, words)),
    counts: articles.flatMap(countsIn),
  }
}
