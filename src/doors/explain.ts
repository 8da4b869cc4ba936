import type { FolderRefused } from '../outside/write-folder.ts'
import type { Failure } from '../records/failure.ts'
import type { RowProblem } from '../records/imported.ts'
import type { LedgerRefusal } from '../records/ledger-refusal.ts'
import type { ReportName } from '../records/report-name.ts'
import type { Fault } from '../records/verification.ts'
import type { NotServing } from './api/serve.ts'
import { explainPackProblem } from './explain-pack.ts'
import { counted, either, megabytes, shortened, systemReasons } from './sentences.ts'

/*
 * The one place where codes become words: what happened, where, and what to do about it. Every switch is exhaustive, so
 * a new code does not compile until it is worded here. Texts of reports in these sentences are as hostile as anywhere:
 * the door that prints them cleans them.
 */

/** What to call a report in a sentence: the name people gave it, and enough of its id to be unique. */
export function calledReport({ id, name, outlet, published }: ReportName): string {
  const told = [name, outlet, published].filter((part) => part !== null)
  return told.length === 0 ? id.slice(0, 8) : `${told.join(', ')} (${id.slice(0, 8)})`
}

function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${either(near)}?`
}

/** Why a table of positions cannot be read at all. */
function explainTable({ because, line, detail }: Failure & { readonly code: 'table-unfit' }): string {
  const at = line === null ? '' : `, line ${line.toLocaleString('en')}`
  switch (because) {
    case 'empty':
      return 'The table is empty; give a header line and a row for each position.'
    case 'too-large':
      return `The table is too large (${megabytes(Number(detail))}); cut it into several.`
    case 'broken':
      return `The table is not valid CSV${at} (${detail.toLowerCase().replaceAll('_', ' ')}); mend its quotation marks there.`
    case 'column-missing':
      return `The table has no column for the ${detail}; its header line must name actor, component, stance and quotation.`
    case 'column-twice':
      return `Two columns of the table mean the ${detail}; rename one of them.`
  }
}

/** Why a row of a table became no position. */
export function explainRow(problem: RowProblem): string {
  switch (problem.code) {
    case 'cell-empty':
      return `Its ${problem.column} is empty; fill it in.`
    case 'address-unknown':
      return `No report of this ledger has the address ${problem.address} or the quotation; add the report first.`
    case 'quotation-unknown':
      return `No report of this ledger has the words "${shortened(problem.quotation)}"; add the report first, or give the words as it prints them.`
    case 'quotation-in-many':
      return `The words "${shortened(problem.quotation)}" stand in ${either(problem.reports.map(calledReport), 'and')}; give the address of the one you mean.`
    default:
      return explainFailure(problem)
  }
}

/** Why a question has no answer. */
export function explainFailure(failure: Failure): string {
  switch (failure.code) {
    case 'no-such-report':
      return `No report is called "${failure.words}".${didYouMean(failure.near.map(calledReport))}`
    case 'ambiguous': {
      const more = failure.more === 0 ? [] : [`${failure.more} more`]
      const all = [...failure.candidates.map(calledReport), ...more]
      return `"${failure.words}" may mean ${either(all)}; give the id of one, or more of its letters.`
    }
    case 'unknown-actor':
      return `No state or organisation is called "${failure.words}".${didYouMean(failure.near.map(({ id, name }) => `${name} (${id})`))}`
    case 'unknown-component':
      return `No component is called "${failure.words}".${didYouMean(failure.near.map(({ id }) => id))} There are ${either(
        failure.known.map(({ id }) => id),
        'and',
      )}.`
    case 'unknown-outlet':
      return `No report of an outlet called "${failure.words}" is in this ledger.${didYouMean(failure.near)}`
    case 'text-removed':
      return `The text of ${calledReport(failure.report)} was removed from this ledger; its entries stay.`
    case 'no-original':
      return `The bytes that ${calledReport(failure.report)} came as were not kept; its text is: "surety report show ${failure.report.id.slice(0, 8)}".`
    case 'original-damaged':
      return `The bytes kept of ${calledReport(failure.report)} are not those that were received; "surety verify" names what is wrong.`
    case 'same-report':
      return `Both names mean the same report, ${calledReport(failure.report)}; name two.`
    case 'bad-day':
      return `"${failure.given}" is not a day of the calendar; write it as YYYY-MM-DD.`
    case 'days-reversed':
      return `${failure.from} is after ${failure.to}; give the earlier day first.`
    case 'bad-url':
      return `"${failure.given}" is not a web address; write it whole, with https://.`
    case 'bad-cursor':
      return `"${failure.given}" is not a place in this list; ask again from its start.`
    case 'nothing-asked':
      return {
        search: 'There is no word to search for; give at least one.',
        set: 'There is nothing to set; give a day of publication, an outlet or an address.',
        reread: 'There is nothing to read again; name reports, or give --all or --older-than.',
        reason: 'A decision needs a reason that others can read; say why.',
        fields: 'There is nothing to correct; give at least one field.',
        source: 'The state of a condition needs a source that others can look up; name one.',
      }[failure.what]
    case 'unknown-condition':
      return `No position hangs on a condition called "${failure.words}".${didYouMean(failure.near.map(({ id }) => id))} ${
        failure.known.length === 0 ? 'No position states a condition.' : `There are ${either(failure.known, 'and')}.`
      }`
    case 'two-states':
      return `The condition ${failure.condition} is given two states; give it one.`
    case 'circular':
    case 'two-sources':
    case 'contradicts':
      return explainObjection(failure)
    case 'nothing-decided':
      return `Nobody decided anything about ${calledReport(failure.report)} and ${calledReport(failure.other)}; there is nothing to take back.`
    case 'no-such-value':
      return `No position, statement or count has the id "${failure.words}"; "surety review" and "surety history --json" give ids.`
    case 'ambiguous-value':
      return `"${failure.words}" may mean ${counted(failure.count, 'value')}; give more letters of the id.`
    case 'no-such-decision':
      return `No decision that stands has the id "${failure.words}"; "surety log --kind decided" gives ids.`
    case 'ambiguous-decision':
      return `"${failure.words}" may mean ${counted(failure.count, 'decision')}; give more letters of the id.`
    case 'quote-lost':
      return failure.because === 'wording-gone'
        ? `The words "${shortened(failure.quote)}" do not stand in ${calledReport(failure.report)}; give them as the report prints them.`
        : `The words "${shortened(failure.quote)}" stand more than once in ${calledReport(failure.report)}; give more of the sentence.`
    case 'bad-value':
      return `"${failure.given}" cannot be the ${failure.field} of a value.${
        failure.known.length === 0 ? '' : ` It is ${either(failure.known)}.`
      }`
    case 'field-unfit':
      return `A ${failure.about} has no ${failure.field}; leave it out.`
    case 'field-missing':
      return `A ${failure.about} needs its ${failure.field}; give it.`
    case 'table-unfit':
      return explainTable(failure)
    case 'linked-round':
      return `${failure.same} is already another name of ${failure.actor}; "surety actor unlink ${failure.same}" takes that back.`
    case 'no-such-source':
      return failure.known.length === 0
        ? 'Nothing is watched; "surety watch add" says what is to be.'
        : `Nothing with the address or id "${shortened(failure.words)}" is watched; there are ${either(failure.known, 'and')}.`
    case 'not-linked':
      return `${failure.actor} is not linked to another actor; there is nothing to take back.`
    case 'bad-version':
      return `"${failure.given}" is not a version; write rules@2 for the reader or intake@2 for intake.`
    case 'bad-instant':
      return `"${failure.given}" is not a time; write a day as YYYY-MM-DD, or a time with its zone: 2031-02-14T09:30Z.`
    case 'file-there':
      return `${failure.file} is there already and was left as it is; name another file.`
    case 'other-damaged':
      return `The other ledger does not hold together (${counted(failure.faults, 'fault')}${
        failure.first === null ? '' : `; ${explainFault(failure.first)}`
      }) and was not merged; "surety verify" there names all.`
    case 'copy-damaged': {
      const what = `${counted(failure.faults, 'fault')}${failure.first === null ? '' : `; ${explainFault(failure.first)}`}`
      return failure.which === 'source'
        ? `The ledger to copy does not hold together (${what}), and nothing was copied; "surety verify" there names all.`
        : `The copy does not hold together (${what}); do not use it, make it anew.`
    }
    case 'copy-holds-other':
      return `The ledger to copy to holds another one: entry ${failure.number} of writer ${failure.writer} is not that of the first. Nothing was copied; name an empty one, or "surety merge" the two.`
    case 'copy-incomplete':
      return `Entry ${failure.number} of writer ${failure.writer} did not come over; run the command again to go on.`
    case 'forked':
      return `Writer ${failure.writer} has two different entries ${failure.number} in these ledgers: one of them is a copy that was put back and written on. Nothing was merged; export what differs and add it again.`
  }
}

/** Why a decision on two reports cannot stand beside another; that one can be taken back. */
function explainObjection({
  code,
  report,
  other,
  standing,
}: Failure & { readonly code: 'circular' | 'two-sources' | 'contradicts' }): string {
  const [one, two] = [calledReport(standing.report), calledReport(standing.other)]
  const said = {
    'same-text': `${one} and ${two} are the same text`,
    'different-text': `${one} and ${two} are not the same text`,
    'derives-from': `${one} derives from ${two}`,
    undecided: `nothing is known of ${one} and ${two}`,
  }[standing.verdict]
  const what = {
    circular: `${calledReport(report)} would derive from itself`,
    'two-sources': `${calledReport(report)} would have two sources`,
    contradicts: `What is said of ${calledReport(report)} and ${calledReport(other)} does not hold`,
  }[code]
  return `${what}: ${standing.by} said that ${said}. Take that back first with "surety family undo".`
}

/** Why a file cannot be used as a ledger. */
export function explainLedger(refusal: LedgerRefusal): string {
  const { path } = refusal
  switch (refusal.code) {
    case 'ledger-missing':
      return `There is no ledger at ${path}; "surety add" makes one, and --ledger names another.`
    case 'ledger-is-folder':
      return `${path} is a folder, not a ledger; name the file in it.`
    case 'ledger-folder-missing':
      return `The folder ${refusal.folder} for the ledger ${path} is not there; make it first.`
    case 'not-a-ledger':
      return `${path} is not a ledger of Surety and was left as it is; name another file with --ledger.`
    case 'ledger-newer':
      return `${path} was written by a newer Surety (its format is ${refusal.found}, this one knows ${refusal.known}) and was left as it is; install the newer version.`
    case 'ledger-damaged':
      return `${path} is damaged (${refusal.detail}); take a copy of it aside and go on from a backup.`
    case 'ledger-locked':
      return `${path} is in use by another program and did not come free within ${(refusal.waitedMs / 1000).toLocaleString('en')} seconds; try again when that has ended.`
    case 'ledger-not-writable':
      return `${path} cannot be written; check its permissions and those of its folder.`
    case 'bad-address':
      return `${path} is no address of a ledger; write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with ?schema=NAME where it is not to be "surety".`
    case 'server-unreachable':
      return `The server of ${path} cannot be reached (${refusal.detail}); check that it runs, and its host and port.`
    case 'server-refuses':
      return `The server of ${path} does not let you in (${refusal.detail}); check the user and the password.`
    case 'server-old':
      return `The server of ${path} is PostgreSQL ${refusal.found}; Surety needs ${refusal.oldest} or newer.`
    case 'database-missing':
      return `The database of ${path} is not there; make it first ("createdb"), and "surety add" makes the ledger in it.`
    case 'database-encoding':
      return `The database of ${path} has the encoding ${refusal.encoding}, which cannot hold every text; make one with UTF8.`
    case 'ledger-past':
      return 'The ledger as known at an earlier time can only be read; leave --known-at out to write.'
    case 'ledger-no-space':
      return `There is no space left on the disk of ${path}; everything up to the last batch is kept, so make room and run the command again.`
    case 'pack-not-shipped':
      return `${path} uses the pack ${refusal.pack}, which this version of Surety does not have (it has ${either(refusal.shipped, 'and')}); install the version that made it.`
    case 'pack-outdated': {
      const [first] = refusal.faults
      const what = first === undefined ? '' : ` (${first.path}: ${explainPackProblem(first.problem)})`
      return `${path} keeps the pack ${refusal.pack}, which breaks a rule of this version${what}; mend a copy of it ("surety pack show --ledger ${path}") and give it with "surety init --pack FILE".`
    }
  }
}

/** One thing that `verify` found wrong. */
export function explainFault(fault: Fault): string {
  switch (fault.code) {
    case 'database-damaged':
      return `The database file is damaged: ${fault.detail}.`
    case 'chain-broken': {
      const what = {
        hash: 'was changed after it was written (its hash does not fit its words)',
        previous: 'does not follow the entry before it (the hash it names is another)',
        gap: 'is missing',
        unreadable: 'cannot be read',
      }[fault.detail]
      return `Entry ${fault.number} of writer ${fault.writer} ${what}.`
    }
    case 'text-changed':
      return `The text of report ${fault.report} is not the one that was received (rendition ${fault.rendition}).`
    case 'original-changed':
      return `The bytes kept of report ${fault.report} are not those that were received (SHA-256 ${fault.hash}).`
    case 'original-missing':
      return `The bytes that report ${fault.report} came as are gone (SHA-256 ${fault.hash}).`
    case 'passage-moved':
      return `A passage of report ${fault.report} is no longer in its place: ${fault.table} ${fault.id}, ${fault.start} to ${fault.end}.`
    case 'row-differs': {
      const what = {
        missing: 'is missing from the tables',
        extra: 'stands in the tables and in no entry',
        changed: 'differs from its entry',
      }[fault.detail]
      return `${fault.table} ${fault.id} ${what}.`
    }
    case 'board-differs':
      return `The board is not the one that the entries give: ${fault.detail}.`
    case 'receipt-changed':
      return `When entry ${fault.number} of writer ${fault.writer} was received was changed afterwards.`
    case 'head-missing':
      return `No entry of this ledger has the hash ${fault.head}: its chain was written anew, or the hash is another ledger's.`
  }
}

/** Why a file was not written; `reason` is the operating system's code. What was there before is as it was. */
export function explainUnwritten(path: string, reason: string): string {
  return `${path} cannot be written (${systemReasons[reason] ?? reason}); name another file.`
}

/** Why nothing was written into a folder. */
export function explainFolder(folder: string, refused: FolderRefused): string {
  switch (refused.because) {
    case 'not-a-folder':
      return `${folder} is there and no folder, and was left as it is; name another.`
    case 'other-file':
      return `${folder} holds ${refused.file}, which an export did not write, and was left as it is; name a new or an empty folder.`
    case 'system':
      return `${folder} cannot be written (${systemReasons[refused.code] ?? refused.code}); name another folder.`
  }
}

/** Why the web app is not served. */
export function explainNotServing(reason: NotServing): string {
  switch (reason.code) {
    case 'port-taken':
      return `Port ${reason.port} is in use by another program; choose another with --port, or --port 0 for any free one.`
    case 'port-denied':
      return `Port ${reason.port} may not be used by this user; choose one above 1023 with --port.`
    case 'not-this-machine':
      return `"${reason.host}" is not an address of this machine alone; Surety has no sign-in yet and serves only 127.0.0.1.`
    case 'web-not-built':
      return `The web app is not built (nothing is in ${reason.folder}); run "npm run build" in the surety folder.`
  }
}
