import { bundledPacks, readBundledPack } from '../outside/bundled.ts'
import { readSmallFile } from '../outside/small-file.ts'
import type { Pack } from '../packs/pack.ts'
import { type ParsedPack, parsePack } from '../packs/parse-pack.ts'
import { sha256 } from '../records/ids.ts'
import type { KeptPack, PackName } from '../records/pack.ts'
import type { PackRefusal } from '../records/pack-fault.ts'

/** The pack of a ledger that says nothing of one. */
export const defaultPack = 'security-guarantees'

/** Far more than any vocabulary has; a larger file is something else. */
const largestPack = 4 * 1024 * 1024

/** A pack that was asked for, checked: `kept` is what a ledger must keep of it, null for one that ships. */
export interface ChosenPack {
  readonly pack: Pack
  readonly name: PackName
  readonly kept: KeptPack | null
  readonly lineOf: (ParsedPack & { readonly ok: true })['lineOf']
}

export type PackChoice =
  | { readonly ok: true; readonly chosen: ChosenPack }
  | { readonly ok: false; readonly refusal: PackRefusal }

/** A pack that ships, by its id. A broken one is a bug: tests read each. */
export async function shippedPack(id: string): Promise<ChosenPack> {
  const parsed = parsePack(await readBundledPack(id))
  if (!parsed.ok) throw new Error(`The pack ${id} that ships is broken: ${JSON.stringify(parsed.faults)}`)
  return { pack: parsed.pack, name: { id, hash: null }, kept: null, lineOf: parsed.lineOf }
}

/** What a person means by `words`: the id of a pack that ships, else the path of a file with one of their own. */
export async function choosePack(words: string): Promise<PackChoice> {
  const shipped = await bundledPacks()
  if (shipped.includes(words)) return { ok: true, chosen: await shippedPack(words) }
  const file = await readSmallFile(words, largestPack)
  if (!file.ok) return { ok: false, refusal: refusalOf(words, file, shipped) }
  const parsed = parsePack(file.text)
  if (!parsed.ok) return { ok: false, refusal: { code: 'pack-faulty', path: words, faults: parsed.faults } }
  const { pack, lineOf } = parsed
  if (shipped.includes(pack.id)) {
    const faults = [{ path: 'id', line: lineOf(['id']), problem: { code: 'taken' as const, id: pack.id } }]
    return { ok: false, refusal: { code: 'pack-faulty', path: words, faults } }
  }
  const kept: KeptPack = { kind: 'pack', id: pack.id, hash: sha256(file.text), yaml: file.text }
  return { ok: true, chosen: { pack, name: { id: pack.id, hash: kept.hash }, kept, lineOf } }
}

function refusalOf(
  words: string,
  file: { readonly code: string; readonly bytes?: number },
  shipped: readonly string[],
): PackRefusal {
  if (file.code === 'too-large')
    return { code: 'pack-too-large', path: words, bytes: file.bytes ?? 0, ceiling: largestPack }
  if (file.code === 'ENOENT') return { code: 'no-such-pack', words, shipped }
  return { code: 'pack-unreadable', path: words, reason: file.code }
}
