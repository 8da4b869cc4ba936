import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect, test } from 'vitest'
import { takeArticles } from '../src/doors/api/taking-in.ts'
import { openDesk } from '../src/doors/open-desk.ts'
import { askVerify } from '../src/pipeline/ask-verify.ts'
import { decideLineage, type Saying } from '../src/pipeline/decide-lineage.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import { courier, gazette, wire } from './cli-desk.ts'
import { inFolder } from './ledger/desk.ts'

const articles = [
  { id: 'wire-1', outlet: 'Northern Wire', published: '2031-02-14', text: wire },
  { id: 'gazette-1', outlet: 'Harbour Gazette', published: '2031-02-15', text: gazette },
  { id: 'courier-1', outlet: 'Polder Courier', published: '2031-03-17', text: courier },
]
const late = {
  id: 'mirror-1',
  outlet: 'Evening Mirror',
  published: '2031-02-16',
  text: `${gazette}\nThe ferries carry 900 people on a working day, the harbour office said.\n`,
}

type Said = Omit<Saying, 'by' | 'why'>
const said = (verdict: Saying['verdict'], report: string, other: string): Said => ({ verdict, report, other })
const decide = (desk: Desk, saying: Said) =>
  decideLineage(desk, { ...saying, by: 'Test Desk', why: 'the editor told us' })

beforeAll(() => {
  process.env.SURETY_CONFIG ??= join(process.env.TMPDIR ?? '/tmp', 'surety-test-config')
})

async function withDesk<Result>(run: (desk: Desk, path: string) => Promise<Result>): Promise<Result> {
  return inFolder(async (folder) => {
    const path = join(folder, 'surety.db')
    const opened = await openDesk(path, { create: true })
    if (!opened.ok) throw new Error(opened.refusal.code)
    try {
      return await run(opened.desk, path)
    } finally {
      await opened.desk.store.close()
    }
  })
}

/** Family, sources and reasons of every report, by its name. */
async function told(desk: Desk): Promise<Record<string, unknown>> {
  const { items } = await desk.store.reports({ cursor: null, limit: 50 })
  const names = new Map(items.map(({ report }) => [report.id, report.name]))
  return Object.fromEntries(
    items.map(({ report, placement, familySize }) => [
      report.name,
      {
        family: names.get(placement?.family ?? ''),
        familySize,
        from: placement?.derivations.map(({ from, relation, because }) => [names.get(from), relation, because]),
      },
    ]),
  )
}

async function verified(desk: Desk): Promise<void> {
  expect(await askVerify(desk, {})).toMatchObject({ ok: true, value: { ok: true, faults: [] } })
}

test('a decision is kept as an entry, places its families again at once, and the ledger still verifies', async () => {
  await withDesk(async (desk, path) => {
    await takeArticles(desk, articles)
    const before = await told(desk)
    expect(before['gazette-1']).toMatchObject({ family: 'wire-1', familySize: 2 })
    expect(await decide(desk, said('different-text', 'gazette-1', 'wire-1'))).toMatchObject({
      ok: true,
      value: { decisions: [{ verdict: 'different-text', by: 'Test Desk', why: 'the editor told us' }] },
    })
    expect((await told(desk))['gazette-1']).toMatchObject({ family: 'gazette-1', familySize: 1 })
    await verified(desk)
    const again = await openDesk(path, { create: false })
    if (!again.ok) throw new Error(again.refusal.code)
    expect(await again.desk.store.decisions()).toHaveLength(1)
    await again.desk.store.close()
    expect(await decide(desk, said('undecided', 'wire-1', 'gazette-1'))).toMatchObject({
      ok: true,
      value: { decisions: [] },
    })
    expect(await told(desk)).toEqual(before)
    await verified(desk)
    const entries = await desk.store.entries(null, 500)
    expect(entries.filter(({ act }) => act.kind === 'decided')).toHaveLength(2)
  })
})

test.each([
  [said('different-text', 'gazette-1', 'wire-1')],
  [said('same-text', 'gazette-1', 'courier-1')],
  [{ ...said('derives-from', 'wire-1', 'gazette-1'), relation: 'expansion' as const }],
])('a decision counts the same whether it was made before or after a report came: %o', async (saying) => {
  const early = await withDesk(async (desk) => {
    await takeArticles(desk, articles)
    await decide(desk, saying)
    await takeArticles(desk, [late])
    await verified(desk)
    return told(desk)
  })
  const afterwards = await withDesk(async (desk) => {
    await takeArticles(desk, [late, ...articles.toReversed()])
    await decide(desk, saying)
    await verified(desk)
    return told(desk)
  })
  expect(early).toEqual(afterwards)
})

test('a decision that was changed in the tables is named by verify', async () => {
  await withDesk(async (desk, path) => {
    await takeArticles(desk, articles)
    await decide(desk, said('different-text', 'gazette-1', 'wire-1'))
    const database = new DatabaseSync(path)
    database.exec(
      `UPDATE setting SET value = replace(value, 'different-text', 'same-text') WHERE name LIKE 'lineage:%'`,
    )
    database.close()
    expect(await askVerify(desk, {})).toMatchObject({
      value: { ok: false, faults: [{ code: 'row-differs', table: 'setting', detail: 'changed' }] },
    })
  })
})

test('what cannot hold is refused and leaves no entry', async () => {
  await withDesk(async (desk) => {
    await takeArticles(desk, articles)
    await decide(desk, said('derives-from', 'gazette-1', 'wire-1'))
    await decide(desk, said('derives-from', 'courier-1', 'gazette-1'))
    const before = await desk.store.mark()
    const refused = async (saying: Said) => {
      const answer = await decide(desk, saying)
      return answer.ok ? null : answer.failure.code
    }
    expect(await refused(said('derives-from', 'wire-1', 'courier-1'))).toBe('circular')
    expect(await refused(said('derives-from', 'gazette-1', 'courier-1'))).toBe('two-sources')
    expect(await refused(said('different-text', 'wire-1', 'courier-1'))).toBe('contradicts')
    expect(await refused(said('different-text', 'gazette-1', 'gazette-1'))).toBe('same-report')
    expect(await refused(said('undecided', 'wire-1', 'courier-1'))).toBe('nothing-decided')
    expect(await refused(said('same-text', 'wire-1', 'nowhere'))).toBe('no-such-report')
    const answer = await decideLineage(desk, { ...said('same-text', 'wire-1', 'courier-1'), by: 'Test Desk', why: ' ' })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'nothing-asked' } })
    expect(await desk.store.mark()).toBe(before)
  })
})
