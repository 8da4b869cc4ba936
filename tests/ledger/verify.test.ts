import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { scanFits } from '../../src/lineage/scan-fits.ts'
import type { Verification } from '../../src/records/verification.ts'
import { addition, idOf, inFolder, opened, placedAct, readAct, renditionOf, type Told } from './desk.ts'
import { onBoth } from './on-both.ts'

const wire: Told = {
  name: 'wire.txt',
  headline: 'Oslo weighs a patrol',
  text: 'Oslo is open to sending a patrol vessel, Ane Lunde said. “We will decide in May.”',
  published: '2031-04-02',
}
const copy: Told = { ...wire, name: 'copy.txt', published: '2031-04-03' }

onBoth((on) => {
  /** A small ledger with two versions of a text, changed by SQL where told so, and verified. */
  async function verified(change: string | null, head?: string): Promise<Verification> {
    return inFolder(async (folder) => {
      const path = on.at(folder, 'a.db')
      const store = await opened(path)
      const read = (told: Told) =>
        readAct(told, {
          positions: [{ words: 'Oslo is open to sending a patrol vessel', component: 'sea', voice: 'own' }],
          statements: [{ words: 'We will decide in May.', mode: 'direct' }],
        })
      await store.append({
        ...addition([wire, copy], [placedAct('wire.txt'), placedAct('copy.txt', 'wire.txt', copy.text.length)]),
        keys: [{ report: idOf('wire.txt'), keys: Uint32Array.of(7, 4_000_000_000) }],
      })
      const arrangement = {
        kind: 'arrangement',
        name: 'North',
        names: [],
        host: null,
        adversary: null,
        pack: 'p',
      } as const
      await store.append({
        acts: [read(wire), read(copy), { kind: 'arranged', arrangement, by: 'a' }],
        texts: new Map(),
        keys: [],
      })
      await store.close()
      if (change !== null) await on.change(path, change)
      const again = await opened(path)
      const verification = await verify(again, head === undefined ? { scanFits } : { head, scanFits })
      await again.close()
      return verification
    })
  }

  describe('a ledger that nobody touched', () => {
    it('verifies, and names the head of its chain', async () => {
      const verification = await verified(null)
      expect(verification).toMatchObject({ ok: true, entries: 7, reports: 2, passages: 4, faults: [] })
      expect(verification.heads).toMatchObject([{ writer: 'anna', number: 7 }])
      const [head] = verification.heads
      expect((await verified(null, head?.hash.slice(0, 12))).ok).toBe(true)
    })

    it('does not hold a head of another chain', async () => {
      expect((await verified(null, 'feed')).faults).toEqual([{ code: 'head-missing', head: 'feed' }])
      expect((await verified(null, '')).ok).toBe(false)
    })
  })

  describe('a ledger changed by SQL', () => {
    const of = `report = (SELECT n FROM report WHERE name = 'wire.txt')`
    it.each([
      ['a text', `UPDATE rendition SET text = replace(text, 'open', 'shut') WHERE ${of}`, 'text-changed'],
      ['a text taken away', `UPDATE rendition SET text = NULL WHERE ${of}`, 'text-changed'],
      ['a headline', `UPDATE rendition SET headline = 'Oslo refuses' WHERE ${of}`, 'row-differs'],
      ['the place of a position', `UPDATE position SET start = start + 5 WHERE ${of}`, 'passage-moved'],
      ['the place of a statement', `UPDATE statement SET "end" = 9000 WHERE ${of}`, 'passage-moved'],
      ['a stance', `UPDATE position SET stance = 'pledged' WHERE ${of}`, 'row-differs'],
      ['a speaker', `UPDATE statement SET speaker = 'Somebody' WHERE ${of}`, 'row-differs'],
      ['a position taken away', `DELETE FROM position WHERE ${of}`, 'row-differs'],
      ['a report taken away', `DELETE FROM report WHERE name = 'copy.txt'`, 'row-differs'],
      ['a day of publication', `UPDATE report SET published = '2030-01-01' WHERE name = 'wire.txt'`, 'row-differs'],
      ['who speaks for a family', 'UPDATE family SET source = source + 1', 'row-differs'],
      ['a derivation', `UPDATE derivation SET relation = 'edit'`, 'row-differs'],
      ['the arrangement', `UPDATE setting SET value = '{}'`, 'row-differs'],
      ['the lineage index', on.changes.keysGone, 'row-differs'],
      ['what lineage found in a text', on.changes.scanChanged, 'row-differs'],
      [
        'what lineage found in a text that is not here',
        'INSERT INTO lineage_scan SELECT report + 1000, prepared, outline FROM lineage_scan',
        'row-differs',
      ],
      ['the keys of a report', `UPDATE lineage_keys SET keys = ${on.changes.bytes} WHERE ${of}`, 'row-differs'],
      ['an act', `UPDATE entry SET act = replace(act, '"open"', '"acting"') WHERE number = 5`, 'chain-broken'],
      ['an act that is no JSON any more', `UPDATE entry SET act = 'x' WHERE number = 5`, 'chain-broken'],
      [
        'a time of recording',
        `UPDATE entry SET recorded = '2020-01-01T00:00:00.000Z' WHERE number = 3`,
        'chain-broken',
      ],
      [
        'a time of receipt',
        `UPDATE entry SET received = '2020-01-01T00:00:00.000Z' WHERE number = 3`,
        'receipt-changed',
      ],
      ['a hash', `UPDATE entry SET hash = 'ab' || substr(hash, 3) WHERE number = 3`, 'chain-broken'],
      ['an entry taken away', 'DELETE FROM entry WHERE number = 2', 'chain-broken'],
      ['the first entry taken away', 'DELETE FROM entry WHERE number = 1', 'chain-broken'],
      ['where an entry is filed', `UPDATE entry SET report = NULL WHERE number = 5`, 'row-differs'],
      ['the kind of an entry', `UPDATE entry SET kind = 'set' WHERE number = 5`, 'row-differs'],
    ])('is found out: %s', async (_what, change, code) => {
      const { ok, faults } = await verified(change)
      expect(ok).toBe(false)
      expect(faults.map((fault) => fault.code)).toContain(code)
    })

    it('names the report, the passage and the entry that were changed', async () => {
      const text = await verified(`UPDATE rendition SET text = upper(text) WHERE ${of}`)
      expect(text.faults).toContainEqual({
        code: 'text-changed',
        report: idOf('wire.txt'),
        rendition: renditionOf('wire.txt'),
      })
      const passage = await verified(`UPDATE statement SET start = start - 1 WHERE ${of}`)
      expect(passage.faults).toMatchObject([
        { code: 'passage-moved', table: 'statement', report: idOf('wire.txt'), start: 57 },
      ])
      const act = await verified(`UPDATE entry SET act = replace(act, 'Ane', 'Una') WHERE number = 5`)
      expect(act.faults[0]).toEqual({ code: 'chain-broken', writer: 'anna', number: 5, detail: 'hash' })
      const gap = await verified('DELETE FROM entry WHERE number = 2')
      expect(gap.faults).toContainEqual({ code: 'chain-broken', writer: 'anna', number: 2, detail: 'gap' })
    })

    it('says so on the board too where the board would differ', async () => {
      const { faults } = await verified(`UPDATE position SET stance = 'pledged' WHERE ${of}`)
      expect(faults).toContainEqual({ code: 'board-differs', detail: 'NO on sea' })
    })

    it('is found out where only the search index was changed', async () => {
      const { faults } = await verified(on.changes.oneUnsearched)
      expect(faults.map(({ code }) => code)).toEqual(['database-damaged'])
    })
  })
})
