import type { Brief } from '../../records/brief.ts'
import type { Outcome, WhatIf, WhatIfCell, WhatIfDifference } from '../../records/what-if.ts'
import { dayWords } from '../words/day-words.ts'
import { type Block, faint, groupWords, type Row, type Run, type Runs, text, words } from './block.ts'
import type { Citing } from './citing.ts'

type Shown = Outcome | 'freed'

const shown: readonly Shown[] = ['in-force', 'due', 'waiting', 'freed', 'open', 'undecided', 'refused', 'withdrawn']

/** The ranking is cut here; `surety what-if` has all of it. */
const mostRanked = 10

/** What would be in force under the states assumed, what differs from today, and which condition unlocks most. */
export function whatIfSection(brief: Brief, citing: Citing): readonly Block[] {
  const { whatIf } = brief
  const { assumed, cells, groups, differences, ranking } = whatIf
  if (cells.length === 0 && groups.length === 0) return []
  const heading = assumed.length === 0 ? 'What is in force, due and waiting' : 'What if'
  return [
    { is: 'heading', runs: [text(heading)] },
    {
      is: 'list',
      items: [
        ...(assumed.length === 0 ? [[text('Nothing is assumed: this is how it stands on the date.')]] : []),
        ...assumed.map(({ state, name, id }): Runs => [text(`Assumed ${state}: ${name} `), faint(id)]),
        ...knownStates(brief),
      ],
    },
    outcomes(whatIf, citing),
    ...part(
      'Different from today',
      differences.map((one) => differenceRuns(one, whatIf)),
    ),
    ...part(
      'What each condition unlocks',
      ranking.slice(0, mostRanked).map(({ name, id, due, freed, awaitedBy }): Runs => {
        const gains = [...(due > 0 ? [`${due} due`] : []), ...(freed > 0 ? [`${freed} freed`] : [])]
        const alone = gains.length === 0 ? 'alone nothing' : `alone ${gains.join(', ')}`
        return [
          text(`${name} `),
          faint(id),
          text(`: ${alone}; ${awaitedBy} ${awaitedBy === 1 ? 'cell waits' : 'cells wait'} for it`),
        ]
      }),
    ),
    ...part(
      'Waiting in a circle',
      whatIf.circles.map(
        ({ ring }): Runs => [text(ring.map(({ name, waitsFor }) => `${name} waits for ${waitsFor}`).join(', '))],
      ),
    ),
  ]
}

/** What people said of the conditions until the date, with the source they gave. */
function knownStates({ conditions, asOf }: Brief): readonly Runs[] {
  return conditions.flatMap(({ id, name, states }) => {
    const last = states.filter(({ on }) => on <= asOf).at(-1)
    if (last === undefined) return []
    return [
      [
        text(`${name} `),
        faint(id),
        text(`: ${last.state} since ${dayWords(last.on)}; source: `),
        words(last.source),
        faint(` (set by ${last.by})`),
      ],
    ]
  })
}

function part(name: string, items: readonly Runs[]): readonly Block[] {
  if (items.length === 0) return []
  return [
    { is: 'subheading', runs: [text(name)] },
    { is: 'list', items },
  ]
}

function shownAs({ outcome, freed }: Pick<WhatIfCell, 'outcome' | 'freed'>): Shown {
  return freed ? 'freed' : outcome
}

function outcomeWords(outcome: Shown): string {
  return outcome.replace('-', ' ')
}

function outcomes(whatIf: WhatIf, citing: Citing): Block {
  const all = [...whatIf.groups, ...whatIf.cells]
  return {
    is: 'table',
    shape: 'lines',
    caption:
      'By component: what each stance comes to. * is a condition that an unnamed group stated for all; ≤ is one of several alternatives.',
    heads: ['Outcome', 'Actors'],
    rows: whatIf.pack.components.flatMap(({ id, name }): readonly Row[] => {
      const rows = shown.flatMap((outcome): readonly Row[] => {
        const cells = all.filter((cell) => cell.component === id && shownAs(cell) === outcome)
        if (cells.length === 0) return []
        const actors = cells.flatMap((cell, at): Runs => [...(at === 0 ? [] : [text('; ')]), ...cellRuns(cell, citing)])
        return [{ kind: 'row', cells: [[text(outcomeWords(outcome))], actors] }]
      })
      return rows.length === 0 ? [] : [{ kind: 'group', cells: [[text(name)]] }, ...rows]
    }),
  }
}

function cellRuns(cell: WhatIfCell, citing: Citing): Runs {
  const { name, group, alternative, conditions, waitsFor, outcome, positions } = cell
  const who: readonly Run[] = [...(alternative ? [text('≤ ')] : []), group === null ? text(name) : groupWords(group)]
  const settled = ['in-force', 'refused', 'withdrawn'].includes(outcome)
  const waits = conditions
    .filter(({ id }) => waitsFor.includes(id))
    .map(({ id, from }) => (from === 'inherited' ? `${id}*` : id))
  const wait = settled || waits.length === 0 ? [] : [faint(` (waits for ${waits.join(', ')})`)]
  return [...who, ...wait, ...citing(positions)]
}

function differenceRuns({ name, group, component, from, to }: WhatIfDifference, { pack }: WhatIf): Runs {
  const called = pack.components.find(({ id }) => id === component)?.name ?? component
  return [
    group === null ? text(name) : groupWords(group),
    text(`, ${called}: ${outcomeWords(shownAs(from))} → ${outcomeWords(shownAs(to))}`),
  ]
}
