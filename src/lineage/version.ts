import type { KeptScan } from '../records/kept-scan.ts'
import type { Rendition, Report } from '../records/report.ts'
import { eventKeys } from './event-keys.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scan } from './scan.ts'
import { scanText } from './scan.ts'
import { scanBytes, scanIn } from './scan-bytes.ts'
import type { Prepared } from './sketch.ts'
import type { Outline, Told } from './told.ts'
import { tell } from './told.ts'

/** A report on its way into the ledger, with what it is found and compared by. */
export interface Arrival {
  readonly report: Report
  readonly rendition: Rendition
  readonly scan: Scan
  readonly scanned: Scanned
}

/** What a report is scanned for, in a form that can be kept and handed from thread to thread. */
export interface Scanned {
  /** The scan of its text, as bytes; to be kept with the text. */
  readonly scan: KeptScan
  /** Keys by which versions of its text are found. */
  readonly textKeys: Uint32Array
  /** All index keys, to be kept with the report: those, and the ones by which reports of the same event are found. */
  readonly keys: Uint32Array
}

/** Scans a report once for all that placing it needs. Pure: may be done in another thread. */
export function scannedOf(report: Report, rendition: Rendition): Scanned {
  const { scan, keys } = scanText(rendition.text, rendition.parts)
  const day = report.published.date
  const all = day === null ? keys : Uint32Array.from(new Set([...keys, ...eventKeys(scan.prepared, day)])).sort()
  return { scan: scanBytes(scan), textKeys: keys, keys: all }
}

/** A report on its way in; `scanned` is what `scannedOf` found in it. */
export function arrivalOf(report: Report, rendition: Rendition, scanned = scannedOf(report, rendition)): Arrival {
  const scan = scanIn(scanned.scan)
  if (scan === null) throw new Error(`Report ${report.id} was scanned by another version.`)
  return { report, rendition, scan, scanned }
}

/** A report that is weighed against others; what is costly is fetched or made when it is first asked for. */
export class Version {
  readonly report: Report
  readonly scan: Scan
  private readonly source: Rendition | (() => Rendition)
  private fetched: Rendition | null = null
  private toldText: Told | null = null
  private allWords: ReadonlySet<number> | null = null

  /** Where its scan is known, its text may come when it is asked for. */
  constructor(report: Report, source: Rendition, scan?: Scan | null)
  constructor(report: Report, source: () => Rendition, scan: Scan)
  constructor(report: Report, source: Rendition | (() => Rendition), scan: Scan | null = null) {
    this.report = report
    this.source = source
    this.scan = scan ?? scanText(this.rendition.text, this.rendition.parts).scan
  }

  get rendition(): Rendition {
    this.fetched ??= typeof this.source === 'function' ? this.source() : this.source
    return this.fetched
  }

  get prepared(): Prepared {
    return this.scan.prepared
  }

  /** Its story as far as it is aligned. */
  get outline(): Outline {
    return this.scan.outline
  }

  get told(): Told {
    this.toldText ??= tell(this.rendition.text, this.rendition.parts)
    return this.toldText
  }

  /** Hashes of all words of its story. */
  get wordSet(): ReadonlySet<number> {
    this.allWords ??= new Set(this.outline.hash)
    return this.allWords
  }

  /** Names that the text itself spells in two ways, as translations do: "Zelensky / Zelenskyy". */
  get spellings(): readonly string[] {
    return this.scan.spellings
  }

  get facts(): PageFacts {
    return this.scan.facts
  }
}
