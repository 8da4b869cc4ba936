import type { Sign } from '../../../records/because.ts'
import type { LineageDecision } from '../../../records/decision.ts'
import type { Passage } from '../../../records/passage.ts'
import type { Borrowed, FamilyNode, LineageView } from '../../../records/report-view.ts'
import type { SharedStatement } from '../../../records/shared-statement.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { reportWords, shortId } from './report-words.ts'

function percent(share: number | null): string {
  return share === null ? '?' : `${Math.round(share * 100)} %`
}

function signWords(signs: readonly Sign[]): string {
  return signs.map(({ sign, words }) => `${sign}: ${cleanLine(words)}`).join('; ')
}

function relationWords(node: FamilyNode): string | null {
  if (node.relation === null) return null
  const direction = node.direction === 'unknown' ? ', direction unknown' : ''
  return `${node.relation}${direction}; ${percent(node.shareOfReport)} of its words are in the one above, ${percent(node.shareOfSource)} of that one's are here`
}

/** A node and the drawing before it: `stem` before its first line, `rest` before the lines under it. */
interface Place {
  readonly node: FamilyNode
  readonly stem: string
  readonly rest: string
}

function nodeLines({ node, stem, rest }: Place, asked: string, width: number): Printed {
  const name = reportWords({ ...node, id: node.report })
  const headline = node.headline === null ? [] : [run(`   ${cleanLine(node.headline)}`, 'faint')]
  const relation = relationWords(node)
  const told = [
    ...(relation === null ? [] : [run(relation)]),
    ...node.because.map((sign) => run(signWords([sign]), 'faint')),
  ]
  const inner = node.children.length > 0 ? `${rest}│   ` : `${rest}    `
  const wrapped = (body: Line, first: string, next: string) =>
    wrap(body, Math.max(20, width - next.length)).map((one, at) => [run(at === 0 ? first : next, 'faint'), ...one])
  return [
    ...wrapped(line(run(name, node.report === asked ? 'marked' : 'strong'), ...headline), stem, `${rest}  `),
    ...told.flatMap((words) => wrapped(line(words), inner, `${inner}  `)),
  ]
}

/** A family may be a long chain of reprints, so the tree is walked with a stack of its own; drawing stops going right at some depth. */
function treeLines(roots: readonly FamilyNode[], asked: string, width: number): Printed {
  const deepest = Math.floor(width / 2)
  const stack: Place[] = roots.map((node) => ({ node, stem: '', rest: '' })).reverse()
  const lines: Line[] = []
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { node, rest } = place
    lines.push(...nodeLines(place, asked, width))
    const margin = rest.length < deepest ? rest : ''
    const children = node.children.map((child, at) => {
      const last = at === node.children.length - 1
      return { node: child, stem: `${margin}${last ? '└── ' : '├── '}`, rest: `${margin}${last ? '    ' : '│   '}` }
    })
    stack.push(...children.reverse())
  }
  return lines
}

function sizeOf(roots: readonly FamilyNode[]): number {
  const waiting = [...roots]
  let size = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    size++
    waiting.push(...node.children)
  }
  return size
}

function decisionWords({ verdict, report, other, relation, by, why }: LineageDecision): Line {
  const said = {
    'same-text': 'the same text as',
    'different-text': 'not the same text as',
    'derives-from': 'derives from',
    undecided: 'nothing known of',
  }[verdict]
  const as = relation === null ? '' : ` as ${relation}`
  return line(
    `${shortId(report)} ${said} ${shortId(other)}${as}   `,
    run(`${cleanLine(why)} (${cleanLine(by)})`, 'faint'),
  )
}

/** A quotation is shown up to so many characters. */
const longestQuote = 200

function quoteWords({ quote }: Passage): string {
  const words = cleanLine(quote)
  return words.length > longestQuote ? `“${words.slice(0, longestQuote)}…”` : `“${words}”`
}

function borrowedLines({ derivation, source, passage }: Borrowed): readonly Line[] {
  const share = percent(derivation.shareOfReport)
  const words = passage === null ? '' : `   ${quoteWords(passage)}`
  return [
    line(`from ${reportWords(source)}: ${share} of its words`, run(words)),
    line(run(`  ${signWords(derivation.because)}`, 'faint')),
  ]
}

function sharedLines({ passage, speaker, others }: SharedStatement): readonly Line[] {
  const who = speaker === null ? '' : `${cleanLine(speaker)}: `
  return [
    line(`${who}${quoteWords(passage)}`),
    ...others.map(({ report, quoted }) =>
      line(run('  also in ', 'faint'), reportWords(report), run(quoted ? '' : ' (its own words there)', 'faint')),
    ),
  ]
}

/** The family of a report as a tree with the asked one marked, what it borrowed, and who else tells of the event. */
export function printLineage(view: LineageView, paper: Paper): Printed {
  const size = sizeOf(view.family)
  const title =
    size === 1
      ? 'One text, no other version of it is in the ledger'
      : `A family of ${counted(size, 'report')}: one confirmation`
  const events = view.sameEvent.map(({ family, headline, ...name }) =>
    line(reportWords({ ...name, id: family }), run(headline === null ? '' : `   ${cleanLine(headline)}`, 'faint')),
  )
  const section = (head: string, lines: readonly Line[]): Printed =>
    lines.length === 0
      ? []
      : [blank, line(run(head, 'strong')), ...lines.flatMap((one) => wrap([run('  '), ...one], paper.width, 4))]
  return [
    line(run(title, 'strong')),
    ...(view.commonSourceNotSeen ? [line(run('Their common source was not seen.', 'warning'))] : []),
    ...treeLines(view.family, view.report, paper.width),
    ...section('Said by hand', view.decisions.map(decisionWords)),
    ...section('Taken from other families', view.others.flatMap(borrowedLines)),
    ...section(
      'Statements that other families have too (one person’s words, and no sign of copying)',
      view.sharedStatements.flatMap(sharedLines),
    ),
    ...section('Independent reports of the same event', events),
  ]
}
