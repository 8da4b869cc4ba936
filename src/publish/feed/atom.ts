import type { ChangeItem, Saying } from '../../records/changes.ts'
import type { ChangeFeed, FeedItem } from '../../records/feed.ts'
import type { PackLabels } from '../../records/pack.ts'
import { cellAddress } from '../addresses.ts'
import { cutQuote } from '../cut-quote.ts'
import { markup } from '../markup.ts'
import { conditionWord } from '../words/condition-words.ts'
import { dayWords } from '../words/day-words.ts'
import { groupName } from '../words/group-name.ts'
import { voiceWords } from '../words/stance-words.ts'

export interface AtomOptions {
  /** Where the ledger is served, for links; null for none. */
  readonly base: string | null
  /** Characters at which quotations are cut. */
  readonly quoteLength: number
}

export const atomType = 'application/atom+xml; charset=utf-8'

/** The feed as RFC 4287 has it. Every text in it is plain: a title with markup in it is shown as it is printed. */
export function atomOf(feed: ChangeFeed, options: AtomOptions): string {
  const { id, about, items, asOf } = feed
  const { base } = options
  const title = `Changes: ${about ?? 'who takes part in what'}`
  const updated =
    items
      .map(({ received }) => received)
      .sort()
      .at(-1) ?? `${asOf}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${id}</id>`,
    `  <title>${markup(title)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Surety</name></author>',
    '  <generator>Surety</generator>',
    ...(base === null
      ? []
      : [
          `  <link rel="self" type="application/atom+xml" href="${markup(`${base}/api/v1/feed.atom`)}"/>`,
          `  <link rel="alternate" type="text/html" href="${markup(`${base}/board`)}"/>`,
        ]),
    ...items.flatMap((item) => entryLines(item, feed.pack, options)),
    '</feed>',
    '',
  ].join('\n')
}

function entryLines(item: FeedItem, pack: PackLabels, { base, quoteLength }: AtomOptions): readonly string[] {
  const types = new Set(item.changes.flatMap((change) => change.types))
  return [
    '  <entry>',
    `    <id>${item.id}</id>`,
    `    <title>${markup(titleOf(item, pack))}</title>`,
    `    <updated>${item.received}</updated>`,
    ...(base === null
      ? []
      : [`    <link rel="alternate" type="text/html" href="${markup(cellAddress(item, item.day, base))}"/>`]),
    ...[...types].map((type) => `    <category term="${markup(type)}"/>`),
    `    <content type="text">${markup(item.changes.flatMap((one) => told(one, quoteLength)).join('\n'))}</content>`,
    '  </entry>',
  ]
}

/** "Netherlands, Troops: undecided → pledged (hardened), 17 Mar 2031". */
function titleOf({ name, group, component, stance, day, changes }: FeedItem, pack: PackLabels): string {
  const called = pack.components.find(({ id }) => id === component)?.name ?? component
  const [first] = changes
  const before = first?.before == null || first.before.stance === stance ? '' : `${first.before.stance} → `
  const types = [...new Set(changes.flatMap((one) => one.types))].map((type) => type.replace('-', ' ')).join(', ')
  return `${group === null ? name : groupName(name)}, ${called}: ${before}${stance} (${types}), ${dayWords(day)}`
}

function told({ actor, after, before }: ChangeItem, quoteLength: number): readonly string[] {
  return [
    sayingWords(after, actor, quoteLength),
    ...(before === null ? [] : [`Before: ${sayingWords(before, actor, quoteLength)}`]),
  ]
}

function sayingWords(saying: Saying, actor: string, quoteLength: number): string {
  const { stance, conditions, quote, voice, outlet, day, report } = saying
  const hung = conditions.map((one) => conditionWord(one, actor)).join(', ')
  const words = cutQuote(quote, quoteLength).text
  return `${stance}${hung === '' ? '' : ` if ${hung}`}${words === '' ? '' : `: “${words}”`} (${voiceWords[voice]}, ${outlet ?? 'no outlet'}, ${dayWords(day)}, report ${report})`
}
