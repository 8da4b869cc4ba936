import { expect, it } from 'vitest'
import { groupName } from './group-name.ts'

it('calls a group by its words, and one without words an unnamed one', () => {
  expect(groupName('26 countries')).toBe('“26 countries”')
  expect(groupName('')).toBe('unnamed groups')
})
