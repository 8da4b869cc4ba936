import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { isThere } from '../../outside/files.ts'
import { systemCode } from '../../outside/write-whole.ts'
import { askOriginal } from '../../pipeline/ask-original.ts'
import { explainFailure, explainUnwritten } from '../explain.ts'
import { endWith } from './exit-codes.ts'
import { reading, tellFailure } from './session.ts'

/** `surety original`: bytes to a file or a pipe. On a terminal they could act as commands to it, so none go there. */
export async function runOriginal(
  command: Command,
  report: string,
  { output: file }: { readonly output?: string },
): Promise<void> {
  await reading(command, {}, async ({ desk, output }) => {
    if (file === undefined && process.stdout.isTTY) {
      output.say('An original is not shown on a terminal; send it to a file: surety original REPORT > FILE.')
      endWith('usage')
      return
    }
    if (file !== undefined && isThere(file)) {
      output.say(explainFailure({ code: 'file-there', file }))
      endWith('incomplete')
      return
    }
    const answer = await askOriginal(desk, report)
    if (!answer.ok) return tellFailure(output, answer.failure)
    const { bytes } = answer.value
    if (file === undefined) {
      await new Promise<void>((resolve) => {
        process.stdout.write(bytes, () => resolve())
      })
      return
    }
    try {
      await writeFile(file, bytes, { flag: 'wx' })
    } catch (error) {
      output.say(explainUnwritten(file, systemCode(error)))
      endWith('incomplete')
    }
  })
}
