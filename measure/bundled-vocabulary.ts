import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePack } from '../src/packs/parse-pack.ts'
import { type Vocabulary, vocabularyOf } from '../src/packs/vocabulary.ts'
import { root } from './shared.ts'

/** The bundled pack and actors, as a door would load them. */
export function bundledVocabulary(): Vocabulary {
  const parsed = parsePack(readFileSync(join(root, 'src', 'packs', 'security-guarantees.yaml'), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return vocabularyOf(parsed.pack)
}
