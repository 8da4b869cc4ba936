import { Command } from 'commander'
import { withExamples } from '../examples.ts'

interface Said {
  readonly why: string
  readonly by?: string
}

const byOption = ['--by <person>', 'who says so (default: the user of this machine)'] as const
const whyOption = ['--why <reason>', 'the reason, for those who read it later'] as const

export function gradeCommand(): Command {
  const command = new Command('grade')
    .summary('how far outlets can be relied on')
    .description(
      'Say how far an outlet can be relied on, from A (wholly) to E (not at all), or F (cannot be judged); without an outlet, print what people said. How far a stance can be believed is computed apart from it and shown beside it.',
    )
    .argument('[outlet]', 'the outlet, as reports name it')
    .argument('[grade]', 'A, B, C, D, E or F')
    .option(...whyOption)
    .option(...byOption)
    .action(async (outlet: string | undefined, grade: string | undefined, { why, by }: Partial<Said>) => {
      const { ask } = await import('../session.ts')
      const { askGrades, gradeOutlet } = await import('../../../pipeline/grade-outlet.ts')
      const { printGraded, printGrades } = await import('../print/grades.ts')
      if (outlet === undefined) {
        await ask(command, askGrades, printGrades)
        return
      }
      const { systemUser } = await import('../../../outside/system-user.ts')
      const grading = { outlet, grade: grade ?? '', why: why ?? '', by: by ?? systemUser() }
      await ask(command, (desk) => gradeOutlet(desk, grading), printGraded)
    })
  return withExamples(command, [
    { command: 'surety grade', says: 'all outlets and their grades' },
    { command: 'surety grade "Northern Wire" B --why "two corrections in a year, both printed"', says: 'grade one' },
  ])
}

export function requireCommand(): Command {
  const command = new Command('require')
    .summary('what the arrangement needs, and what of it is covered')
    .description(
      'Say how much of a component is needed, as a number of something that reports count; without a component, print what is needed and what of it the board covers on each rung. 0 takes it back.',
    )
    .argument('[component]', 'the component')
    .argument('[quantity...]', 'how much: 6 minehunters')
    .option('--as-of <day>', 'covered as of a date, YYYY-MM-DD')
    .option(...whyOption)
    .option(...byOption)
    .action(
      async (
        component: string | undefined,
        quantity: readonly string[],
        { why, by, asOf }: Partial<Said> & { readonly asOf?: string },
      ) => {
        const { ask } = await import('../session.ts')
        const { askRequirements, requireComponent } = await import('../../../pipeline/require-component.ts')
        const { printRequirements } = await import('../print/grades.ts')
        const question = asOf === undefined ? {} : { asOf }
        const { systemUser } = await import('../../../outside/system-user.ts')
        await ask(
          command,
          (desk) =>
            component === undefined
              ? askRequirements(desk, question)
              : requireComponent(desk, {
                  component,
                  quantity: quantity.join(' '),
                  why: why ?? '',
                  by: by ?? systemUser(),
                }),
          (needed, paper, desk) => printRequirements(needed, desk.vocabulary.pack, paper),
        )
      },
    )
  return withExamples(command, [
    { command: 'surety require sea 6 minehunters --why "staff study, annex B"', says: 'what is needed' },
    { command: 'surety require', says: 'what of it is open, pledged, acting' },
  ])
}

function linkCommand(): Command {
  const command = new Command('link')
    .summary('one actor is another one under a second name')
    .description('Say that an actor is another one under a second name; everything read of it counts for that one.')
    .argument('<actor>', 'the second name, as it stands on the board')
    .argument('<same>', 'whom it means')
    .requiredOption(...whyOption)
    .option(...byOption)
    .action((actor: string, same: string, said: Said) => linking(command, actor, same, said))
  return withExamples(command, [
    {
      command: 'surety actor link river-commission DE --why "it is an office of the ministry"',
      says: 'one row of two',
    },
  ])
}

function unlinkCommand(): Command {
  const command = new Command('unlink')
    .summary('an actor is no other one')
    .description('Take back that an actor is another one under a second name.')
    .argument('<actor>', 'the second name')
    .requiredOption(...whyOption)
    .option(...byOption)
    .action((actor: string, said: Said) => linking(command, actor, null, said))
  return withExamples(command, [
    { command: 'surety actor unlink river-commission --why "it speaks for itself"', says: 'two rows again' },
  ])
}

async function linking(command: Command, actor: string, same: string | null, { why, by }: Said): Promise<void> {
  const { ask } = await import('../session.ts')
  const { linkActor } = await import('../../../pipeline/link-actor.ts')
  const { systemUser } = await import('../../../outside/system-user.ts')
  const { printLinked } = await import('../print/grades.ts')
  await ask(command, (desk) => linkActor(desk, { actor, same, why, by: by ?? systemUser() }), printLinked)
}

export function actorCommand(): Command {
  return new Command('actor')
    .summary('say which actors are one')
    .description('Say which actors are one under two names, with a reason.')
    .addCommand(linkCommand())
    .addCommand(unlinkCommand())
}
