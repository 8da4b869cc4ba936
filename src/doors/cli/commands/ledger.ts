import { Argument, Command, Option } from 'commander'
import { actKinds } from '../../../records/entry.ts'
import { withExamples } from '../examples.ts'
import { askList, asListing, type ListingOptions } from '../listing.ts'

interface LogOptions extends ListingOptions {
  readonly report?: string
  readonly kind?: (typeof actKinds)[number][]
  readonly since?: string
}

export function logCommand(): Command {
  const command = asListing(
    new Command('log')
      .summary('what was recorded, when and by whom')
      .description('Print the entries of the ledger, newest to arrive first. Nothing in it is ever overwritten.')
      .option('--report <report>', 'only about this report')
      .addOption(new Option('--kind <kind...>', 'only entries of this kind').choices([...actKinds]))
      .option('--since <time>', 'only what this ledger got since then: a day, or a time with its zone'),
  ).action(async ({ report, kind, since, ...listing }: LogOptions) => {
    const { askLog } = await import('../../../pipeline/ask-log.ts')
    const { printLog } = await import('../print/log.ts')
    const question = {
      ...(report === undefined ? {} : { report }),
      ...(kind === undefined ? {} : { kinds: kind }),
      ...(since === undefined ? {} : { since }),
    }
    await askList(command, listing, (desk, page) => askLog(desk, question, page), printLog)
  })
  return withExamples(command, [
    { command: 'surety log --limit 20', says: 'the last twenty entries' },
    { command: 'surety log --report wire-07.txt', says: 'all that was ever concluded about a report' },
    { command: 'surety log --kind decided condition-set removed', says: 'what people did' },
  ])
}

export function mergeCommand(): Command {
  const command = new Command('merge')
    .summary('take over everything from another ledger')
    .description(
      'Make this ledger the union of its entries and those of another: nothing is lost, nothing doubled, and the other is left as it is. It is checked first; a damaged one is refused, and so are two that disagree on an entry.',
    )
    .addArgument(new Argument('<other>', 'the other ledger’s file'))
    .action(async (other: string) => {
      const { ask } = await import('../session.ts')
      const { openDesk } = await import('../../open-desk.ts')
      const { mergeLedgers } = await import('../../../pipeline/merge-ledgers.ts')
      const { printMerged } = await import('../print/log.ts')
      const { LedgerTrouble } = await import('../../../records/ledger-refusal.ts')
      await ask(
        command,
        async (desk) => {
          const opened = await openDesk(other, { create: false })
          if (!opened.ok) throw new LedgerTrouble(opened.refusal, null)
          try {
            return await mergeLedgers(desk, opened.desk.store)
          } finally {
            await opened.desk.store.close()
          }
        },
        printMerged,
      )
    })
  return withExamples(command, [{ command: 'surety merge colleague.db', says: 'two colleagues’ ledgers become one' }])
}

export function copyCommand(): Command {
  const command = new Command('copy')
    .summary('move a ledger between a file and a server')
    .description(
      'Make another ledger of all that one has, in a file or on a PostgreSQL server, either way: the same entries with the times they were got, texts and bytes. Both are verified. The other must be empty or a copy that was stopped, which goes on; one that holds anything else is refused. --ledger does not matter here.',
    )
    .addArgument(new Argument('<from>', 'the ledger to copy: a file or postgres://…'))
    .addArgument(new Argument('<to>', 'where to; made where it is not there'))
    .action(async (from: string, to: string) => {
      const { runCopy } = await import('../run-copy.ts')
      await runCopy(command, from, to)
    })
  return withExamples(command, [
    { command: 'surety copy surety.db postgres://desk@db.example.org/surety', says: 'a desk outgrows one machine' },
    { command: 'surety copy postgres://desk@db.example.org/surety laptop.db', says: 'take it along' },
  ])
}

export function placeCommand(): Command {
  const command = new Command('place')
    .summary('place every report anew among all others')
    .description(
      'Find anew whose text each report is, among all others: after a merge, where each side knew only its own. Only what differs becomes an entry.',
    )
    .action(async () => {
      const { ask } = await import('../session.ts')
      const { placeAll } = await import('../../../pipeline/place-all.ts')
      const { printPlaced } = await import('../print/log.ts')
      await ask(command, (desk) => placeAll(desk), printPlaced)
    })
  return withExamples(command, [
    { command: 'surety merge colleague.db && surety place', says: 'join what both sides have versions of' },
  ])
}

export function backupCommand(): Command {
  const command = new Command('backup')
    .summary('copy the ledger while it is in use')
    .description('Copy the whole ledger to a file, as it is at one moment, whatever other programs add meanwhile.')
    .argument('<file>', 'where to; it must not be there')
    .action(async (file: string) => {
      const { ask } = await import('../session.ts')
      const { backUp } = await import('../../../pipeline/back-up.ts')
      const { entriesIn } = await import('../../entries-in.ts')
      const { isThere } = await import('../../../outside/files.ts')
      const { printBackedUp } = await import('../print/log.ts')
      await ask(command, (desk) => backUp(desk, file, { isThere, entriesIn }), printBackedUp)
    })
  return withExamples(command, [{ command: 'surety backup surety-2031-03-01.db', says: 'keep today’s state' }])
}

export function repairCommand(): Command {
  const command = new Command('repair')
    .summary('make tables and indexes anew from the entries')
    .description(
      'Make everything anew that is made from entries and texts: rows, families, the search index, the lineage index. Entries and texts are never touched; what they lost "surety verify" names.',
    )
    .action(async () => {
      const { ask } = await import('../session.ts')
      const { repairLedger } = await import('../../../pipeline/repair-ledger.ts')
      const { printRepaired } = await import('../print/log.ts')
      await ask(command, repairLedger, printRepaired)
    })
  return withExamples(command, [{ command: 'surety repair && surety verify', says: 'after verify named wrong rows' }])
}

export function removeCommand(): Command {
  const command = new Command('remove')
    .summary('erase a report’s text for legal reasons')
    .description(
      'Erase the text of a report, for legal reasons. Its hash and entries stay, and the ledger still verifies; this cannot be taken back.',
    )
    .argument('<report>', 'its id, the first letters of it, the id given on input, or its file’s name')
    .requiredOption('--why <reason>', 'the reason, for those who read it later')
    .option('--by <person>', 'who says so (default: the user of this machine)')
    .action(async (report: string, { why, by }: { readonly why: string; readonly by?: string }) => {
      const { ask } = await import('../session.ts')
      const { removeReport } = await import('../../../pipeline/remove-report.ts')
      const { systemUser } = await import('../../../outside/system-user.ts')
      const { printReports } = await import('../print/reports.ts')
      await ask(
        command,
        (desk) => removeReport(desk, { report, why, by: by ?? systemUser() }),
        (standing, paper) => printReports([standing], paper),
      )
    })
  return withExamples(command, [
    { command: 'surety remove wire-07.txt --why "court order of 3 March"', says: 'its positions stay, without words' },
  ])
}
