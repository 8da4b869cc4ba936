import type { ModelTally } from '../../../pipeline/model-reader.ts'
import type { ModelTrouble, RefusedValue } from '../../../records/model-answers.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'

const refusedWords: Readonly<Record<RefusedValue['why'], string>> = {
  'not-verbatim': 'not in the text word for word',
  'in-two-places': 'stands in two places of the text',
  'unknown-actor': 'its actor is not known',
  'unknown-component': 'its component is not in the pack',
  'unknown-condition': 'its condition is not in the pack',
  'bad-number': 'its number is none',
}

const troubleWords: Readonly<Record<ModelTrouble, string>> = {
  'timed-out': 'no answer in time (SURETY_MODEL_TIMEOUT, in seconds)',
  unreachable: 'its server cannot be reached',
  declined: 'the model would not answer',
  malformed: 'its answer has another shape than was asked for',
  rejected: 'its server said no',
}

/** So many refused values and failures are listed; --json lists all. */
const listedAtMost = 20

/** What a model was asked and cost, what of its answers was not taken, and which reports it did not read. */
export function printModelTally({ model, answers, kept, tokens, refused, failed }: ModelTally, paper: Paper): Printed {
  const said = `Read with ${cleanLine(model)}: ${counted(answers, 'answer')}, ${kept.toLocaleString('en')} of them kept from before; ${tokens.sent.toLocaleString('en')} tokens sent, ${tokens.received.toLocaleString('en')} received.`
  const told = [
    line(said),
    ...failed
      .slice(0, listedAtMost)
      .map(({ report, code, detail }) =>
        line(
          run('Not read: ', 'warning'),
          `${report.slice(0, 8)}, ${troubleWords[code]}${detail === '' ? '' : `: ${cleanLine(detail)}`}. The next "surety add" reads it.`,
        ),
      ),
    ...refused
      .slice(0, listedAtMost)
      .map(({ report, what, why, words }) =>
        line(
          run('Not taken: ', 'warning'),
          `a ${what} in ${report.slice(0, 8)}, ${refusedWords[why]}: `,
          run(cleanLine(words), 'faint'),
        ),
      ),
  ]
  const more = Math.max(0, failed.length - listedAtMost) + Math.max(0, refused.length - listedAtMost)
  const rest = more === 0 ? [] : [line(`${more.toLocaleString('en')} more; --json lists all.`)]
  return [...told, ...rest].flatMap((one) => wrap(one, paper.width, 4))
}
