import type { SiteIndex } from '../../../src/doors/site/bundle.ts'
import type { Board, Totals } from '../../../src/records/board.ts'
import type { Page } from '../../../src/records/page.ts'
import type { Stance } from '../../../src/records/position.ts'
import type { StandingReport } from '../../../src/records/report-view.ts'
import type { StatementView } from '../../../src/records/statement-view.ts'
import { dayWords } from '../words.ts'
import { changesBetween } from './changes-between.ts'
import { fittingOf, reportFilters, reportFits, statementFilters, statementFits } from './fitting.ts'
import { bundle, NotHere, siteIndex } from './shelf.ts'

type Query = Readonly<Record<string, string>>

/** What would have to be computed anew from the ledger, in words. */
const needsLedger = 'That is worked out from the ledger, which is not on this site. Whoever has it can ask: '

/**
 * The answer that the API gives to a question, from the files of a site.
 * @throws NotHere where the site does not hold it, saying what would.
 */
export async function answerTo(path: string, query: Query): Promise<unknown> {
  if (query.knownAt !== undefined) {
    throw new NotHere(`${needsLedger}surety board --known-at ${query.knownAt}`)
  }
  const [kind = '', ...names] = path.split('/').slice(1).map(decodeURIComponent)
  const answer = answers[kind]
  if (answer === undefined) throw new NotHere(elsewhere[kind] ?? 'This site does not hold that.')
  return answer(await siteIndex(), names, query)
}

const elsewhere: Readonly<Record<string, string>> = {
  search: `Search in full text needs the ledger: surety search, or surety serve.`,
  review: 'This site is read-only: reports are reviewed where the ledger is, with surety review or surety serve.',
  sources: 'Which feeds and folders are watched is known where the ledger is: surety sources.',
}

type Answering = (index: SiteIndex, names: readonly string[], query: Query) => Promise<unknown>

const answers: Readonly<Record<string, Answering>> = {
  board: async (index, _, query) => narrowed(await ofDay<Board>('board', index, query.asOf), query),
  counts: (index, _, { asOf }) => ofDay('counts', index, asOf),
  conditions: async (index, _, { asOf }) => {
    onlyLatest(index, asOf)
    return need((await bundle('what-if')).of('conditions'))
  },
  'what-if': whatIf,
  days: () => list('days'),
  actors: () => list('actors'),
  outlets: () => list('outlets'),
  changes: (index, _, query) => changesBetween(index, query),
  cells: cell,
  reports: async (_, names, query) => {
    const [id, view] = names
    if (id === undefined) return reports(query)
    const opened = await bundle(`report-${await reportId(id)}`)
    if (view !== undefined && view !== 'lineage') throw new NotHere(`${needsLedger}surety versions ${id}`)
    return need(opened.of(view ?? 'report'))
  },
  compare: async ({ quoteLength }, [a = '', b = '']) => {
    if (quoteLength !== null) {
      throw new NotHere('This site was written without whole texts, so that two versions cannot be laid side by side.')
    }
    const [one, other] = [await reportId(a), await reportId(b)]
    const opened = await bundle(`compare-${one}-${other}`).catch(() => {
      throw new NotHere(
        `This site has each report beside the one it was made from. ${needsLedger}surety compare ${a} ${b}`,
      )
    })
    return need(opened.of('comparison'))
  },
  statements: (_, __, query) => statements(query),
  'brief.json': async (index, _, { asOf, from, met, unmet, unknown }) => {
    onlyLatest(index, asOf)
    if ([from, met, unmet, unknown].some((one) => one !== undefined)) throw new NotHere(`${needsLedger}surety brief`)
    return need((await bundle('brief')).of('brief'))
  },
}

function need(value: unknown): unknown {
  if (value === undefined) throw new NotHere('This site does not hold that.')
  return value
}

async function list(name: string): Promise<unknown> {
  return need((await bundle(`list-${name}`)).of(name))
}

function onlyLatest({ latest }: SiteIndex, asOf: string | undefined): void {
  if (asOf === undefined || asOf === latest) return
  throw new NotHere(`This site holds it as of ${dayWords(latest)} only, not of another day. ${needsLedger}surety serve`)
}

/** The last day held that is not after the one asked for: nothing happened between the two. */
export function heldDay({ days, latest, earlierLeftOut }: SiteIndex, asked: string | undefined): string {
  if (asked === undefined) return latest
  if (asked > latest) {
    throw new NotHere(
      `This site was written when the ledger stood at ${dayWords(latest)}, and knows nothing of later days.`,
    )
  }
  const held = days.findLast((day) => day <= asked)
  if (held !== undefined) return held
  if (earlierLeftOut)
    throw new NotHere(`This site begins with ${dayWords(days[0] ?? latest)}; earlier days were left out.`)
  return days[0] ?? latest
}

async function ofDay<Value>(kind: 'board' | 'counts', index: SiteIndex, asOf: string | undefined): Promise<Value> {
  const day = heldDay(index, asOf)
  return need((await bundle(`${kind}-${day.slice(0, 7)}`)).of(day)) as Value
}

const boardQuestions = ['outlets', 'atLeast', 'ownOnly', 'independentOnly', 'minGrade']

/** A board of these actors and components only; other filters weigh every position anew. */
function narrowed(board: Board, query: Query): Board {
  if (boardQuestions.some((name) => query[name] !== undefined)) throw new NotHere(`${needsLedger}surety board`)
  const actors = query.actors?.split(',')
  const components = query.components?.split(',')
  const here = <Of extends { readonly component: string }>(all: readonly Of[]) =>
    components === undefined ? all : all.filter(({ component }) => components.includes(component))
  const rows = board.rows
    .filter(({ actor }) => actors === undefined || actors.includes(actor))
    .map((row) => ({ ...row, cells: here(row.cells) }))
  return {
    ...board,
    pack: {
      ...board.pack,
      components: board.pack.components.filter(({ id }) => components === undefined || components.includes(id)),
    },
    rows,
    groups: actors === undefined ? board.groups.map((group) => ({ ...group, cells: here(group.cells) })) : [],
    totals: here(board.totals).map(({ component }) => totalsOf(rows, component)),
    // What is covered of what is needed rests on all actors, and is not said of some.
    requirements: actors === undefined ? here(board.requirements) : [],
  }
}

/** Actors on each rung of a component, each by the stance that counts. */
function totalsOf(rows: Board['rows'], component: string): Totals {
  const counting = rows.flatMap(({ cells }) => {
    const cell = cells.find((one) => one.component === component)
    return cell?.stances.find(({ beside }) => !beside) ?? []
  })
  const on = (stance: Stance) => counting.filter((one) => one.stance === stance).length
  const alternatives = counting.filter(
    ({ stance, alternative }) => alternative && ['open', 'pledged', 'acting'].includes(stance),
  ).length
  return {
    component,
    open: on('open'),
    pledged: on('pledged'),
    acting: on('acting'),
    undecided: on('undecided'),
    refused: on('refused'),
    withdrawn: on('withdrawn'),
    alternatives,
  }
}

async function whatIf(index: SiteIndex, _: readonly string[], query: Query): Promise<unknown> {
  const { asOf, ...supposed } = query
  onlyLatest(index, asOf)
  const one = Object.entries(supposed)
    .map(([state, id]) => `${state}=${id}`)
    .join('&')
  const found = (await bundle('what-if')).of(one)
  if (found !== undefined) return found
  throw new NotHere(
    `This site holds what follows from each condition alone, and not from several at once. ${needsLedger}surety what-if`,
  )
}

async function cell(
  index: SiteIndex,
  [line = '', component = '']: readonly string[],
  { asOf }: Query,
): Promise<unknown> {
  const at = [index.lines.indexOf(line), index.components.indexOf(component)]
  if (at.includes(-1))
    throw new NotHere(`Nobody of that name, or no such component, is on this site: ${line}, ${component}.`)
  const day = heldDay(index, asOf)
  const opened = await bundle(`cell-${at.join('-')}`)
  const held =
    opened.names
      .filter((one) => one <= day)
      .sort()
      .at(-1) ??
    opened.names[0] ??
    ''
  const history = need(opened.of(held))
  return typeof history === 'object' ? { ...history, asOf: day } : history
}

async function page(name: string, cursor: string | undefined): Promise<unknown> {
  return need((await bundle(`${name}-${cursor ?? 0}`)).of('page'))
}

/** An id, or the name that its input gave a report. */
async function reportId(words: string): Promise<string> {
  if (/^[0-9a-f]{24}$/.test(words)) return words
  const names = (await list('names')) as Readonly<Record<string, string>>
  const id = Object.hasOwn(names, words) ? names[words] : undefined
  if (id === undefined) throw new NotHere(`No report of this site is called ${words}.`)
  return id
}

async function statements(asked: Query): Promise<Page<StatementView>> {
  if (Object.keys(asked).some((name) => !statementFilters.includes(name)))
    throw new NotHere(`${needsLedger}surety statements`)
  const of = async (number: string) => (await page('statements', number)) as Page<StatementView>
  return fittingOf({ page: of, asked, fits: statementFits })
}

async function reports(asked: Query): Promise<Page<StandingReport>> {
  if (Object.keys(asked).some((name) => !reportFilters.includes(name)))
    throw new NotHere(`${needsLedger}surety reports`)
  const of = async (number: string) => (await page('reports', number)) as Page<StandingReport>
  return fittingOf({ page: of, asked, fits: reportFits })
}
