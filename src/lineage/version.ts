import type { Rendition, Report } from '../records/report.ts'
import { eventKeys } from './event-keys.ts'
import { FactMemory } from './fact-memory.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFactsOf } from './page-facts.ts'
import type { Prepared } from './sketch.ts'
import { prepare, sketchOf } from './sketch.ts'
import { spellingsIn } from './spellings.ts'
import type { Told } from './told.ts'
import { tell } from './told.ts'

/** What was found of some 100,000 pages of the usual form; a page costs some 200 characters, names spelled twice fewer. */
const facts = new FactMemory<PageFacts>(24 * 1024 * 1024)
const spellings = new FactMemory<readonly string[]>(8 * 1024 * 1024)

/** A report on its way into the ledger, with what it is found and compared by. */
export interface Arrival {
  readonly report: Report
  readonly rendition: Rendition
  readonly prepared: Prepared
  /** Keys by which versions of its text are found. */
  readonly textKeys: Uint32Array
  /** All index keys, to be kept with it: those, and the ones by which reports of the same event are found. */
  readonly keys: Uint32Array
}

/** Scans a report once for all that placing it needs. Pure: may be done in another thread. */
export function arrivalOf(report: Report, rendition: Rendition): Arrival {
  const { prepared, keys } = sketchOf(rendition.text, rendition.parts)
  const day = report.published.date
  const all = day === null ? keys : Uint32Array.from(new Set([...keys, ...eventKeys(prepared, day)])).sort()
  return { report, rendition, prepared, textKeys: keys, keys: all }
}

/** A report that is weighed against others; what is costly is made when it is first asked for. */
export class Version {
  readonly report: Report
  readonly rendition: Rendition
  readonly prepared: Prepared
  private toldText: Told | null = null
  private pageFacts: PageFacts | null = null
  private allWords: ReadonlySet<number> | null = null
  private namesTwice: readonly string[] | null = null

  constructor(report: Report, rendition: Rendition, prepared: Prepared | null = null) {
    this.report = report
    this.rendition = rendition
    this.prepared = prepared ?? prepare(rendition.text, rendition.parts)
  }

  get told(): Told {
    this.toldText ??= tell(this.rendition.text, this.rendition.parts)
    return this.toldText
  }

  /** Hashes of all words of its story. */
  get wordSet(): ReadonlySet<number> {
    this.allWords ??= new Set(this.told.hash)
    return this.allWords
  }

  /** Names that the text itself spells in two ways, as translations do: "Zelensky / Zelenskyy". */
  get spellings(): readonly string[] {
    this.namesTwice ??= spellings.of(this.rendition.id, () => spellingsIn(this.rendition.text, this.told))
    return this.namesTwice
  }

  get facts(): PageFacts {
    const { id, text, parts } = this.rendition
    this.pageFacts ??= facts.of(id, () => pageFactsOf(text, parts))
    return this.pageFacts
  }
}
