import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import { englishFrames } from '../packs/english-frames.ts'
import { widerFrames } from '../packs/english-frames-wide.ts'
import { positionsOf } from './positions.ts'

const positions = (text: string) =>
  positionsOf(documentOf(text)).map((one) => `${one.actor} ${one.component} ${one.stance}`)

describe('every frame reads its own examples', () => {
  for (const frame of [...englishFrames, ...widerFrames]) {
    for (const { text, actor, component, stance } of frame.examples) {
      it(`${frame.id}: ${text}`, () => {
        if (stance === null) expect(positions(text).filter((one) => one.startsWith(`${actor} `))).toEqual([])
        else expect(positions(text)).toContain(`${actor} ${component} ${stance}`)
      })
    }
  }
})
