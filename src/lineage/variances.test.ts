import { describe, expect, test } from 'vitest'
import { compareTexts } from './compare-texts.ts'

const side = (text: string) => ({ text, parts: [] })
const told = (here: string, there: string) =>
  compareTexts(side(here), side(there)).variances.map((each) => `${each.what}: ${each.here} / ${each.there}`)

describe('numbers of two versions', () => {
  const before = 'Norway will send 1,200 soldiers and 80 sailors to the strait of Quillon in May, the minister said.'

  test.each([
    ['a figure with a zero more', before.replace('1,200', '12,000'), 'number: 12,000 / 1,200'],
    ['a figure in words', before.replace('80', 'eighteen'), 'number: eighteen / 80'],
    ['another month', before.replace('May', 'June'), 'name: June / May'],
  ])('%s is a variance', (_, after, variance) => {
    expect(told(after, before)).toEqual([variance])
  })

  test('two that changed places are two variances', () => {
    const swapped = before.replace('1,200', '#').replace('80', '1,200').replace('#', '80')
    expect(told(swapped, before)).toEqual(['number: 80 / 1,200', 'number: 1,200 / 80'])
  })

  test('millions are not billions', () => {
    const money = 'Canada pledged 800 million dollars for radar on both shores of the strait.'
    expect(told(money.replace('million', 'billion'), money)).toEqual(['number: 800 billion / 800 million'])
  })

  test('a bound that was turned round is one', () => {
    const bounded = 'Norway could send up to 500 soldiers to the strait of Quillon in the spring.'
    expect(told(bounded.replace('up to', 'at least'), bounded)).toEqual(['number: at least 500 / up to 500'])
    expect(told(bounded.replace('up to', 'more than'), bounded)).toEqual(['number: more than 500 / up to 500'])
  })

  test.each([
    [
      'Norway will send 22 soldiers to the strait in May.',
      'Norway will send twenty-two soldiers to the strait in May.',
    ],
    ['Canada gave $400m for radar on both shores.', 'Canada gave $400 million for radar on both shores.'],
    ['The talks go on in Oslo on 10 October, the host said.', 'The talks go on in Oslo on Oct. 10, the host said.'],
    [
      'We host two millions of people already, said the minister.',
      'We host two million people already, said the minister.',
    ],
    ['It has some 500 soldiers in the strait and wants more.', 'It has 500 soldiers in the strait and wants more.'],
  ])('the same in another form is none: %s', (here, there) => {
    expect(told(here, there)).toEqual([])
  })
})

describe('negations of two versions', () => {
  test.each([
    [
      'Germany will send soldiers to the strait of Quillon.',
      'Germany will not send soldiers to the strait of Quillon.',
    ],
    [
      'Turkey had the intention of sending ships unless both of them asked.',
      'Turkey had no intention of sending ships unless both of them asked.',
    ],
    [
      'Berlin did rule out a battalion for the strait of Quillon.',
      'Berlin did not rule out a battalion for the strait of Quillon.',
    ],
    [
      'France would send police and did not rule out ships for the strait.',
      'France would send police and rules out ships for the strait.',
    ],
    [
      "Spain didn't say when its ships would sail for the strait.",
      'Spain did say when its ships would sail for the strait.',
    ],
    [
      'Estonia will not send troops, and it does rule out a ship for the patrol.',
      'Estonia will not send troops, and it does not rule out a ship for the patrol.',
    ],
  ])('one that was dropped or added: %s', (here, there) => {
    const [first, ...rest] = told(here, there)
    expect(first).toMatch(/^negation: /)
    expect(rest).toEqual([])
  })

  test('stands with the words around it', () => {
    expect(told('Germany will send soldiers to Quillon.', 'Germany will not send soldiers to Quillon.')).toEqual([
      'negation: Germany will send soldiers to / Germany will not send soldiers to',
    ])
  })

  test.each([
    [
      'The battalion would not leave unless both sides signed the truce.',
      'The battalion would leave only if both sides signed the truce.',
    ],
    ['Norway did not rule out sending a ship to the strait.', 'Norway was open to sending a ship to the strait.'],
    [
      'It sent no fewer than 40 sailors to the strait of Quillon.',
      'It sent at least 40 sailors to the strait of Quillon.',
    ],
    [
      'Belgium will send none of the ships that it was asked for.',
      'Belgium will not send any of the ships that it was asked for.',
    ],
    [
      'The two failed to agree on who commands the first patrol.',
      'The two did not agree on who commands the first patrol.',
    ],
    ['Otiéno told the reporters about the ferry.', 'Otieno told the reporters about the ferry.'],
  ])('the same said otherwise is none: %s', (here, there) => {
    expect(told(here, there).filter((each) => each.startsWith('negation'))).toEqual([])
  })
})

describe('names of two versions', () => {
  const before =
    'Superintendent Noah Kiprotich told reporters in Port Almere that Joseph Mutiso of Kenya had thanked Norway for the boats.'

  test.each([
    ['a letter lost', 'Kiprotich', 'Kiprotic'],
    ['a longer form', 'Joseph', 'Josephat'],
    ['garbled', 'Mutiso', 'Mutizo'],
    ['another state', 'Norway', 'Sweden'],
    ['another name', 'Almere', 'Quillon'],
  ])('%s is a variance', (_, name, other) => {
    expect(told(before.replace(name, other), before)).toEqual([`name: ${other} / ${name}`])
  })

  test('two states that changed places are two', () => {
    const leads = 'In the strait of Quillon Norway will lead the patrol and Denmark will pay for the radar.'
    const swapped = leads.replace('Norway', '#').replace('Denmark', 'Norway').replace('#', 'Denmark')
    expect(told(swapped, leads)).toEqual(['name: Denmark / Norway', 'name: Norway / Denmark'])
  })

  test('a name in another spelling leaves no other name over', () => {
    const source =
      'In Almere the ministers met Olmarskyy. Both Ferrin and Olmarskyy said Quillon had shown a will to join in the plan.'
    const copy =
      'In Almere the ministers met Olmarskyy. Both Ferrin and Olmarsky said they had shown a will to join in the plan.'
    expect(told(copy, source).filter((variance) => variance.includes('Quillon'))).toEqual([])
  })

  test.each([
    ['Athens offered the patrol a frigate in the spring.', 'Greece offered the patrol a frigate in the spring.'],
    [
      'The Defense Ministry and the Labor Party met at the Maritime Center.',
      'The Defence Ministry and the Labour Party met at the Maritime Centre.',
    ],
    [
      'The U.S. embassy thanked the German envoy for the boats.',
      'The US embassy thanked the envoy of Germany for the boats.',
    ],
    ['Ministers met in Oslo and agreed on the patrol.', 'Officials met in Oslo and agreed on the patrol.'],
  ])('one that goes by another word or spelling is none: %s', (here, there) => {
    expect(told(here, there)).toEqual([])
  })
})
