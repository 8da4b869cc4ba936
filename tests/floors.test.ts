import { describe, expect, it } from 'vitest'
import { corpusHash, readFloors } from '../measure/floors.ts'
import { corpora, jsonLinesOf, scoreOf, suretyExport } from '../measure/score-corpus.ts'

const floors = readFloors()

describe('the quality of reading and lineage', () => {
  for (const corpus of corpora()) {
    it(`does not fall below its floors on ${corpus.name}`, { timeout: 300_000 }, () => {
      const { figures } = scoreOf(suretyExport(jsonLinesOf(corpus), corpus), corpus)
      const floor = floors[corpus.name]?.floor ?? {}
      expect(Object.keys(floor).length).toBeGreaterThanOrEqual(corpus.lineageOnly === true ? 5 : 11)
      expect(Object.entries(floor).filter(([name, least]) => (figures[name] ?? 0) < least)).toEqual([])
    })
  }

  it('is measured on the corpora that the floors were set on', () => {
    for (const name of ['dev', 'dev2', 'dev3', 'climate', 'lineage']) expect(floors[name]?.sha).toBe(corpusHash(name))
  })
})
