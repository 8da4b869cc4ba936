import { addReports } from '../../pipeline/add-reports.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { type FileFound, takeFiles } from '../../pipeline/take-files.ts'
import type { Refused } from '../../records/refusal.ts'
import { explainRefusal } from '../explain-refusal.ts'
import type { AddedAnswer, ArticleSent } from './schemas/added.ts'

/** Take articles in as if they were lines of a file: one path for reports, whatever door they come by. */
export async function takeArticles(desk: Desk, articles: readonly ArticleSent[]): Promise<AddedAnswer> {
  const items = takeFiles(asFile(articles), {}, () => null)
  const { refused, ...rest } = await addReports(desk, items, () => undefined)
  return { ...rest, refused: refused.map(worded) }
}

async function* asFile(articles: readonly ArticleSent[]): AsyncGenerator<FileFound> {
  yield { ok: true, file: { source: 'request', name: null, chunks: lines(articles) } }
}

async function* lines(articles: readonly ArticleSent[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const article of articles) yield encoder.encode(`${JSON.stringify(article)}\n`)
}

function worded({ line, refusal }: Refused): AddedAnswer['refused'][number] {
  return { at: (line ?? 1) - 1, code: refusal.code, detail: explainRefusal(refusal) }
}
