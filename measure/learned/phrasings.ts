// Sentences of our own made from corpus/phrasings: how English says a stance, with actors and things filled in by a seeded choice.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared.ts'

export interface Phrasing {
  readonly text: string
  readonly labels: readonly { readonly actor: string; readonly component: string; readonly stance: string }[]
}

const states: readonly (readonly [string, string, string, string])[] = [
  ['NO', 'Norway', 'Norwegian', 'Oslo'],
  ['BE', 'Belgium', 'Belgian', 'Brussels'],
  ['GR', 'Greece', 'Greek', 'Athens'],
  ['JP', 'Japan', 'Japanese', 'Tokyo'],
  ['KE', 'Kenya', 'Kenyan', 'Nairobi'],
  ['BR', 'Brazil', 'Brazilian', 'Brasilia'],
  ['AU', 'Australia', 'Australian', 'Canberra'],
  ['PL', 'Poland', 'Polish', 'Warsaw'],
  ['SN', 'Senegal', 'Senegalese', 'Dakar'],
  ['TR', 'Turkey', 'Turkish', 'Ankara'],
  ['CA', 'Canada', 'Canadian', 'Ottawa'],
  ['MY', 'Malaysia', 'Malaysian', 'Kuala Lumpur'],
  ['IT', 'Italy', 'Italian', 'Rome'],
  ['EE', 'Estonia', 'Estonian', 'Tallinn'],
  ['CL', 'Chile', 'Chilean', 'Santiago'],
  ['IN', 'India', 'Indian', 'Delhi'],
]
/** Component, plural, unit words before it. */
const things: readonly (readonly [string, string])[] = [
  ['troops', 'soldiers'],
  ['troops', 'peacekeepers'],
  ['troops', 'marines'],
  ['sea', 'frigates'],
  ['sea', 'patrol boats'],
  ['air', 'fighter jets'],
  ['air', 'helicopters'],
  ['police', 'police officers'],
  ['police', 'gendarmes'],
  ['monitoring', 'observers'],
  ['demining', 'deminers'],
  ['training', 'instructors'],
  ['logistics', 'field hospitals'],
  ['logistics', 'transport planes'],
  ['equipment', 'armoured vehicles'],
  ['intelligence', 'surveillance drones'],
]
const doings: readonly (readonly [string, string, string, string])[] = [
  ['training', 'train recruits', 'training recruits', 'trained recruits'],
  ['monitoring', 'monitor the ceasefire', 'monitoring the ceasefire', 'monitored the ceasefire'],
  ['demining', 'clear mines', 'clearing mines', 'cleared mines'],
  ['air', 'police the airspace', 'policing the airspace', 'policed the airspace'],
  ['sea', 'escort ships', 'escorting ships', 'escorted ships'],
]
const numbers = ['two', 'three', '40', '12', 'six', '150', 'a dozen', 'up to 30', 'four']

/** Each line filled in `times` times. The same seed gives the same sentences. */
export function phrasings(times: number): readonly Phrasing[] {
  const lines = readFileSync(join(root, 'corpus', 'phrasings', 'phrasings.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
  let state = 4_217
  const pick = <One>(from: readonly One[], not?: One): One => {
    for (;;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      const one = from[Math.floor((state / 2 ** 32) * from.length)]
      if (one !== undefined && one !== not) return one
    }
  }
  const found: Phrasing[] = []
  for (let time = 0; time < times; time++)
    for (const line of lines) {
      const [labels = '', sentence = ''] = line.split('|').map((half) => half.trim())
      const a = pick(states)
      const b = pick(states, a)
      const t = pick(things)
      const u = pick(things.filter((one) => one[0] !== t[0]))
      const v = pick(doings)
      const seat = () => pick([0, 0, 1]) === 1
      const [nameA, nameB] = [seat() ? a[3] : a[1], seat() ? b[3] : b[1]]
      const fill: Record<string, string> = {
        A: nameA,
        B: nameB,
        "A's": `${nameA}'s`,
        "B's": `${nameB}'s`,
        a: a[2],
        b: b[2],
        T: `${pick(numbers)} ${t[1]}`,
        U: `${pick(numbers)} ${u[1]}`,
        P: t[1],
        Q: u[1],
        V: v[1],
        'V+ing': v[2],
        'V+ed': v[3],
      }
      const text = sentence.replace(/\{([^}]+)\}/g, (_, key: string) => fill[key] ?? key)
      found.push({
        text: text.charAt(0).toUpperCase() + text.slice(1),
        labels: labels
          .split(';')
          .map((one) => one.trim())
          .filter((one) => one !== '')
          .map((one) => {
            const [pair = '', stance = ''] = one.split('=')
            const thing = pair[1] === 'T' ? t[0] : pair[1] === 'U' ? u[0] : v[0]
            return { actor: pair[0] === 'A' ? a[0] : b[0], component: thing, stance }
          }),
      })
    }
  return found
}
