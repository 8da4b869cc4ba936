import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Gold } from '../scripts/gold.ts'
import { cleanEnv, newPlace } from './cli-desk.ts'
import { root } from './map.ts'

const report = `Portugal rules out soldiers for Varnia

LISBON, 4 May 2031 - Portugal will not send soldiers to Varnia, Prime Minister Rita Salgueiro said on Sunday.

"Our soldiers stay at home," she told reporters. Estonia has promised 12 instructors for Varnia's army.
`

describe('adding a case', () => {
  const place = newPlace()
  const run = (...args: readonly string[]) => {
    const env = { ...cleanEnv(place.folder), SURETY_CASES: place.at('cases') }
    const done = spawnSync(process.execPath, [join(root, 'scripts', 'case.ts'), ...args], { env, encoding: 'utf8' })
    return { code: done.status, out: done.stdout, err: done.stderr }
  }

  it('copies the report and writes down what is read in it, ready to be corrected', () => {
    place.write('lisbon.txt', report)
    const added = run('add', place.at('lisbon.txt'), '--cluster', 'varnia', '--published', '2031-05-04')
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(place.at('cases/varnia/01.txt'), 'utf8')).toBe(report)
    const gold = JSON.parse(readFileSync(place.at('cases/varnia/gold.json'), 'utf8')) as Gold
    expect(gold.reports).toMatchObject([{ file: '01.txt', published: '2031-05-04', relation: 'origin' }])
    expect(gold.commitments).toContainEqual(
      expect.objectContaining({ report: '01.txt', actor: 'PT', component: 'troops', stance: 'refused' }),
    )
    expect(run('check')).toMatchObject({ code: 0 })
  })

  it('keeps what was corrected when a second report joins the cluster', () => {
    const before = JSON.parse(readFileSync(place.at('cases/varnia/gold.json'), 'utf8')) as Gold
    place.write('tallinn.txt', report.replaceAll('Portugal', 'Latvia'))
    expect(run('add', place.at('tallinn.txt'), '--cluster', 'varnia').code).toBe(0)
    const after = JSON.parse(readFileSync(place.at('cases/varnia/gold.json'), 'utf8')) as Gold
    expect(after.commitments.slice(0, before.commitments.length)).toEqual(before.commitments)
    expect(after.reports).toHaveLength(2)
  })

  it('says what is missing', () => {
    expect(run('add', place.at('nothing.txt'), '--cluster', 'varnia')).toMatchObject({ code: 2 })
    expect(run('add', place.at('lisbon.txt')).err).toContain('--cluster NAME')
  })
})
