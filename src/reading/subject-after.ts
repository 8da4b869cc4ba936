import { isCapital } from '../text/capital.ts'
import { isFiniteVerb, type SpeechLine } from './speech-line.ts'
import { headMention, othersJoined, type Subject } from './speech-subject.ts'
import { subordinators, timeWords } from './subject-before.ts'

/** The subject behind a verb of saying: "said Ana Brandt", "said in Durban its secretary". `last` is where the phrase ends. */
export function subjectAfter(line: SpeechLine, verb: number): Subject | null {
  const { pieces } = line
  let first = verb + 1
  for (let steps = 0; steps < 4; steps++) {
    const piece = pieces[first]
    if (piece === undefined) return null
    if (line.starting[first] !== null && line.starting[first]?.place !== true) break
    if (piece.pos === 'ADV' || timeWords.has(piece.lower)) first++
    else if (
      piece.pos === 'ADP' &&
      piece.lower !== 'of' &&
      /^\p{Lu}/u.test(pieces[first + 1]?.text ?? '') &&
      line.starting[first + 2] !== null
    )
      first += 2
    else break
  }
  const piece = pieces[first]
  if (
    piece === undefined ||
    piece.quotation !== null ||
    piece.pos === 'PUNCT' ||
    piece.pos === 'ADP' ||
    piece.lower === 'that'
  )
    return null
  const last = phraseEnd(line, first)
  if (last < first) return null
  const mentions = line.mentions.filter((one) => one.start >= piece.start && one.end <= (pieces[last]?.end ?? 0))
  const mention = headMention(line, mentions, first)
  const named =
    mention?.person?.named === true || (mention !== null && mention.kind !== 'role') ? null : nameBehind(line, last)
  if (named !== null) return { ...named, opens: verb, also: [] }
  return { first, last, opens: verb, mention, also: mention === null ? [] : othersJoined(line, mention, mentions) }
}

/** "according to its comptroller, Ada Obuya": a name of two words or more behind the comma says who that is. */
function nameBehind(line: SpeechLine, before: number): Pick<Subject, 'first' | 'last' | 'mention'> | null {
  const { pieces } = line
  const first = before + 2
  if (pieces[before + 1]?.text !== ',') return null
  let last = first - 1
  for (let at = first; at < pieces.length && at < first + longestName; at++) {
    const text = pieces[at]?.text ?? ''
    if (!isCapital(text) && text !== '-') break
    last = at
  }
  const mention = line.starting[first] ?? null
  const closed = pieces[last + 1] === undefined || /^[,.;]$/.test(pieces[last + 1]?.text ?? '')
  if (last <= first || !closed || (mention !== null && mention.kind !== 'person')) return null
  return { first, last, mention }
}

const longestName = 7

/** End of a noun phrase read forward: to a comma, a quotation, a verb or a preposition that is not "of". */
function phraseEnd(line: SpeechLine, first: number): number {
  const { pieces } = line
  let last = first - 1
  for (let at = first; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.quotation !== null) break
    const mention = line.starting[at] ?? null
    if (mention !== null) {
      const stop = pieces.findIndex((one) => one.end === mention.end)
      if (stop >= at) {
        last = stop
        at = stop
        continue
      }
    }
    if (piece.pos === 'PUNCT' && piece.text !== '-') break
    if (piece.lower === 'who' || piece.lower === 'which' || subordinators.has(piece.lower) || isFiniteVerb(pieces, at))
      break
    if (piece.pos === 'ADP' && !/^(?:of|for|from|close|at|in|to)$/.test(piece.lower)) break
    if (piece.pos === 'ADP' && timeWords.has(pieces[at + 1]?.lower ?? '')) break
    if (timeWords.has(piece.lower)) break
    last = at
  }
  while (last > first && pieces[last]?.pos === 'ADP') last--
  return last
}
