import type { WebFacts } from '../records/web-facts.ts'
import type { Article, Source } from './article.ts'
import { mementoOf } from './page/memento.ts'

const nothing: WebFacts = { canonical: null, section: null, credit: null, archived: null, from: {} }

/** An article with how its bytes were fetched; one that is no page and came from a web archive has the address that was copied. */
export function withFetched(article: Article, { came }: Source): Article {
  const fetched = came?.fetched
  if (fetched === undefined) return article
  if (article.web !== undefined) return { ...article, web: { ...article.web, fetched } }
  const memento = article.url === came?.url ? mementoOf(article.url ?? '') : null
  if (memento === null) return { ...article, web: { ...nothing, fetched } }
  const archived = { address: article.url ?? '', at: memento.at }
  return { ...article, url: memento.original, web: { ...nothing, archived, fetched } }
}
