import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesGiven } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'surety-files-'))

beforeAll(() => {
  mkdirSync(join(folder, 'desk', 'north'), { recursive: true })
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'desk', 'b.txt'), 'second')
  writeFileSync(join(folder, 'desk', 'north', 'a.md'), 'first')
  writeFileSync(join(folder, 'desk', '.hidden'), 'never')
  writeFileSync(join(folder, 'odd [1].txt'), 'brackets in its name')
  symlinkSync(join(folder, 'desk'), join(folder, 'desk', 'north', 'circle'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function* typed() {
  yield new TextEncoder().encode('typed')
}

async function given(...paths: string[]): Promise<string[]> {
  const seen: string[] = []
  for await (const found of filesGiven(paths, typed())) {
    if (!found.ok) {
      seen.push(`${found.refused.refusal.code} ${found.refused.source.replace(folder, '')}`)
      continue
    }
    let text = ''
    for await (const chunk of found.file.chunks) text += new TextDecoder().decode(chunk)
    seen.push(`${found.file.name}: ${text}`)
  }
  return seen
}

test('a folder gives its files with their paths below it, without hidden ones and without running in circles', async () => {
  expect(await given(join(folder, 'desk'))).toEqual(['b.txt: second', 'north/a.md: first'])
})

test('a pattern that the shell left alone is matched, and a file with brackets in its name is just a file', async () => {
  expect(await given(join(folder, 'desk', '*.txt'), join(folder, 'odd [1].txt'))).toEqual([
    'b.txt: second',
    'odd [1].txt: brackets in its name',
  ])
})

test('what is missing or empty is told in its place and stops nothing', async () => {
  expect(
    await given(join(folder, 'gone.txt'), join(folder, 'empty'), join(folder, '*.pdf'), join(folder, 'desk', 'b.txt')),
  ).toEqual(['missing /gone.txt', 'no-reports /empty', 'no-reports /*.pdf', 'b.txt: second'])
})

test('a dash is standard input and has no name', async () => {
  expect(await given('-')).toEqual(['null: typed'])
})
