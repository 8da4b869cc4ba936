import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePack } from '../src/packs/parse-pack.ts'
import { root } from './shared.ts'

/** Words by component and by condition, as somebody would jot them down for a search. */
export interface NaiveWords {
  readonly components: Readonly<Record<string, RegExp>>
  readonly conditions: Readonly<Record<string, RegExp>>
}

const components: Readonly<Record<string, RegExp>> = {
  troops: /\b(troops|soldiers|forces|battalion|brigade)\b/i,
  police: /\b(police|gendarm\w+)\b/i,
  air: /\b(aircraft|jets?|air defen[cs]e|air policing)\b/i,
  sea: /\b(ships?|frigates?|naval|minehunters?|navy)\b/i,
  training: /\b(train|training|instructors)\b/i,
  equipment: /\b(equip|weapons|arms|vehicles|ammunition)\b/i,
  monitoring: /\b(monitor\w*|observers?)\b/i,
  intelligence: /\b(intelligence|surveillance|satellite)\b/i,
  logistics: /\b(logistics|hospital|bases?|transport)\b/i,
  demining: /\b(demin\w+|mine clearance)\b/i,
  funding: /\b(million|billion|fund\w*|money)\b/i,
  sanctions: /\bsanctions?\b/i,
  backstop: /\b(backstop|come to the aid)\b/i,
  guarantee: /\b(security guarantees?|take part|join)\b/i,
}

const conditions: Readonly<Record<string, RegExp>> = {
  ceasefire: /\b(ceasefire|truce|peace deal)\b/i,
  parliament: /\bparliament\w*\b/i,
  un: /\bUN mandate|Security Council\b/i,
}

/** The words for a pack: those jotted down for security guarantees; of any other the pack's own nouns and words, as a search would have them. */
export function wordsOf(pack = 'security-guarantees'): NaiveWords {
  if (pack === 'security-guarantees') return { components, conditions }
  const parsed = parsePack(readFileSync(join(root, 'src', 'packs', `${pack}.yaml`), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return {
    components: Object.fromEntries(parsed.pack.components.map(({ id, nouns }) => [id, anyOf(nouns)])),
    conditions: Object.fromEntries(parsed.pack.conditions.map(({ id, words }) => [id, anyOf(words)])),
  }
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.'))
  return escaped.length === 0 ? /(?!)/ : new RegExp(`\\b(?:${escaped.join('|')})s?\\b`, 'i')
}
