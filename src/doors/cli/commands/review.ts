import { Command, Option } from 'commander'
import type { ReviewQuestion } from '../../../pipeline/ask-review.ts'
import type { FieldWords } from '../../../pipeline/fields-given.ts'
import type { JudgedKind } from '../../../records/judgement.ts'
import { judgedKinds } from '../../../records/judgement.ts'
import { stances } from '../../../records/position.ts'
import { withExamples } from '../examples.ts'
import { wholeNumber } from '../listing.ts'

interface QueueOptions {
  readonly asOf?: string
  readonly actor?: readonly string[]
  readonly component?: readonly string[]
  readonly limit?: number
  readonly list?: true
  readonly by?: string
}

interface Said {
  readonly why?: string
  readonly by?: string
}

/** Options of fields, as commander gives them. */
interface FieldOptions extends Omit<FieldWords, 'conditions' | 'caveats'> {
  readonly condition?: readonly string[]
  readonly caveat?: readonly string[]
}

const byOption = ['--by <person>', 'who says so (default: the user of this machine)'] as const
const whyOption = ['--why <reason>', 'the reason, for those who read it later'] as const
const valueArgument = ['<value>', 'the id of a position, statement or count, or its first letters'] as const

function withFields(command: Command): Command {
  return command
    .option('--actor <name>', 'whose position or statement it is')
    .option('--group <words>', 'of an unnamed group: the words that name it')
    .option('--component <name>', 'what is contributed')
    .addOption(new Option('--stance <stance>', 'the stance').choices([...stances]))
    .addOption(new Option('--voice <voice>', 'who says it').choices(['own', 'claim', 'report']))
    .option('--past', 'told as past')
    .option('--no-past', 'not told as past')
    .option('--condition <kind...>', 'what it hangs on: ceasefire, partner:US; none')
    .option('--caveat <words...>', 'what a contributed force may not do; none')
    .option('--quantity <words>', 'how much: "6 minehunters"; none')
    .option('--place <words>', 'where; none')
    .option('--said <day>', 'the day it was said: YYYY-MM-DD, YYYY-MM or YYYY')
    .option('--due <day>', 'by when it is to be done; none')
    .option('--speaker <name>', 'of a statement: who speaks')
    .option('--official', 'of a statement: it is the actor’s own word')
    .option('--no-official', 'of a statement: it is not')
    .option('--mode <mode>', 'of a statement: direct, indirect or mixed')
    .option('--anonymous', 'of a statement: the speaker is not named')
    .option('--no-anonymous', 'of a statement: the speaker is named')
    .option('--what <words>', 'of a count: what it counts (members, pledged)')
    .option('--count <n>', 'of a count: the number', Number)
    .option('--of <n>', 'of a count: out of how many', Number)
    .option('--approx', 'of a count: about')
    .option('--no-approx', 'of a count: exactly')
}

/** Only what was given; commander leaves `--no-…` options undefined until one is. */
function wordsOf(given: FieldOptions): FieldWords {
  const { condition, caveat, ...rest } = given
  const all: Record<string, unknown> = { ...rest, conditions: condition, caveats: caveat }
  const names = [
    ...['actor', 'group', 'component', 'stance', 'voice', 'past', 'conditions', 'caveats', 'quantity', 'place'],
    ...['said', 'due', 'speaker', 'official', 'mode', 'anonymous', 'what', 'count', 'of', 'approx'],
  ]
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])))
}

async function judging(
  command: Command,
  verdict: 'confirmed' | 'corrected' | 'rejected' | 'noted',
  value: string,
  said: Said & { readonly fields?: FieldWords; readonly quote?: string },
): Promise<void> {
  const { ask } = await import('../session.ts')
  const { judgeValue } = await import('../../../pipeline/judge-value.ts')
  const { systemUser } = await import('../../../outside/system-user.ts')
  const { printJudged } = await import('../print/review.ts')
  const { by = systemUser(), why = '', ...more } = said
  await ask(command, (desk) => judgeValue(desk, { value, verdict, by, why, ...more }), printJudged)
}

function confirmCommand(): Command {
  const command = new Command('confirm')
    .summary('the words say so')
    .description('Say that a value is right as it stands; every copy of its passage inherits that.')
    .argument(...valueArgument)
    .option(...whyOption)
    .option(...byOption)
    .action((value: string, said: Said) => judging(command, 'confirmed', value, said))
  return withExamples(command, [{ command: 'surety review confirm 3fa9c1d0', says: 'it is right' }])
}

function rejectCommand(): Command {
  const command = new Command('reject')
    .summary('the words do not say so')
    .description('Say that a value does not stand in its words; it counts no more, and neither do its copies.')
    .argument(...valueArgument)
    .requiredOption(...whyOption)
    .option(...byOption)
    .action((value: string, said: Said) => judging(command, 'rejected', value, said))
  return withExamples(command, [
    { command: 'surety review reject 3fa9c1d0 --why "it is a wish, not a promise"', says: 'it is wrong' },
  ])
}

function noteCommand(): Command {
  const command = new Command('note')
    .summary('a word on a value, judging nothing')
    .description('Keep a note beside a value; it judges nothing.')
    .argument(...valueArgument)
    .argument('<note>', 'the note')
    .option('--by <person>', byOption[1])
    .action((value: string, note: string, { by }: Said) =>
      judging(command, 'noted', value, { why: note, ...(by === undefined ? {} : { by }) }),
    )
  return withExamples(command, [
    { command: 'surety review note 3fa9c1d0 "asked the ministry, no answer yet"', says: 'for those who come later' },
  ])
}

function correctCommand(): Command {
  const command = withFields(
    new Command('correct')
      .summary('right but for some fields')
      .description('Give some fields of a value otherwise; it counts as corrected, and so do its copies.')
      .argument(...valueArgument),
  )
    .option('--quote <words>', 'the words of the report that it rests on')
    .requiredOption(...whyOption)
    .option(...byOption)
    .action((value: string, { why, by, quote, ...fields }: FieldOptions & Said & { readonly quote?: string }) =>
      judging(command, 'corrected', value, {
        fields: wordsOf(fields),
        ...(why === undefined ? {} : { why }),
        ...(by === undefined ? {} : { by }),
        ...(quote === undefined ? {} : { quote }),
      }),
    )
  return withExamples(command, [
    {
      command: 'surety review correct 3fa9c1d0 --stance open --why "“could” promises nothing"',
      says: 'another stance',
    },
    {
      command: 'surety review correct 3fa9c1d0 --condition ceasefire partner:US --why "the next sentence"',
      says: 'what it hangs on',
    },
  ])
}

function addingCommand(): Command {
  const command = withFields(
    new Command('add')
      .summary('what the reader missed')
      .description(
        'Add a position, statement or count that stands in a report and was not read; every copy of the words inherits it.',
      )
      .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name'),
  )
    .addOption(
      new Option('--kind <kind>', 'what is added').choices([...judgedKinds]).default('position' satisfies JudgedKind),
    )
    .requiredOption('--quote <words>', 'the words of the report that say it')
    .requiredOption(...whyOption)
    .option(...byOption)
    .action(
      async (
        report: string,
        { kind, quote, why = '', by, ...fields }: FieldOptions & Said & { kind: JudgedKind; quote: string },
      ) => {
        const { ask } = await import('../session.ts')
        const { addValue } = await import('../../../pipeline/add-value.ts')
        const { systemUser } = await import('../../../outside/system-user.ts')
        const { printJudged } = await import('../print/review.ts')
        const adding = { report, about: kind, fields: wordsOf(fields), on: { quote }, why, by: by ?? systemUser() }
        await ask(command, (desk) => addValue(desk, adding), printJudged)
      },
    )
  return withExamples(command, [
    {
      command:
        'surety review add wire-07.txt --actor Norway --component sea --stance pledged --quote "will send two frigates" --why "missed"',
      says: 'a position',
    },
    {
      command:
        'surety review add wire-07.txt --kind count --what pledged --count 26 --of 35 --quote "26 of 35 countries" --why "missed"',
      says: 'a count',
    },
  ])
}

function queueCommand(): Command {
  const command = new Command('queue')
    .summary('what waits for review (what "surety review" does)')
    .description(
      'Go through what stands on the board unreviewed, most consequential first: in a terminal with one key for each judgement, else as a list. What lost its place and where two people differ stand below.',
    )
    .option('--as-of <day>', 'the board it stands on, YYYY-MM-DD (default: the later of today and the newest report)')
    .option('--actor <name...>', 'only these actors, by name, capital or code')
    .option('--component <name...>', 'only these components')
    .option('--limit <n>', 'at most so many', wholeNumber)
    .option('--list', 'as a list, in a terminal too')
    .option(...byOption)
    .action(async ({ asOf, actor, component, limit, list, by }: QueueOptions) => {
      const { ask, globalsOf } = await import('../session.ts')
      const question: ReviewQuestion = {
        ...(asOf === undefined ? {} : { asOf }),
        ...(actor === undefined ? {} : { actors: actor }),
        ...(component === undefined ? {} : { components: component }),
        ...(limit === undefined ? {} : { limit }),
      }
      const keyboard = process.stdin.isTTY === true && process.stdout.isTTY === true
      const { json, knownAt } = globalsOf(command)
      if (keyboard && list !== true && !json && knownAt === undefined) {
        const { reviewByKeyboard } = await import('../review/by-keyboard.ts')
        await reviewByKeyboard(command, question, by)
        return
      }
      const { askReview } = await import('../../../pipeline/ask-review.ts')
      const { printQueue } = await import('../print/review.ts')
      await ask(command, (desk) => askReview(desk, question), printQueue)
    })
  return withExamples(command, [
    { command: 'surety review queue --actor Norway --list', says: 'what waits of one actor' },
    { command: 'surety review queue --json | head', says: 'the same for a program' },
  ])
}

export function reviewCommand(): Command {
  const command = new Command('review')
    .summary('look at what was read, and judge it')
    .description(
      'Look at what was read, most consequential first, and judge it. Every judgement is kept with who, when and why, and is inherited by every copy of the passage, those that come later too.',
    )
    // The queue has options of the same names as its neighbours, so they are its own.
    .addCommand(queueCommand(), { isDefault: true })
  for (const sub of [confirmCommand(), correctCommand(), rejectCommand(), noteCommand(), addingCommand()]) {
    command.addCommand(sub)
  }
  return withExamples(command, [{ command: 'surety review', says: 'one after the other, by keyboard' }])
}

export function undoCommand(): Command {
  const command = new Command('undo')
    .summary('take a decision back')
    .description(
      'Take a decision back: a judgement, a grade, a link, a requirement, the state of a condition, what was said of two texts. Both entries stay in the ledger, and the board is as if it had not been made.',
    )
    .argument('<decision>', 'the id of a decision, or its first letters')
    .requiredOption(...whyOption)
    .option(...byOption)
    .action(async (decision: string, { why = '', by }: Said) => {
      const { ask } = await import('../session.ts')
      const { undoDecision } = await import('../../../pipeline/undo-decision.ts')
      const { systemUser } = await import('../../../outside/system-user.ts')
      const { printUndone } = await import('../print/review.ts')
      await ask(command, (desk) => undoDecision(desk, { decision, why, by: by ?? systemUser() }), printUndone)
    })
  return withExamples(command, [{ command: 'surety undo 9b07c2de --why "wrong line"', says: 'as if it had not been' }])
}
