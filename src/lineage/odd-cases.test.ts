import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Placement } from '../records/derivation.ts'
import type { RenditionId, ReportId } from '../records/ids.ts'
import { EarlierInMemory } from './earlier-in-memory.ts'
import * as stories from './invented-stories.ts'
import { arrived } from './invented-stories.ts'
import { place } from './place.ts'
import type { Arrival } from './version.ts'

/** A ledger that takes reports one after the other, and what stands of them by name. */
class Desk {
  readonly ledger: EarlierInMemory
  private readonly names = new Map<ReportId, string>()

  constructor(ledger = new EarlierInMemory()) {
    this.ledger = ledger
  }

  async take(...arrivals: readonly Arrival[]): Promise<readonly Placement[]> {
    const placements = await place(arrivals, this.ledger)
    for (const { report } of arrivals) this.names.set(report.id, report.name ?? '')
    this.ledger.add(arrivals, placements)
    return placements
  }

  name(id: ReportId | undefined): string | null {
    return this.names.get(id ?? '') ?? null
  }

  of(name: string): Placement {
    const found = [...this.ledger.placements().values()].find(({ report }) => this.name(report) === name)
    if (found === undefined) throw new Error(`Nothing stands of ${name}.`)
    return found
  }

  sources(name: string): readonly (string | null)[] {
    return this.of(name).derivations.map(({ from, main }) => `${main ? '' : 'also '}${this.name(from)}`)
  }
}

const paragraphs = (text: string) => text.trim().split('\n\n')
const wire = arrived('wire', stories.wire, { outlet: 'Tidewater Agency', published: '2031-05-06' })
const bees = arrived('bees', stories.unrelated, { outlet: 'Valley Times', published: '2031-05-06' })
const roundUp = (name: string, text: string) =>
  arrived(name, text, { outlet: 'Weekend Digest', published: '2031-05-10' })

describe('a round-up of two unrelated stories', () => {
  const text = `${paragraphs(stories.wire).slice(0, 7).join('\n\n')}\n\n${stories.unrelated}`
  const mostly = `${stories.expanded}\n\n${stories.unrelated}`

  test('joins no families, whichever arrives first, and names both', async () => {
    for (const order of [
      [wire, bees, roundUp('digest', text)],
      [roundUp('digest', text), wire, bees],
      [bees, roundUp('digest', text), wire],
    ]) {
      const desk = new Desk()
      for (const arrival of order) await desk.take(arrival)
      expect(desk.of('wire').family).not.toBe(desk.of('bees').family)
      expect(
        desk
          .sources('digest')
          .map((each) => each?.replace('also ', ''))
          .sort(),
      ).toEqual(['bees', 'wire'])
    }
  })

  test('belongs to the family that it has most of', async () => {
    const desk = new Desk()
    await desk.take(wire, bees, roundUp('digest', mostly))
    expect(desk.sources('digest')).toEqual(['wire', 'also bees'])
    expect(desk.of('digest').family).toBe(desk.of('wire').family)
    expect(desk.of('bees').family).not.toBe(desk.of('wire').family)
  })
})

describe('two versions that were cut from one text in different ways', () => {
  test('are one family through that text, though they have nothing in common', async () => {
    const all = paragraphs(stories.wire)
    const desk = new Desk()
    await desk.take(arrived('first half', all.slice(0, 6).join('\n\n'), { published: '2031-05-07' }))
    await desk.take(arrived('second half', all.slice(6).join('\n\n'), { published: '2031-05-07' }))
    expect(desk.of('first half').family).not.toBe(desk.of('second half').family)
    await desk.take(wire)
    expect(desk.of('first half').family).toBe(desk.of('second half').family)
    expect(desk.sources('second half')).toEqual(['wire'])
  })
})

describe('a text that was shortened to a passage which another text has too', () => {
  const passage = paragraphs(stories.wire).slice(8, 12).join('\n\n')
  const short = arrived('short', passage, { published: '2031-05-07' })
  const borrower = arrived('borrower', `${stories.unrelated}\n\n${passage}`, { published: '2031-05-08' })

  test('stays with the one it was cut out of and joins no families, whichever arrives first', async () => {
    for (const order of [
      [wire, short, borrower],
      [borrower, short, wire],
      [short, borrower, wire],
    ]) {
      const desk = new Desk()
      for (const arrival of order) await desk.take(arrival)
      expect(desk.of('short').family).toBe(desk.of('wire').family)
      expect(desk.of('borrower').family).not.toBe(desk.of('wire').family)
    }
  })
})

describe('a report that a reporter wrote from a joint statement', () => {
  const folder = new URL('../../corpus/climate/cordillera-water/', import.meta.url)
  const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const statement = arrived('statement', textOf('01.txt'), { outlet: 'Compact secretariat', published: '2032-09-09' })
  const written = textOf('03.txt')
  const report = (text: string) => arrived('report', text, { outlet: 'Andean Courier', published: '2032-09-10' })

  test('is a text of its own where it quotes people whom the statement does not', async () => {
    const desk = new Desk()
    await desk.take(statement, report(written))
    expect(desk.sources('report')).toEqual([])
    expect(desk.of('report').family).not.toBe(desk.of('statement').family)
    expect(desk.of('report').event).toBe(desk.of('statement').event)
  })

  test('and a rewording where it does not', async () => {
    const desk = new Desk()
    await desk.take(statement, report(written.replace(/\n"A turbine[^\n]*/, '')))
    expect(desk.sources('report')).toEqual(['statement'])
  })
})

describe('a source that was never received', () => {
  test('makes siblings of two papers that each kept other words of one agency', async () => {
    const all = paragraphs(stories.wire.slice(stories.wire.indexOf('Eleven')))
    const credits = { credits: ['Tidewater Agency'] }
    const desk = new Desk()
    await desk.take(
      arrived('north', all.filter((_, at) => at !== 8 && at !== 10).join('\n\n'), {
        outlet: 'North Shore Post',
        published: '2031-05-06',
        ...credits,
      }),
      arrived('south', all.filter((_, at) => at !== 3 && at !== 5).join('\n\n'), {
        outlet: 'South Bank Echo',
        published: '2031-05-07',
        ...credits,
      }),
    )
    expect(desk.of('north').family).toBe(desk.of('south').family)
    expect(desk.sources('south')).toEqual([])
    expect(desk.of('south').siblings.map((id) => desk.name(id))).toEqual(['north'])
    await desk.take(wire)
    expect([desk.sources('north'), desk.sources('south')]).toEqual([['wire'], ['wire']])
    expect(desk.of('south').siblings).toEqual([])
  })
})

describe('a passage that another report borrowed', () => {
  const borrowed = `${stories.unrelated}\n\n${paragraphs(stories.wire).slice(9, 11).join('\n\n')}`

  test('is told with its source and joins no families', async () => {
    const desk = new Desk()
    await desk.take(wire)
    await desk.take(arrived('column', borrowed, { outlet: 'Coast Weekly', published: '2031-05-09' }))
    expect(desk.sources('column')).toEqual(['also wire'])
    expect(desk.of('column').family).not.toBe(desk.of('wire').family)
  })
})

describe('descent and dates', () => {
  test('are weighed anew when a person sets the day', async () => {
    const desk = new Desk()
    const undated = arrived('other', stories.independent, { outlet: 'The Quay' })
    await desk.take(wire, undated)
    expect(desk.of('other').event).not.toBe(desk.of('wire').event)
    const dated = arrived('other', stories.independent, { outlet: 'The Quay', published: '2031-05-07' })
    const placements = await desk.take(dated)
    expect(placements.map(({ report }) => desk.name(report))).toEqual(['other'])
    expect(desk.of('other').event).toBe(desk.of('wire').event)
  })

  test('leave the direction open where nothing tells', async () => {
    const desk = new Desk()
    await desk.take(
      arrived('one', stories.paraphrased),
      arrived('two', stories.wire.slice(stories.wire.indexOf('Eleven')).replaceAll('"', '')),
    )
    const derivation = [...desk.of('one').derivations, ...desk.of('two').derivations][0]
    expect(derivation?.direction).toBe('unknown')
  })

  test('do not believe the later day of a page that was updated over the dateline of the wire', async () => {
    const desk = new Desk()
    const page = `Updated 8 May 2031\n\n${stories.wire}`
    const reprint = stories.wire.slice(stories.wire.indexOf('Eleven'))
    await desk.take(
      arrived('page', page, { outlet: 'Quillon Herald', published: '2031-05-08' }),
      arrived('reprint', reprint, { outlet: 'Coast Weekly', published: '2031-05-07' }),
    )
    expect(desk.sources('reprint')).toEqual(['page'])
  })

  test('tell apart two meetings of one series a fortnight apart, and join two accounts of one a day apart', async () => {
    const desk = new Desk()
    await desk.take(wire, arrived('account', stories.independent, { outlet: 'The Quay', published: '2031-05-07' }))
    await desk.take(
      arrived(
        'fortnight later',
        stories.independent.replace('Monday', 'Tuesday').split('\n\n').reverse().join('\n\n'),
        { outlet: 'Other', published: '2031-05-21' },
      ),
    )
    expect(desk.of('account').event).toBe(desk.of('wire').event)
    await desk.take(arrived('later', stories.later, { outlet: 'Tidewater Agency', published: '2031-05-20' }))
    expect(desk.of('later').event).not.toBe(desk.of('wire').event)
  })
})

describe('a chain', () => {
  test('is followed: a translation of an edit comes from the edit', async () => {
    const desk = new Desk()
    const edit = arrived('edit', stories.edited, { outlet: 'Channel Seven', published: '2031-05-07' })
    const translated = stories.translated
      .replace(/Estonia said[^\n]*\n\n/, '')
      .replace(
        /Portugal would send[^\n]*/,
        'Portugal, of which one had expected that it sends one more, has said on Tuesday that it does not.',
      )
      .replace(/The sale of tickets[^\n]*\n\n/, '')
      .concat(
        '\nThe own navy of Quilon has four launches remaining, none of them with a cannon that works.\n\nSchools at the southern bank are closed since the Easter.\n',
      )
    await desk.take(wire, edit, arrived('translated', translated, { outlet: 'Globo Diario', published: '2031-05-08' }))
    expect(desk.sources('translated')).toEqual(['edit'])
    expect(desk.of('translated').derivations[0]?.relation).toBe('translation')
    expect(desk.of('translated').family).toBe(desk.of('wire').family)
  })
})

describe('reports whose text is gone', () => {
  class WithRemoved extends EarlierInMemory {
    readonly removed = new Set<ReportId>()

    override scans(reports: readonly ReportId[]) {
      return super.scans(reports.filter((id) => !this.removed.has(id)))
    }

    override renditions(reports: readonly ReportId[]) {
      return super.renditions(reports.filter((id) => !this.removed.has(id)))
    }
  }

  test('stay in their family as they stand', async () => {
    const ledger = new WithRemoved()
    const desk = new Desk(ledger)
    const copy = arrived('copy', stories.copied, { outlet: 'Harbour Mail', published: '2031-05-06' })
    await desk.take(wire, copy)
    const before = desk.of('copy')
    ledger.removed.add(copy.report.id)
    await desk.take(arrived('short', stories.abridged, { outlet: 'North Shore Post', published: '2031-05-07' }))
    expect(desk.of('copy')).toEqual(before)
    expect(desk.of('short').family).toBe(before.family)
  })
})

describe('reports of which no scan was kept', () => {
  class WithoutScans extends EarlierInMemory {
    override prepared(reports: readonly ReportId[]) {
      return Promise.resolve(reports.map((report) => ({ report, prepared: null })))
    }

    override scans() {
      return Promise.resolve([])
    }
  }

  test('are looked through again, place the same, and what was found is handed over to be kept', async () => {
    const copy = arrived('copy', stories.copied, { outlet: 'Harbour Mail', published: '2031-05-06' })
    const placed = []
    const kept: (RenditionId | undefined)[] = []
    for (const ledger of [new EarlierInMemory(), new WithoutScans()]) {
      ledger.add([wire, bees], await place([wire, bees], ledger))
      placed.push(await place([copy], ledger, (rendition) => kept.push(rendition)))
    }
    expect(placed[1]).toEqual(placed[0])
    expect(kept).toEqual([wire.rendition.id])
  })
})

describe('hostile texts', () => {
  test.each([
    ['a megabyte of one word', 'ferry '.repeat(170_000)],
    ['ten thousand empty lines', '\n'.repeat(10_000)],
    ['no spaces', 'x'.repeat(1_000_000)],
    ['emoji', '\u{1F6A2}\u{1F44D}\u{1F3FD} '.repeat(50_000)],
    [
      'right to left',
      '\u0648\u0632\u064A\u0631 \u0627\u0644\u062F\u0641\u0627\u0639 \u0642\u0627\u0644. '.repeat(20_000),
    ],
    ['quotation marks', '" '.repeat(200_000)],
  ])('%s is placed once, beside its like, and never made from itself', async (name, text) => {
    const desk = new Desk()
    await desk.take(arrived(name, text, { published: '2031-05-06' }), wire)
    await desk.take(arrived('again', `${text} The end of it.`, { published: '2031-05-07' }))
    const placed = [...desk.ledger.placements().values()]
    expect(placed).toHaveLength(3)
    for (const { report, derivations } of placed) expect(derivations.map(({ from }) => from)).not.toContain(report)
    expect(desk.of('wire').family).not.toBe(desk.of(name).family)
  })
})

describe('a story that was reprinted everywhere', () => {
  test('is one family of all its copies, with the agency as the source', async () => {
    const copies = Array.from({ length: 150 }, (_, at) =>
      arrived(`copy ${at}`, `Paper ${at}\nShare\n\n${stories.wire.slice(stories.wire.indexOf('Eleven'))}`, {
        outlet: `Paper ${at}`,
        published: '2031-05-07',
      }),
    )
    const desk = new Desk()
    await desk.take(...copies.slice(0, 100))
    await desk.take(wire)
    for (const copy of copies.slice(100)) await desk.take(copy)
    const families = new Set([...desk.ledger.placements().values()].map(({ family }) => family))
    expect([...families]).toEqual([wire.report.id])
    expect(desk.sources('copy 149')).toEqual(['wire'])
  }, 60_000)
})
