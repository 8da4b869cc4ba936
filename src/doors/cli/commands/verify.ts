import { Command } from 'commander'
import { withExamples } from '../examples.ts'

export function verifyCommand(): Command {
  const command = new Command('verify')
    .summary('check that nothing in the ledger was changed')
    .description(
      'Check every entry against its chain, every text and passage against its hash and place, and the tables against the entries. Prints the head of each chain: keep it to find a chain that was written anew.',
    )
    .option('--head <hash>', 'a head printed earlier that must still be in the chain')
    .action(async ({ head }: { readonly head?: string }) => {
      const { ask } = await import('../session.ts')
      const { endWith } = await import('../exit-codes.ts')
      const { askVerify } = await import('../../../pipeline/ask-verify.ts')
      const { defaultPack, shippedPack } = await import('../../choose-pack.ts')
      const { printVerification } = await import('../print/verification.ts')
      await ask(
        command,
        async (desk) => {
          const answer = await askVerify(desk, head === undefined ? {} : { head })
          if (answer.ok && !answer.value.ok) endWith('incomplete')
          return answer
        },
        printVerification,
        // A ledger is whole or not whatever its pack says, and one whose pack is broken must be found out too.
        { pack: await shippedPack(defaultPack) },
      )
    })
  return withExamples(command, [
    { command: 'surety verify', says: 'is the ledger whole?' },
    { command: 'surety verify --head 9b1c…', says: 'does it still hold what it held then?' },
  ])
}
