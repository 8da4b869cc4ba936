import type { Part } from '../records/report.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFactsOf } from './page-facts.ts'
import { quotedStretches } from './quoted.ts'
import type { Prepared } from './sketch.ts'
import { sketchOf } from './sketch.ts'
import { spellingsIn } from './spellings.ts'
import { storyWords } from './story-words.ts'
import type { Outline } from './told.ts'
import { tell } from './told.ts'

/** What lineage looks up in a text to place it among others: it depends on the text and its parts alone. */
export interface Scan {
  readonly prepared: Prepared
  readonly facts: PageFacts
  /** Names that the text itself spells in two ways, as translations do: "Zelensky / Zelenskyy". */
  readonly spellings: readonly string[]
  /** Its story as far as it is aligned. */
  readonly outline: Outline
}

/** Scans a text; the keys by which versions of it are found beside the scan. */
export function scanText(text: string, parts: readonly Part[]): { readonly scan: Scan; readonly keys: Uint32Array } {
  const story = storyWords(text, parts)
  const quoted = quotedStretches(text)
  const { prepared, keys } = sketchOf(text, parts, story, quoted)
  const told = tell(text, parts, story)
  const facts = pageFactsOf(text, parts, quoted)
  return { scan: { prepared, facts, spellings: spellingsIn(text, told), outline: told }, keys }
}
