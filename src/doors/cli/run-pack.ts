import type { Command } from 'commander'
import { bundledPacks, readBundledPack } from '../../outside/bundled.ts'
import { checkPack } from '../../pipeline/check-pack.ts'
import { choosePack, defaultPack, shippedPack } from '../choose-pack.ts'
import { explainPackRefusal } from '../explain-pack.ts'
import { either } from '../sentences.ts'
import { endWith } from './exit-codes.ts'
import { printPackCheck } from './print/pack-check.ts'
import { type Globals, inSession } from './session.ts'
import { clean } from './terminal/clean.ts'
import { type Output, outputTo } from './terminal/output.ts'

function outputOf(command: Command): { readonly output: Output; readonly json: boolean } {
  const { color, json } = command.optsWithGlobals<Globals>()
  return { output: outputTo(color), json }
}

/** `surety pack check`: every fault of the file, else every example that is not read as it says. */
export async function runPackCheck(command: Command, words: string): Promise<void> {
  const { output, json } = outputOf(command)
  const choice = await choosePack(words)
  if (!choice.ok) {
    if (json) await output.json(choice.refusal)
    for (const sentence of explainPackRefusal(choice.refusal)) output.say(sentence)
    endWith(choice.refusal.code === 'pack-faulty' ? 'incomplete' : 'usage')
    return
  }
  const { pack, lineOf } = choice.chosen
  const check = checkPack(pack, lineOf)
  if (json) await output.json(check)
  else await output.print(printPackCheck(check, output.paper))
  if (!check.ok) endWith('incomplete')
}

/** `surety pack show`: the YAML as it ships, or as this ledger keeps it. */
export async function runPackShow(command: Command, words: string | undefined): Promise<void> {
  const { output } = outputOf(command)
  const shipped = await bundledPacks()
  if (words !== undefined) {
    if (shipped.includes(words)) return write(await readBundledPack(words))
    output.say(`No pack is called "${words}"; there ${shipped.length === 1 ? 'is' : 'are'} ${either(shipped, 'and')}.`)
    endWith('usage')
    return
  }
  // Looked at with a pack that is whole: the ledger's own may be what is to be mended.
  const pack = await shippedPack(defaultPack)
  await inSession(command, { create: false, pack }, async ({ desk }) => {
    const arrangement = await desk.store.arrangement()
    const kept = arrangement?.packHash == null ? null : await desk.store.pack(arrangement.packHash)
    if (kept !== null) return write(kept.yaml)
    const id = arrangement?.pack ?? defaultPack
    if (shipped.includes(id)) return write(await readBundledPack(id))
    output.say(`This version of Surety does not have the pack ${id}; it has ${either(shipped, 'and')}.`)
    endWith('incomplete')
  })
}

/** As it was kept, but harmless for a terminal. */
function write(yaml: string): void {
  process.stdout.write(clean(yaml))
}
