import type { Arrangement } from '../../records/arrangement.ts'
import type { SetCondition } from '../../records/condition.ts'
import type { LineageDecision, StandingDecision } from '../../records/decision.ts'
import type { JudgedKind } from '../../records/judgement.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { FoundValue, JudgementFilter, StandingJudgement } from '../../records/ledger-store.ts'
import type { KeptPack } from '../../records/pack.ts'
import type { Withdrawal } from '../../records/withdrawal.ts'
import { linksOf } from '../rows/actor-links.ts'
import type { Links } from '../rows/light-rows.ts'
import type { Ask } from './ask.ts'
import { judgedAt } from './reach.ts'

/** What was set under names that begin so; a semicolon follows a colon in the order of names. */
async function settings<Value>({ questions }: Ask, prefix: string): Promise<readonly Value[]> {
  const rows = await questions.all(
    'SELECT value FROM setting WHERE name >= ? AND name < ? ORDER BY name',
    `${prefix}:`,
    `${prefix};`,
  )
  return rows.map(({ value }) => JSON.parse(String(value)) as Value)
}

export async function ledgerDecisions(ask: Ask): Promise<readonly StandingDecision[]> {
  const found: StandingDecision[] = []
  for (const prefix of ['actor', 'outlet', 'requirement']) {
    found.push(...(await settings<readonly StandingDecision[]>(ask, prefix)).flat())
  }
  return found
}

/** Which actors a person said are another one under a second name, each with the one it is in the end. */
export async function actorLinks(ask: Ask): Promise<Links> {
  return linksOf((await settings<readonly StandingDecision[]>(ask, 'actor')).flat())
}

export async function conditionStates(ask: Ask): Promise<readonly SetCondition[]> {
  return (await settings<readonly SetCondition[]>(ask, 'condition')).flat()
}

export async function withdrawals(ask: Ask): Promise<readonly Withdrawal[]> {
  return (await settings<readonly Withdrawal[]>(ask, 'withdrawn')).flat()
}

export async function decisions(ask: Ask): Promise<readonly LineageDecision[]> {
  return (await settings<LineageDecision>(ask, 'lineage')).filter(({ verdict }) => verdict !== 'undecided')
}

/** What was set under a name. @throws LedgerTrouble where somebody wrote over it so that it is no JSON any more. */
async function setting<Value>({ questions }: Ask, name: string, path: string): Promise<Value | null> {
  const row = await questions.get('SELECT value FROM setting WHERE name = ?', name)
  if (row === undefined) return null
  try {
    return JSON.parse(String(row.value)) as Value
  } catch (error) {
    throw new LedgerTrouble({ code: 'ledger-damaged', path, detail: `its setting ${name} cannot be read` }, error)
  }
}

export function arrangement(ask: Ask, path: string): Promise<Arrangement | null> {
  return setting(ask, 'arrangement', path)
}

export function pack(ask: Ask, hash: string, path: string): Promise<KeptPack | null> {
  return setting(ask, `pack:${hash}`, path)
}

/** By report and place in its entries. */
export async function judgements(
  ask: Ask,
  { report, id, lost }: JudgementFilter,
): Promise<readonly StandingJudgement[]> {
  const rows = await ask.questions.all(
    `SELECT judgement.id, judgement.lost, report.id AS report FROM judgement JOIN report ON report.n = judgement.report
     WHERE (?::text IS NULL OR report.id = ?) AND (?::text IS NULL OR (judgement.id >= ? AND judgement.id < ?))
       AND (?::integer = 0 OR lost = 1)
     ORDER BY report.id, judgement.ord`,
    report ?? null,
    report ?? null,
    id ?? null,
    id ?? '',
    `${id ?? ''}g`,
    lost === true,
  )
  const judged = await judgedAt(ask, [...new Set(rows.map((row) => String(row.report)))])
  return rows.flatMap((row): StandingJudgement[] => {
    const one = judged.get(String(row.report))?.find((its) => its.id === row.id)
    if (one === undefined) return []
    return [{ id: one.id, recorded: one.recorded, judgement: one.judgement, lost: row.lost === 1 }]
  })
}

/** Enough to see that an id is not unique. */
const mostAlike = 20
const shortestPrefix = 4

export async function valuesLike({ questions }: Ask, id: string): Promise<readonly FoundValue[]> {
  if (id.length < shortestPrefix || !/^[0-9a-f]+$/.test(id)) return []
  const from = async (about: JudgedKind, table: string) => {
    const rows = await questions.all(
      `SELECT value.id, report.id AS report FROM ${table} value JOIN report ON report.n = value.report
       WHERE value.id >= ? AND value.id < ? ORDER BY value.id LIMIT ${mostAlike}`,
      id,
      `${id}g`,
    )
    return rows.map((row) => ({ about, id: String(row.id), report: String(row.report) }))
  }
  return [
    ...(await from('position', 'position')),
    ...(await from('statement', 'statement')),
    ...(await from('count', 'counted')),
  ]
}
