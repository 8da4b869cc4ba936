import type { Brief } from '../../records/brief.ts'
import type { ChangeItem, NamedCell, Saying } from '../../records/changes.ts'
import { conditionWord } from '../words/condition-words.ts'
import { dayWords } from '../words/day-words.ts'
import { carriedWords, voiceWords } from '../words/stance-words.ts'
import { type Block, faint, groupWords, type Run, type Runs, strong, text } from './block.ts'
import type { Citing } from './citing.ts'

/** What changed, the weightiest first; then, apart from it, what does not agree. */
export function changesSection({ changes: view }: Brief, citing: Citing): readonly Block[] {
  const { from, to, changes, contradictions, variances, claims, more } = view
  const sides = (item: NamedCell, ...both: readonly (Saying | null)[]): Runs => [
    ...cellName(item, view),
    text(': '),
    ...both.flatMap((one, at) => [
      ...(at === 0 ? [] : [text(' against ')]),
      ...(one === null ? [text('no own word in the ledger')] : saying(one, item, citing)),
    ]),
  ]
  return [
    { is: 'heading', runs: [text(`What changed after ${dayWords(from)} up to ${dayWords(to)}`)] },
    changes.length === 0
      ? { is: 'paragraph', runs: [text('Nothing changed.')] }
      : { is: 'list', items: changes.map((one) => changeRuns(one, view, citing)) },
    ...(more === 0 ? [] : [paragraph(`${more.toLocaleString('en')} more, of less weight, are left out.`)]),
    ...part(
      'Contradictions between independent texts',
      contradictions.map((item) => sides(item, item.one, item.other)),
    ),
    ...part(
      'Variances between versions of one text',
      variances.map((item) => sides(item, item.here, item.there)),
    ),
    ...part(
      'Claims against an own word',
      claims.map((item) => sides(item, item.claim, item.own)),
    ),
  ]
}

function paragraph(said: string): Block {
  return { is: 'paragraph', runs: [faint(said)] }
}

function part(name: string, items: readonly Runs[]): readonly Block[] {
  if (items.length === 0) return []
  return [
    { is: 'subheading', runs: [text(name)] },
    { is: 'list', items },
  ]
}

function cellName({ name, group, component }: NamedCell, { pack }: Brief['changes']): Runs {
  const called = pack.components.find(({ id }) => id === component)?.name ?? component
  return [group === null ? strong(name) : groupWords(group), text(`, ${called}`)]
}

function changeRuns(change: ChangeItem, view: Brief['changes'], citing: Citing): Runs {
  const { types, before, after, confirmations } = change
  return [
    text(`${dayWords(after.day)}, `),
    ...cellName(change, view),
    text(': '),
    ...(before === null ? [] : [...saying(before, change, citing), text(' → ')]),
    ...saying(after, change, citing),
    text(`; ${types.map((type) => type.replace('-', ' ')).join(', ')}`),
    faint(`; ${carriedWords(confirmations)}`),
  ]
}

/** "● pledged if ceasefire (own word, 14 Feb 2031)" and its note. */
function saying(
  { stance, conditions, voice, day, position }: Saying,
  { actor }: NamedCell,
  citing: Citing,
): readonly Run[] {
  const hung = conditions.map((one) => conditionWord(one, actor)).join(', ')
  return [
    { is: 'stance', stance, named: true },
    ...(hung === '' ? [] : [text(` if ${hung}`)]),
    faint(` (${voiceWords[voice]}, ${dayWords(day)})`),
    ...citing([position]),
  ]
}
