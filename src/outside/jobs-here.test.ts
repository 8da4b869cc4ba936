import { expect, test } from 'vitest'
import { jobsHere } from './jobs-here.ts'

const soon = (ms: number): string => new Date(Date.now() + ms).toISOString()

test('jobs are done when they fall due, one after the other, the earliest first', async () => {
  const queue = jobsHere(() => new Date())
  const done: string[] = []
  let at = 0
  await queue.put({ kind: 'look', key: 'b', from: soon(60) })
  await queue.put({ kind: 'look', key: 'a', from: soon(-1000) })
  await queue.put({ kind: 'other', key: 'c', from: soon(0) })
  queue.work('look', async ({ key }) => {
    expect(at++).toBe(done.length)
    await new Promise((resolve) => setTimeout(resolve, 20))
    done.push(key)
    if (done.length === 2) queue.close()
  })
  await queue.closed
  expect(done).toEqual(['a', 'b'])
})

test('a later job under a key takes the place of the first, and one that is dropped is not done', async () => {
  const queue = jobsHere(() => new Date())
  const done: string[] = []
  queue.work('look', async ({ key, from }) => {
    done.push(`${key} ${from}`)
    if (key === 'end') queue.close()
  })
  const [first, later, end] = [soon(30), soon(60), soon(120)]
  await queue.put({ kind: 'look', key: 'a', from: first })
  await queue.put({ kind: 'look', key: 'a', from: later })
  await queue.put({ kind: 'look', key: 'b', from: first })
  await queue.put({ kind: 'look', key: 'end', from: end })
  await queue.drop('look', 'b')
  await queue.closed
  expect(done).toEqual([`a ${later}`, `end ${end}`])
})

test('a mistake in the work ends the queue with it, and closing waits for the job at hand', async () => {
  const broken = jobsHere(() => new Date())
  broken.work('look', async () => {
    throw new Error('a mistake')
  })
  await broken.put({ kind: 'look', key: 'a', from: soon(0) })
  await expect(broken.closed).rejects.toThrow('a mistake')

  const queue = jobsHere(() => new Date())
  let ended = false
  queue.work('look', async () => {
    queue.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    ended = true
  })
  await queue.put({ kind: 'look', key: 'a', from: soon(0) })
  await queue.closed
  expect(ended).toBe(true)
})
