import { newPlace } from './cli-desk.ts'

const text = [
  'OSLO — Norway will send two frigates once a ceasefire holds, its defence minister, Ingrid Moe, said on Friday.',
  'Sweden will send one minehunter, its prime minister, Nils Berg, said.',
  'Denmark has ruled out sending ships.',
  'The harbour at Lorne was quiet, with barges of grain lying at its piers.',
]
/** Three positions of three states. */
const wire = {
  id: 'wire-9',
  outlet: 'Northern Wire',
  published: '2031-02-14',
  headline: 'Three capitals and a truce',
  text: text.join('\n\n'),
}
const copy = { ...wire, id: 'copy-9', outlet: 'Harbour Gazette', published: '2031-02-15' }
export const late = { ...wire, id: 'late-9', outlet: 'Polder Courier', published: '2031-02-16' }

/** A ledger with the wire report and its copy. */
export function desk() {
  const place = newPlace()
  place.given({ input: [wire, copy].map((one) => `${JSON.stringify(one)}\n`).join('') }, 'add', '-')
  return place
}
export const flat = (words: string): string => words.replace(/\s+/g, ' ')
export const asOf = ['--as-of', '2031-03-10'] as const

interface Item {
  readonly actorName: string
  readonly position: { readonly id: string }
}

/** The id of the position of an actor that waits for review. */
export function idOf(surety: ReturnType<typeof newPlace>['surety'], actor: string): string {
  const queue = JSON.parse(surety('review', '--json', ...asOf).out) as { readonly items: readonly Item[] }
  return queue.items.find(({ actorName }) => actorName === actor)?.position.id ?? ''
}
