import { Command, Option } from 'commander'
import type { Verdict } from '../../../records/decision.ts'
import type { Relation } from '../../../records/derivation.ts'
import { relations } from '../../../records/derivation.ts'
import { type Example, withExamples } from '../examples.ts'

interface Said {
  readonly why: string
  readonly by?: string
  readonly relation?: Relation
}

interface Verb {
  readonly name: string
  readonly verdict: Verdict
  readonly summary: string
  readonly description: string
  readonly examples: readonly Example[]
}

const kept = 'It is kept as an entry with its reason, and what is added later respects it.'

const verbs: readonly Verb[] = [
  {
    name: 'same',
    verdict: 'same-text',
    summary: 'two reports are versions of one text',
    description: `Say that two reports are versions of one text, whatever their words; their families become one. ${kept}`,
    examples: [
      { command: 'surety family same wire-07.txt 3fa9c1d0 --why "the editor confirmed it"', says: 'join two families' },
    ],
  },
  {
    name: 'different',
    verdict: 'different-text',
    summary: 'two reports are not versions of one text',
    description: `Say that two reports are not versions of one text, however alike they are; they count apart. ${kept}`,
    examples: [
      {
        command: 'surety family different wire-07.txt 3fa9c1d0 --why "both reporters were there"',
        says: 'keep them apart',
      },
    ],
  },
  {
    name: 'derives',
    verdict: 'derives-from',
    summary: 'the first report was made from the second',
    description: `Say that the first report was made from the second, against all other signs, and how if you know. ${kept}`,
    examples: [
      {
        command:
          'surety family derives 3fa9c1d0 wire-07.txt --relation edit --why "its first edition credits the wire"',
        says: 'name its source',
      },
    ],
  },
  {
    name: 'undo',
    verdict: 'undecided',
    summary: 'take back what was said of two reports',
    description: 'Take back what was said of two reports; their texts decide again. Both entries stay in the ledger.',
    examples: [
      {
        command: 'surety family undo wire-07.txt 3fa9c1d0 --why "it was another edition"',
        says: 'leave it to the texts',
      },
    ],
  },
]

function verbCommand({ name, verdict, summary, description, examples }: Verb): Command {
  const called = 'its id, the first letters of it, the id given on input, or its file’s name'
  const command = new Command(name)
    .summary(summary)
    .description(description)
    .argument('<report>', called)
    .argument('<other>', 'the other one, named likewise')
    .requiredOption('--why <reason>', 'the reason, for those who read it later')
    .option('--by <person>', 'who says so (default: the user of this machine)')
  if (verdict === 'derives-from') {
    command.addOption(new Option('--relation <relation>', 'how it was made').choices([...relations]))
  }
  command.action(async (report: string, other: string, said: Said) => {
    const { ask } = await import('../session.ts')
    const { decideLineage } = await import('../../../pipeline/decide-lineage.ts')
    const { systemUser } = await import('../../../outside/system-user.ts')
    const { printLineage } = await import('../print/lineage.ts')
    await ask(
      command,
      (desk) => decideLineage(desk, { ...said, report, other, verdict, by: said.by ?? systemUser() }),
      printLineage,
    )
  })
  return withExamples(command, examples)
}

export function familyCommand(): Command {
  const command = new Command('family')
    .summary('say by hand which reports are one text')
    .description('Say by hand which reports are versions of one text and which was made from which, with a reason.')
  for (const verb of verbs) command.addCommand(verbCommand(verb))
  return command
}
