import { dayWords } from '../../../publish/words/day-words.ts'
import { groupName } from '../../../publish/words/group-name.ts'
import type { Circle, Outcome, SmallestSets, WhatIf, WhatIfCell, WhatIfDifference } from '../../../records/what-if.ts'
import { counted } from '../../sentences.ts'
import type { Line, Style } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import type { Block } from '../terminal/table.ts'
import { layRow, naturalWidths } from '../terminal/table.ts'
import { wrap } from '../terminal/wrap.ts'
import { stateSigns } from './conditions.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'

type Shown = Outcome | 'freed'

const shown: readonly Shown[] = [
  ...(['in-force', 'due', 'waiting', 'freed', 'open', 'undecided', 'refused', 'withdrawn'] as const),
]

const styles: Readonly<Record<Shown, Style>> = {
  'in-force': 'acting',
  due: 'good',
  waiting: 'warning',
  freed: 'open',
  open: 'open',
  undecided: 'undecided',
  refused: 'refused',
  withdrawn: 'withdrawn',
}

/** So many of the ranking are shown; the rest with --json. */
const mostRanked = 12

function outcomeWords(outcome: Shown): string {
  return outcome.replace('-', ' ')
}

/** What a cell is listed under: what is freed is told apart. */
function shownAs({ outcome, freed }: Pick<WhatIfCell, 'outcome' | 'freed'>): Shown {
  return freed ? 'freed' : outcome
}

/** Who would be where, per component; then what differs, what unlocks most, and who waits for whom. */
export function printWhatIf(whatIf: WhatIf, paper: Paper): Printed {
  const { asOf, assumed, cells, groups } = whatIf
  const title = line(run('What if', 'strong'), run(`   as of ${dayWords(asOf)}`, 'faint'))
  const states = assumed.map(({ name, state, id }) =>
    line('  ', run(`${stateSigns[state].sign} ${state}: `, stateSigns[state].style), name, run(`  ${id}`, 'faint')),
  )
  const assumptions = states.length > 0 ? states : [line(run('  Nothing assumed: this is today.', 'faint'))]
  if (cells.length === 0 && groups.length === 0) {
    return [title, ...assumptions, blank, line('No position stands on this date.')]
  }
  const sections = [
    totalsTable(whatIf),
    ...componentSections(whatIf),
    section('Different from today', whatIf.differences.map(differenceLine)),
    ...(whatIf.smallest === null ? [] : [smallestSection(whatIf.smallest, whatIf)]),
    rankingSection(whatIf),
    section('Waiting in a circle', whatIf.circles.map(circleLine)),
  ]
  const body = sections.filter((lines) => lines.length > 0).flatMap((lines) => [blank, ...lines])
  return [title, ...assumptions, ...body].flatMap((one) => wrap(one, paper.width, 6))
}

function section(name: string, lines: readonly Line[]): Printed {
  return lines.length === 0 ? [] : [line(run(name, 'heading')), ...lines]
}

function componentName(id: string, { pack }: WhatIf): string {
  return pack.components.find((one) => one.id === id)?.name ?? id
}

/** Named actors by component; `due` counts those in force too. */
function totalsTable(whatIf: WhatIf): Printed {
  const used = whatIf.totals.filter(({ component }) => whatIf.cells.some((cell) => cell.component === component))
  const counts = [
    ...(['inForce', 'due', 'waiting', 'freed', 'open', 'undecided', 'refused', 'withdrawn'] as const),
  ].filter((one) => used.some((total) => total[one] > 0))
  const heads = counts.map((one) => (one === 'inForce' ? 'in force' : one))
  const rows: readonly (readonly Block[])[] = [
    [[line(run('Named actors', 'strong'))], ...heads.map((head): Block => [line(run(head, 'faint'))])],
    ...used.map((total) => [
      [line(componentName(total.component, whatIf))],
      ...counts.map((one): Block => [line(run(total[one] === 0 ? '·' : String(total[one])))]),
    ]),
  ]
  const widths = naturalWidths(rows, [24, ...counts.map(() => 10)])
  const columns = widths.map((width, at) => ({ width, align: at === 0 ? ('left' as const) : ('right' as const) }))
  const some = used.some(({ alternatives }) => alternatives > 0)
  return [
    ...rows.flatMap((cells) => layRow(cells, columns)),
    line(
      run(`due counts those in force too${some ? '; some of them as one of several alternatives (≤)' : ''}`, 'faint'),
    ),
  ]
}

function componentSections(whatIf: WhatIf): readonly Printed[] {
  return whatIf.pack.components.map(({ id, name }) => {
    const here = [...whatIf.groups, ...whatIf.cells].filter(({ component }) => component === id)
    const lines = shown.flatMap((outcome) => {
      const cells = here.filter((cell) => shownAs(cell) === outcome)
      return cells.length === 0 ? [] : [outcomeLine(outcome, cells)]
    })
    return section(name, lines)
  })
}

function outcomeLine(outcome: Shown, cells: readonly WhatIfCell[]): Line {
  return line('  ', run(`${outcomeWords(outcome)}: `, styles[outcome]), cells.map(cellWords).join('; '))
}

/** "Germany (waits for parliament:DE)"; ≤ before one of several alternatives, * after what a group's words added. */
function cellWords({ name, group, alternative, conditions, waitsFor, outcome }: WhatIfCell): string {
  const called = `${alternative ? '≤ ' : ''}${group === null ? name : groupName(group)}`
  if (waitsFor.length === 0 || ['in-force', 'refused', 'withdrawn'].includes(outcome)) return called
  const waits = conditions
    .filter(({ id }) => waitsFor.includes(id))
    .map(({ id, from }) => (from === 'inherited' ? `${id}*` : id))
  return `${called} (waits for ${waits.join(', ')})`
}

function differenceLine({ name, group, component, from, to }: WhatIfDifference): Line {
  const who = group === null ? name : groupName(group)
  return line(
    '  ',
    `${who}, ${component}: ${outcomeWords(shownAs(from))} → `,
    run(outcomeWords(shownAs(to)), styles[shownAs(to)]),
  )
}

function rankingSection({ ranking }: WhatIf): Printed {
  const lines = ranking.slice(0, mostRanked).map(({ name, id, due, freed, awaitedBy }) => {
    const gains = [...(due > 0 ? [`${due} due`] : []), ...(freed > 0 ? [`${freed} freed`] : [])]
    const alone = gains.length === 0 ? 'alone nothing' : `alone ${gains.join(', ')}`
    return line('  ', name, run(`  ${id}: `, 'faint'), `${alone}; ${counted(awaitedBy, 'cell')} waiting for it`)
  })
  const more = ranking.length > mostRanked ? [line(run(`  and ${ranking.length - mostRanked} more`, 'faint'))] : []
  return section('What each condition unlocks', [...lines, ...more])
}

function smallestSection(smallest: SmallestSets, whatIf: WhatIf): Printed {
  const { component, atLeast, now, reachable, sets, proven } = smallest
  const name = `What it takes: ${componentName(component, whatIf)} for at least ${counted(atLeast, 'actor')}`
  if (now >= atLeast)
    return section(name, [line(`  Nothing more: ${counted(now, 'actor is', 'actors are')} due or in force.`)])
  if (reachable < atLeast) {
    return section(name, [line(`  It cannot be reached: with every condition met there would be ${reachable}.`)])
  }
  const lines = sets.map((set) => line('  ', set.join(' and ')))
  const cut = proven ? [] : [line(run('  The search was cut off; smaller sets may exist.', 'warning'))]
  return section(name, [...lines, ...cut])
}

function circleLine({ ring, behind }: Circle): Line {
  const around = ring.map(({ name, waitsFor }) => `${name} waits for ${waitsFor}`).join(', ')
  const others = behind.map(({ name }) => name).join(', ')
  return line('  ', around, run(others === '' ? '' : `; behind them: ${others}`, 'faint'))
}
