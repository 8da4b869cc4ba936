import type { Sign } from '../../../records/because.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Printed } from './paper.ts'

/** A line for each rule that made a value, with the words it fired on; `indent` columns in. */
export function whyLines(signs: readonly Sign[], width: number, indent: number): Printed {
  const inset = ' '.repeat(indent)
  return signs.flatMap(({ sign, words }) =>
    wrap(line(inset, run(`because ${sign}: `, 'faint'), `"${cleanLine(words)}"`), width, indent + 4),
  )
}

/** Where the rules are explained; the last line of what gives reasons. */
export const whereWhy: Line = line(run('docs/why.md says what each rule is and where it stands.', 'faint'))
