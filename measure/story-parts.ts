/**
 * How well pages are cut into stories: `node measure/story-parts.ts [--misses]`.
 * On the labelled corpora (the folders of corpus/ and, where SURETY_SHARED names a folder with more, its seeds), and on pages
 * joined here from single texts in several house styles. Beside it a naive comparator: cut at every "Updated … ago", and
 * at every short line without a full stop after a blank line.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storyParts } from '../src/intake/story-parts.ts'
import { shared } from './shared.ts'
import { joinedPages, type Page, subheadedPages, transplantedPages, wholePages } from './story-pages.ts'

/** A second part may begin this many characters from the labelled line, as in corpus/score.mjs. */
const tolerance = 120
/** Clusters kept unread to estimate what unseen pages give: counted, and never shown. */
const unread = new Set(['strait-escort', 'embargo-watch'])

interface Gold {
  readonly reports: readonly { readonly file: string; readonly foreign_from?: string }[]
}

function labelled(root: string): Page[] {
  if (root === '' || !existsSync(root)) return []
  return readdirSync(root).flatMap((cluster) => {
    const path = join(root, cluster, 'gold.json')
    if (!existsSync(path)) return []
    const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold
    return gold.reports.map(({ file, foreign_from }) => {
      const text = readFileSync(join(root, cluster, file), 'utf8')
      const at = foreign_from === undefined ? null : text.indexOf(`\n${foreign_from.trim()}`) + 1
      return { name: `${cluster}/${file}`, cluster, text, foreignAt: at }
    })
  })
}

/** A text that stands alone, if it is long enough to be a report. */
function single(name: string, text: string): Page[] {
  return text.length > 1500 ? [{ name, cluster: name, text, foreignAt: null }] : []
}

/** News texts that stand alone, for joining: the labelled reports without another story, and what is at hand beside them. */
function singles(pages: readonly Page[]): { corpora: Page[]; web: Page[]; politics: Page[] } {
  const corpora = pages.filter((page) => page.foreignAt === null && !unread.has(page.cluster))
  const truth = shared('pages', 'ground-truth.json')
  const bodies =
    truth === null ? {} : (JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { articleBody: string }>)
  const web = Object.entries(bodies).flatMap(([name, page]) => single(name, page.articleBody))
  const folder = shared('polnear', 'data', 'dev', 'text')
  const politics =
    folder === null ? [] : readdirSync(folder).flatMap((name) => single(name, readFileSync(join(folder, name), 'utf8')))
  return { corpora, web, politics }
}

/** Starts of second and further stories, as the export lists them. */
function ours(text: string): number[] {
  const starts: number[] = []
  let role: string | null = null
  for (const part of storyParts(text).parts) {
    if (part.role === 'furniture') continue
    if (role !== null && (part.role !== role || part.role === 'foreign')) starts.push(part.start)
    role = part.role
  }
  return starts
}

function naive(text: string): number[] {
  const starts: number[] = []
  for (const found of text.matchAll(/\n[^\n]{0,60}\bago\b[^\n]{0,30}\n|\n\n([^\n]{15,120}[^\n.!?"”])\n/g)) {
    if (found.index > 600) starts.push(found.index + (found[1] === undefined ? 1 : 2))
  }
  return starts
}

function row(name: string, pages: readonly Page[], split: (text: string) => number[], showMisses: boolean): string {
  let found = 0
  let missed = 0
  let whole = 0
  let wrong = 0
  for (const page of pages) {
    const starts = split(page.text)
    const { foreignAt } = page
    const bad =
      foreignAt === null ? starts.length > 0 : !starts.some((start) => Math.abs(start - foreignAt) <= tolerance)
    if (foreignAt === null) bad ? wrong++ : whole++
    else bad ? missed++ : found++
    if (bad && showMisses && !unread.has(page.cluster)) {
      console.log(`   ${page.name}: true ${foreignAt ?? 'none'}, given ${starts.join(' ') || 'none'}`)
    }
  }
  const cell = (n: number) => String(n).padStart(6)
  return `${name.padEnd(44)}${cell(found)}${cell(missed)}${cell(whole)}${cell(wrong)}`
}

const showMisses = process.argv.includes('--misses')
const here = join(import.meta.dirname, '..', 'corpus')
const corpora = ['dev', 'dev2', 'dev3', 'lineage'].flatMap((folder) => labelled(join(here, folder)))
const seeds = labelled(shared('corpus', 'seeds') ?? '')
const texts = singles(corpora)
const known = [...corpora, ...seeds].filter((page) => !unread.has(page.cluster))
const sets: readonly (readonly [string, readonly Page[]])[] = [
  ['labelled corpora', [...corpora, ...seeds]],
  ['labelled foreign stories under other reports', transplantedPages(known)],
  ['reports with a subhead at each paragraph', subheadedPages(texts.corpora)],
  ['joined, of the corpora', joinedPages(texts.corpora)],
  ['joined, of web pages', joinedPages(texts.web)],
  ['joined, of political news', joinedPages(texts.politics)],
  ['alone with furniture, of the corpora', wholePages(texts.corpora)],
  ['alone with furniture, of web pages', wholePages(texts.web)],
  ['alone with furniture, of political news', wholePages(texts.politics)],
]
console.log(`${''.padEnd(44)} found missed whole wrong`)
for (const [name, pages] of sets) {
  if (pages.length === 0) continue
  console.log(row(name, pages, ours, showMisses))
  console.log(row('  naive', pages, naive, false))
}
