import type { Reliability } from '../records/grade.ts'
import type { HistoryItem, Surroundings } from '../records/history.ts'
import type { Passage } from '../records/passage.ts'
import type { ToldPosition } from '../records/told-position.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Outlined } from './outline-of.ts'

/** A position of a history with all that is told of it. */
export function historyItem(
  { speaks, standing, changes }: Omit<Outlined<ToldPosition>, 'one'>,
  { position, statement, report, family, familySize, text }: ToldPosition,
  gradeOf: (outlet: string) => Reliability | null,
): HistoryItem {
  const { id, name, outlet, headline, published, url } = report
  return {
    position,
    statement,
    report: { id, name, outlet, headline, published, url, grade: outlet === null ? null : gradeOf(outlet) },
    family,
    familySize,
    speaks,
    standing,
    changes,
    around: surroundings(position.passage, text),
  }
}

/** Text shown on each side of a passage that no sentence frames; sentences are looked for within it. */
const around = 400

/** The sentences that a passage touches. A headline, or a removed text (null), has only the passage itself. */
export function surroundings(passage: Passage, text: string | null): Surroundings {
  if (text === null || passage.in === 'headline') return { start: passage.start, text: passage.quote }
  const from = Math.max(0, passage.start - around)
  const to = Math.min(text.length, passage.end + around)
  const touched = sentencesOf(text, from, to).filter(({ start, end }) => start < passage.end && end > passage.start)
  const start = Math.min(passage.start, touched[0]?.start ?? passage.start)
  const end = Math.max(passage.end, touched.at(-1)?.end ?? passage.end)
  return { start, text: text.slice(start, end) }
}
