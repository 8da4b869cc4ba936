import type { Reliability } from '../../records/grade.ts'
import type { Passage } from '../../records/passage.ts'
import type { Position } from '../../records/position.ts'
import type { StandingReport } from '../../records/report-view.ts'
import type { ReviewMark } from '../../records/review.ts'
import type { Statement } from '../../records/statement.ts'
import { cutQuote } from '../cut-quote.ts'
import { componentName, conditionIds, listed, type Naming } from './naming.ts'
import type { Column, Table } from './table.ts'

interface Read {
  readonly report: string
  readonly passage: Passage
}

/** Where a value's words stand, and the words. */
function passageColumns(quoteLength: number): readonly Column<Read>[] {
  return [
    { name: 'report', type: 'string', says: 'Id of the report it stands in', of: ({ report }) => report },
    { name: 'in', type: 'string', says: 'text or headline', of: ({ passage }) => passage.in },
    {
      name: 'start',
      type: 'integer',
      says: 'Where its words begin (UTF-16 offset)',
      of: ({ passage }) => passage.start,
    },
    {
      name: 'end',
      type: 'integer',
      says: 'Where they end (UTF-16 offset, exclusive)',
      of: ({ passage }) => passage.end,
    },
    {
      name: 'quote',
      type: 'string',
      says: 'Its words, cut with "…" where they are long; empty where the text was removed',
      of: ({ passage }) => cutQuote(passage.quote, quoteLength).text,
    },
  ]
}

interface Reviewed {
  readonly review?: ReviewMark | undefined
}

/** What people judged of a value. */
const reviewColumns: readonly Column<Reviewed>[] = [
  {
    name: 'review',
    type: 'string',
    says: 'What people judged of it: confirmed, corrected, rejected (it counts nowhere), added, noted; empty where nobody did',
    of: ({ review }) => review?.status ?? null,
  },
  {
    name: 'review_inherited',
    type: 'boolean',
    says: 'Judged at another copy of the passage only',
    of: ({ review }) => review?.inherited ?? null,
  },
  {
    name: 'disputed',
    type: 'boolean',
    says: 'The latest words of two people on it differ',
    of: ({ review }) => review?.disputed ?? null,
  },
  {
    name: 'reviewed_by',
    type: 'string',
    says: 'Who judged it, with "; " between them',
    of: ({ review }) => listed([...new Set((review?.decisions ?? []).map(({ by }) => by))]),
  },
]

export function positionTable(naming: Naming): Table<Position> {
  return {
    name: 'positions',
    title: 'What each report says of an actor and a component',
    key: ['id'],
    points: [{ column: 'report', to: 'reports' }],
    columns: [
      { name: 'id', type: 'string', says: 'Id of the position', of: ({ id }) => id },
      { name: 'actor', type: 'string', says: 'ISO 3166-1 code, organisation, or "group"', of: ({ actor }) => actor },
      { name: 'actor_name', type: 'string', says: 'Its name', of: ({ actor }) => naming.nameOf(actor) },
      { name: 'group', type: 'string', says: 'The words that name an unnamed group', of: ({ group }) => group },
      { name: 'component', type: 'string', says: 'Id of the component', of: ({ component }) => component },
      {
        name: 'component_name',
        type: 'string',
        says: 'Its name',
        of: ({ component }) => componentName(naming, component),
      },
      { name: 'stance', type: 'string', says: 'The stance', of: ({ stance }) => stance },
      { name: 'past', type: 'boolean', says: 'Told as history', of: ({ past }) => past },
      { name: 'voice', type: 'string', says: 'own, claim or report', of: ({ voice }) => voice },
      {
        name: 'conditions',
        type: 'string',
        says: 'What it hangs on, with "; " between them; empty where none is stated',
        of: ({ conditions }) => conditionIds(conditions),
      },
      { name: 'caveats', type: 'string', says: 'What a force may not do', of: ({ caveats }) => listed(caveats) },
      { name: 'quantity', type: 'number', says: 'Amount', of: ({ quantity }) => quantity?.value ?? null },
      { name: 'unit', type: 'string', says: 'The noun of the report', of: ({ quantity }) => quantity?.unit ?? null },
      { name: 'place', type: 'string', says: 'Where, as printed', of: ({ place }) => place },
      {
        name: 'alternative',
        type: 'string',
        says: 'The same for positions that are alternatives of each other',
        of: ({ alternative }) => alternative,
      },
      { name: 'said', type: 'date', says: 'The day it was taken', of: ({ said }) => said.date },
      { name: 'said_precision', type: 'string', says: 'How exactly it is known', of: ({ said }) => said.precision },
      { name: 'due', type: 'date', says: 'By when it is to be done', of: ({ due }) => due?.date ?? null },
      {
        name: 'statement',
        type: 'string',
        says: 'Id of the statement that carries it',
        of: ({ statement }) => statement,
      },
      ...reviewColumns,
      ...passageColumns(naming.quoteLength),
    ],
  }
}

export function statementTable(naming: Naming): Table<Statement> {
  return {
    name: 'statements',
    title: 'Who said what, as each report tells it',
    key: ['id'],
    points: [{ column: 'report', to: 'reports' }],
    columns: [
      { name: 'id', type: 'string', says: 'Id of the statement', of: ({ id }) => id },
      { name: 'speaker', type: 'string', says: 'By the fullest name in the report', of: ({ speaker }) => speaker },
      { name: 'actor', type: 'string', says: 'For whom they speak', of: ({ actor }) => actor },
      {
        name: 'official',
        type: 'boolean',
        says: "Whether it is that actor's own word",
        of: ({ official }) => official,
      },
      { name: 'mode', type: 'string', says: 'direct, indirect or mixed', of: ({ mode }) => mode },
      { name: 'via', type: 'string', says: 'Who relays it, nearest the report first', of: ({ via }) => listed(via) },
      { name: 'anonymous', type: 'boolean', says: 'Not named', of: ({ anonymous }) => anonymous },
      { name: 'said', type: 'date', says: 'The day it was said', of: ({ said }) => said.date },
      { name: 'said_precision', type: 'string', says: 'How exactly it is known', of: ({ said }) => said.precision },
      { name: 'cue', type: 'string', says: 'The words that make it reported speech', of: ({ cue }) => cue },
      ...reviewColumns,
      ...passageColumns(naming.quoteLength),
    ],
  }
}

/** `gradeOf` says how far an outlet can be relied on; null where nobody graded it. */
export function reportTable(gradeOf: (outlet: string) => Reliability | null): Table<StandingReport> {
  return {
    name: 'reports',
    title: 'The reports that everything rests on',
    key: ['id'],
    points: [],
    columns: [
      { name: 'id', type: 'string', says: 'Id of the report', of: ({ report }) => report.id },
      { name: 'name', type: 'string', says: 'What it was called when it was added', of: ({ report }) => report.name },
      { name: 'outlet', type: 'string', says: 'Who published it', of: ({ report }) => report.outlet },
      {
        name: 'outlet_grade',
        type: 'string',
        says: 'How far people say it can be relied on, A to F; empty where nobody graded it',
        of: ({ report }) => (report.outlet === null ? null : gradeOf(report.outlet)),
      },
      { name: 'headline', type: 'string', says: 'Its headline', of: ({ report }) => report.headline },
      { name: 'byline', type: 'string', says: 'Who wrote it', of: ({ report }) => report.byline },
      { name: 'address', type: 'string', says: 'Where it stands', of: ({ report }) => report.url },
      { name: 'published', type: 'date', says: 'Day of publication', of: ({ report }) => report.published.date },
      {
        name: 'published_precision',
        type: 'string',
        says: 'How exactly it is known',
        of: ({ report }) => report.published.precision,
      },
      { name: 'language', type: 'string', says: 'ISO 639-1 code', of: ({ report }) => report.language },
      {
        name: 'family',
        type: 'string',
        says: 'The same for reports that descend from one text: the unit of confirmation',
        of: ({ report, placement }) => placement?.family ?? report.id,
      },
      {
        name: 'event',
        type: 'string',
        says: 'The same for reports that tell of one happening',
        of: ({ report, placement }) => placement?.event ?? report.id,
      },
      { name: 'unread', type: 'string', says: 'Why it was not read; empty where it was', of: ({ unread }) => unread },
      { name: 'removed', type: 'boolean', says: 'Its text was erased', of: ({ removed }) => removed },
      {
        name: 'sha256',
        type: 'string',
        says: 'Hash of the bytes as received',
        of: ({ report }) => report.original.hash,
      },
    ],
  }
}
