import { describe, expect, it } from 'vitest'
import { said } from '../../tests/read-text.ts'
import { speechCues } from './speech-cues.ts'

describe('every verb of saying', () => {
  for (const { verb, examples } of speechCues) {
    for (const example of examples) {
      it(`${verb}: ${example}`, () => {
        const speaker = /\{([^}]*)\}/.exec(example)?.[1] ?? ''
        const content = /\[([^\]]*)\]/.exec(example)?.[1] ?? ''
        const text = example.replace(/[{}[\]]/g, '')
        expect(said(text).map((one) => one.toLowerCase())).toEqual([`${speaker}: ${content}`.toLowerCase()])
      })
    }
  }
})
