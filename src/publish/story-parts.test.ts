import { describe, expect, it } from 'vitest'
import type { Part } from '../records/report.ts'
import { storyParts } from './story-parts.ts'

const part = (start: number, end: number, role: Part['role']): Part => ({ start, end, role })

describe('the stories of a page', () => {
  it('are one where nothing foreign stands on it, however much furniture lies between', () => {
    const parts = [part(0, 10, 'furniture'), part(10, 90, 'story'), part(90, 99, 'furniture'), part(99, 150, 'story')]
    expect(storyParts(parts)).toEqual([{ start: 0, end: 150 }])
  })

  it('begin anew where a foreign story begins, and where the own one goes on after it', () => {
    const parts = [part(0, 90, 'story'), part(90, 95, 'furniture'), part(95, 140, 'foreign'), part(140, 200, 'story')]
    expect(storyParts(parts)).toEqual([
      { start: 0, end: 95 },
      { start: 95, end: 140 },
      { start: 140, end: 200 },
    ])
  })

  it('tell two foreign stories apart', () => {
    const parts = [part(0, 9, 'story'), part(9, 20, 'foreign'), part(20, 30, 'foreign')]
    expect(storyParts(parts).map(({ start }) => start)).toEqual([0, 9, 20])
  })

  it('are none where the text was removed', () => {
    expect(storyParts([])).toEqual([])
  })
})
