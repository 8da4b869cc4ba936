import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, shared } from './shared.ts'

/** Paths of all reports of the labelled corpora, those of SURETY_SHARED among them where it is set, in a fixed order. */
export function reportFiles(): readonly string[] {
  const seeds = shared('corpus', 'seeds')
  const corpora = ['dev', 'dev2'].map((name) => join(root, 'corpus', name))
  return [...corpora, ...(seeds === null ? [] : [seeds])].flatMap((corpus) =>
    readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => join(corpus, file)),
  )
}
