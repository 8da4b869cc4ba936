import { nearest } from '../pipeline/nearest.ts'
import type { PackFault, PackForm, PackProblem, PackRefusal } from '../records/pack-fault.ts'
import { either, megabytes, systemReasons } from './sentences.ts'

/** What is wrong with packs, in words: what, where, and what to do. */

const forms: Readonly<Record<PackForm, { readonly what: string; readonly do: string }>> = {
  id: { what: 'is no id', do: 'write it in lower case letters, digits and hyphens, such as "field-hospital"' },
  'actor-id': {
    what: 'is no id of an actor',
    do: 'write a state as its two capital letters ("FR"), an organisation in lower case with hyphens ("world-bank")',
  },
  words: { what: 'has spaces around or between its words that no text has', do: 'leave them out' },
}

const where = {
  component: 'the components of this pack',
  condition: 'the conditions of this pack',
  set: 'the sets of actors that docs/actors.md names',
} as const

/** What was meant, where something near is known; else what there is. */
function nearOr(given: string, known: readonly string[], all: string): string {
  const near = nearest(
    given,
    known.map((word) => ({ item: word, words: [word] })),
  )
  return near.length === 0 ? all : `did you mean ${either(near.map((word) => `"${word}"`))}`
}

/** What is wrong and what to do, without its place. */
export function explainPackProblem(problem: PackProblem): string {
  switch (problem.code) {
    case 'not-yaml':
      return `it is not YAML from here on (${problem.detail}); mend the line, often its indent, its brackets or a quotation mark before it`
    case 'not-a-pack':
      return 'there are no keys of a pack in it; begin with "id:", "name:", "components:" and "unspecified:" as docs/pack.md shows'
    case 'missing':
      return `"${problem.key}" is missing; add it`
    case 'unknown-key':
      return `"${problem.key}" is no key here; ${nearOr(problem.key, problem.known, `there are ${either(problem.known, 'and')}`)}`
    case 'wrong-type':
      return `here belongs a ${problem.expected}, not ${problem.got === 'nothing' ? 'nothing' : `a ${problem.got}`}${wayOut(problem)}`
    case 'not-one-of':
      return `"${problem.got}" is none of the possible values; write ${either(problem.options)}`
    case 'bad-form':
      return `"${problem.got}" ${forms[problem.form].what}; ${forms[problem.form].do}`
    case 'empty':
      return 'it is empty; give it a value or leave its key out'
    case 'too-long':
      return `it is longer than ${problem.most} characters, which no text would match; shorten it to the words that matter`
    case 'not-defined':
      return `"${problem.id}" is not among ${where[problem.what]}; ${nearOr(problem.id, problem.known, problem.known.length === 0 ? 'there are none' : `there are ${either(problem.known, 'and')}`)}`
    case 'twice':
      return `"${problem.id}" is there twice; rename or remove one of the two`
    case 'no-words':
      return problem.what === 'component'
        ? `nothing would ever be read as "${problem.id}"; give it nouns, modifiers, verbs or actions`
        : `nothing would ever be read as "${problem.id}"; give it words or pairs`
    case 'taken':
      return `"${problem.id}" is the id of a pack that ships with Surety; give yours another`
  }
}

function wayOut({ expected, got }: { readonly expected: string; readonly got: string }): string {
  if (expected === 'list' && got === 'text') return '; put it in [brackets]'
  if (expected === 'list' && got === 'nothing') return '; write [] or leave its key out'
  if (expected === 'text' && got !== 'list' && got !== 'map') return '; put it in "quotation marks"'
  return '; docs/pack.md shows its shape'
}

/** One fault of a file: "mine.yaml, line 14, conditions[0].party: …". */
export function explainPackFault(file: string, { path, line, problem }: PackFault): string {
  const place = [file, ...(line === null ? [] : [`line ${line.toLocaleString('en')}`]), ...(path === '' ? [] : [path])]
  const said = explainPackProblem(problem)
  return `${place.join(', ')}: ${said}${said.includes('; did you mean') ? '?' : '.'}`
}

/** Why a pack cannot be used: a sentence for each thing to mend. */
export function explainPackRefusal(refusal: PackRefusal): readonly string[] {
  switch (refusal.code) {
    case 'no-such-pack':
      return [
        `"${refusal.words}" is neither a pack that ships (${either(refusal.shipped, 'and')}) nor a file; check the name or the path.`,
      ]
    case 'pack-unreadable':
      return [
        `${refusal.path} cannot be read (${systemReasons[refusal.reason] ?? refusal.reason}); check that you may read it.`,
      ]
    case 'pack-too-large':
      return [
        `${refusal.path} is too large for a pack (${megabytes(refusal.bytes)}; at most ${megabytes(refusal.ceiling)}); check that it is one.`,
      ]
    case 'pack-faulty':
      return refusal.faults.map((fault) => explainPackFault(refusal.path, fault))
  }
}
