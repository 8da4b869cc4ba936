import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { parsePack } from '../packs/parse-pack.ts'
import { checkPack } from './check-pack.ts'

const folder = new URL('../packs/', import.meta.url)

function checkOf(yaml: string) {
  const parsed = parsePack(yaml)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return checkPack(parsed.pack, parsed.lineOf)
}

it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s is read as its examples say', (name) => {
  expect(checkOf(readFileSync(new URL(name, folder), 'utf8')).failed).toEqual([])
})

const money = `id: harbour-money
name: Harbour money
unspecified: cash
money: cash
earmarked: true
components:
  - { id: cash, name: Cash, verbs: [pay, fund] }
  - { id: cranes, name: Cranes, nouns: [crane] }
  - { id: sheds, name: Sheds, nouns: [shed], actions: [{ verbs: [paint], objects: [shed] }] }
`

/** "component stance value" of everything read in a sentence. */
function read(yaml: string, text: string) {
  const [failed] = checkOf(
    `${yaml}examples:\n  - { text: "${text}", actor: XX, component: cash, stance: acting }\n`,
  ).failed
  return failed?.read.map(({ actor, component, stance }) => `${actor} ${component} ${stance}`)
}

test('where sums are earmarked, money for something is that thing, and money for nothing is money', () => {
  expect(read(money, 'Norway will give 5 million euros for cranes.')).toEqual(['NO cranes pledged'])
  expect(read(money, 'Norway promised a grant of 5 million euros for cranes and sheds.')).toEqual([
    'NO cranes pledged',
    'NO sheds pledged',
  ])
  expect(read(money, 'Norway has paid for a crane.')).toEqual(['NO cranes acting'])
  expect(read(money, 'Norway will not fund sheds.')).toEqual(['NO sheds refused'])
  expect(read(money, 'Norway will pay 5 million euros.')).toEqual(['NO cash pledged'])
  expect(read(money.replace('earmarked: true\n', ''), 'Norway will give 5 million euros for cranes.')).toEqual([
    'NO cash pledged',
  ])
})

test('the price of a thing is no money that is given', () => {
  expect(read(money, 'Norway will send a crane worth 5 million euros.')).toEqual(['NO cranes pledged'])
})
