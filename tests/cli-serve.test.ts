import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { newPlace, started, until, wireArticle } from './cli-desk.ts'

const demoFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('surety-demo-'))

test('the demonstration prints a board, serves it, and leaves nothing behind', () => {
  const place = newPlace()
  const { code, out, err } = place.surety('demo', '--once', '--port', '0')
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(out).toMatch(/^Board as of /)
  expect(out).toMatch(/The same in a browser: http:\/\/127\.0\.0\.1:\d+/)
  const ledger = /The ledger is (\S+) and goes/.exec(out)?.[1] ?? ''
  expect(ledger).toContain('surety-demo-')
  expect(existsSync(ledger)).toBe(false)
  expect(existsSync(place.at('surety.db'))).toBe(false)
})

test('the demonstration takes another port where its own is taken, answers there, and cleans up on Ctrl-C', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => blocker.once('listening', resolve))
  const address = blocker.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  const before = demoFolders()
  const run = started(newPlace(), 'demo', '--port', String(taken))
  await until(() => run.printed().includes('goes when this ends'))
  const url = /http:\/\/127\.0\.0\.1:(\d+)/.exec(run.printed())
  expect(Number(url?.[1])).not.toBe(taken)
  const board = await fetch(`${url?.[0]}/api/v1/board`)
  expect(board.status).toBe(200)
  expect(demoFolders().length).toBe(before.length + 1)
  run.child.kill('SIGINT')
  expect(await run.ended).toBe(0)
  expect(demoFolders()).toEqual(before)
  blocker.close()
})

test('serve shows the ledger on this machine, and says in one sentence why it cannot', async () => {
  const place = newPlace()
  place.given({ input: wireArticle }, 'add', '-')
  const run = started(place, 'serve', '--port', '0')
  await until(() => run.printed().includes('http://'))
  const url = /http:\/\/127\.0\.0\.1:(\d+)/.exec(run.printed())
  expect((await fetch(`${url?.[0]}/`)).status).toBe(200)
  const second = place.surety('serve', '--port', url?.[1] ?? '')
  expect(second.code).toBe(4)
  expect(second.err).toMatch(/^Port \d+ is in use by another program/)
  const open = place.surety('serve', '--host', '0.0.0.0')
  expect(open.code).toBe(4)
  expect(open.err).toContain('not an address of this machine alone')
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})

test('serve needs a ledger that is there', () => {
  const { code, err } = newPlace().surety('serve', '--port', '0')
  expect(code).toBe(3)
  expect(err).toContain('There is no ledger at surety.db')
})
