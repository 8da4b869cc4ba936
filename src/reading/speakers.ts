import type { Gazetteer } from '../packs/gazetteer.ts'
import type { ActorId } from '../records/actor.ts'
import { isCapital } from '../text/capital.ts'
import { nth } from '../text/nth.ts'
import type { Mention } from './mention.ts'
import { roleHeadAt } from './role-words.ts'
import type { SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'

/** Who spoke, as a statement records it. */
export interface Speaker {
  /** The fullest name the report gives, the role as printed where it gives none. */
  readonly name: string
  readonly actor: ActorId | null
  readonly official: boolean
  readonly anonymous: boolean
  /** The mention that tells who it is; left out where only the printed words do. */
  readonly by?: Mention
}

/** Says who the words of a subject mean; null where they name nobody who could speak. */
export function speakerOf(subject: Subject, line: SpeechLine, gazetteer: Pick<Gazetteer, 'nameOf'>): Speaker | null {
  const { mention } = subject
  const given = nameGiven(subject, line)
  if (given !== null && mention?.person?.named !== true) return given
  if (mention === null) return unknownSpeaker(printed(subject, line))
  const own = mentionSpeaker(mention, subject, line, gazetteer)
  if (own === null || subject.also.length === 0) return own
  const others = subject.also.flatMap((one) => mentionSpeaker(one, subject, line, gazetteer) ?? [])
  const actors = new Set([own, ...others].map((one) => one.actor))
  return {
    name: [own, ...others].map((one) => one.name).join(' and '),
    actor: actors.size === 1 ? own.actor : null,
    official: [own, ...others].every((one) => one.official),
    anonymous: own.anonymous,
    by: mention,
  }
}

/** "one of them, who gave his name as Murat", "a driver who gave her name only as Ana". */
function nameGiven({ last }: Subject, { pieces }: SpeechLine): Speaker | null {
  const who = pieces[last + 1]?.text === ',' ? last + 2 : last + 1
  const words = pieces.slice(who, who + 6).map((piece) => piece.lower)
  const as = words.indexOf('as')
  if (!/^who gave (?:his|her|their) name(?: only| just)? as$/.test(words.slice(0, as + 1).join(' '))) return null
  const name: string[] = []
  for (let at = who + as + 1; isCapital(pieces[at]?.text ?? '') && name.length < 4; at++)
    name.push(pieces[at]?.text ?? '')
  return name.length === 0 ? null : { name: name.join(' '), actor: null, official: false, anonymous: false }
}

function mentionSpeaker(
  mention: Mention,
  subject: Subject,
  line: SpeechLine,
  gazetteer: Pick<Gazetteer, 'nameOf'>,
): Speaker | null {
  const speaker = meantBy(mention, subject, line, gazetteer)
  return speaker === null ? null : { ...speaker, by: mention }
}

function meantBy(
  mention: Mention,
  subject: Subject,
  line: SpeechLine,
  gazetteer: Pick<Gazetteer, 'nameOf'>,
): Speaker | null {
  const { person } = mention
  if (person !== null)
    return {
      name: person.name,
      actor: person.actor,
      official: person.official,
      anonymous: !person.named && isAnonymous(person.name),
    }
  const actor = mention.actors.length === 1 ? (mention.actors[0] ?? null) : null
  if (mention.kind === 'pronoun') {
    if (mention.group !== null) return { name: mention.group, actor: null, official: mention.official, anonymous: true }
    const names = mention.actors.map((one) => gazetteer.nameOf(one))
    return names.length === 0
      ? null
      : { name: names.join(' and '), actor, official: mention.official, anonymous: false }
  }
  return {
    name: printedMention(mention, subject, line),
    actor,
    official: mention.official,
    anonymous: mention.kind === 'group',
  }
}

/** A mention with the article before it, as printed. */
function printedMention(mention: Mention, subject: Subject, line: SpeechLine): string {
  const at = line.pieces.findIndex((piece) => piece.start === mention.start)
  const before = nth(line.pieces, at - 1)
  const article = before !== undefined && before.pos === 'DET' && at - 1 >= subject.first
  const end = line.pieces.findIndex((piece) => piece.end === mention.end)
  return wordsOf(line, article ? at - 1 : at, end)
}

function printed({ first, last }: Subject, line: SpeechLine): string {
  let end = last
  for (let at = first; at <= last; at++) {
    const lower = line.pieces[at]?.lower
    if (at > first && (lower === 'who' || lower === 'which' || line.pieces[at]?.text === ',')) {
      end = at - 1
      break
    }
  }
  return wordsOf(line, first, end)
}

function wordsOf({ pieces }: SpeechLine, first: number, last: number): string {
  let text = ''
  for (let at = first; at <= last; at++) {
    const piece = pieces[at]
    if (piece === undefined) break
    text += at > first && piece.start > (pieces[at - 1]?.end ?? 0) ? ` ${piece.text}` : piece.text
  }
  return text
}

const nobody = new Set([
  'who',
  'somebody',
  'anybody',
  'it',
  'there',
  'this',
  'that',
  'what',
  'which',
  'nobody',
  'none',
  'i',
  'we',
  'you',
  'he',
  'she',
  'they',
  'everything',
  'nothing',
  'something',
])

const things =
  /^(?:the |a |an |some |several |recent |new )?(?:\p{L}+ )?(?:polls?|surveys?|figures?|data|numbers?|statistics|studies|images?|pictures?|footage|maps?|signs?|evidence|history|experience|plans?|deals?|treaty|results?|details)\b/iu

function unknownSpeaker(name: string): Speaker | null {
  const words = name.split(' ')
  if (things.test(name) || /^\d/.test(name)) return null
  if (/^(?:nobody|no one|none|neither|few|nothing|anyone|anybody|somebody|someone else)\b/i.test(name)) return null
  if (name === '' || words.length > 14 || nobody.has(name.toLowerCase())) return null
  const named = words.some((word, at) => /^\p{Lu}/u.test(word) && (at > 0 || words.length === 1))
  return {
    name,
    actor: null,
    official: false,
    anonymous: !named && !/\b(?:statement|communique|communiqué|document|letter|declaration|report|text)\b/i.test(name),
  }
}

/** A role without a name is anonymous unless one person alone can hold it ("the prime minister"). */
function isAnonymous(role: string): boolean {
  const words = role
    .toLowerCase()
    .split(' ')
    .map((lower) => ({ lower }))
  for (let from = 0; from < words.length; from++) {
    const head = roleHeadAt(words, from)
    if (head === null) continue
    const single = !head.plural && !/^(?:an?|one|another|two|three|several)$/.test(words[0]?.lower ?? '')
    return !(single && (head.sort === 'leader' || head.sort === 'minister' || head.sort === 'head'))
  }
  return true
}
