import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaints, read, readMap, root, seeFile, sourcesBelow } from './map.ts'

const map = readMap(read('ARCHITECTURE.md'))

describe('the map of the house', () => {
  it('shows every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${entry.name}`)
    expect(folders.filter((folder) => !map.has(folder))).toEqual([])
  })

  it('shows no folder that is not there', () => {
    expect([...map.keys()].filter((folder) => sourcesBelow(folder).length === 0)).toEqual([])
  })

  it('is kept by every import of every file', () => {
    const files = [...map.keys()].flatMap((folder) => sourcesBelow(folder))
    expect(files.length).toBeGreaterThan(50)
    expect([...new Set(files)].flatMap((path) => complaints(path, read(path), map))).toEqual([])
  })
})

describe('the checker itself', () => {
  it('sees static, side-effect, re-exporting, dynamic and type-only imports', () => {
    const code = `import type { A } from '../a/a.ts'
      import '../b/b.ts'
      export * from '../c/c.ts'
      export type { X } from '../x/x.ts'
      type Q = import('../e/e.ts').Q
      export const d = await import('../d/d.ts')`
    expect([...seeFile('src/text/x.ts', code).imports].sort()).toEqual(
      ['../a/a.ts', '../b/b.ts', '../c/c.ts', '../d/d.ts', '../e/e.ts', '../x/x.ts'].sort(),
    )
  })

  it('objects to a room that looks into a sister room, even for a type', () => {
    const code = `type T = import('../reading/read-report.ts').T`
    expect(complaints('src/lineage/x.ts', code, map)).toEqual([
      'src/lineage/x.ts looks into src/reading, which src/lineage may not see',
    ])
  })

  it('objects to a clock, a disk or a network inside a pure room', () => {
    const code = `import { readFileSync } from 'node:fs'
      export const now = () => [Date.now(), new Date(), fetch('x'), readFileSync]`
    expect(complaints('src/positions/x.ts', code, map)).toHaveLength(4)
    expect(complaints('src/positions/x.ts', `export const day = new Date(0)`, map)).toEqual([])
  })

  it('objects to a folder that is not on the map', () => {
    expect(complaints('src/utils/x.ts', '', map)).toEqual(['src/utils/x.ts is in no room that ARCHITECTURE.md shows'])
  })
})
