import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { cleanEnv, launcher, until } from './cli-desk.ts'
import { asOf, desk, flat } from './review-desk.ts'

const asTerminal = new URL('as-terminal.mjs', import.meta.url).href

/** A person at the terminal: reads until some words are shown, then types. */
function atTerminal(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', asTerminal, launcher, ...args], {
    cwd: folder,
    env: cleanEnv(folder),
  })
  let [shown, read] = ['', 0]
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      shown += stripVTControlCharacters(text)
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    /** What was shown since the last time, up to and with these words. */
    sees: async (words: string): Promise<string> => {
      await until(() => shown.includes(words, read)).catch((error: unknown) => {
        throw new Error(`"${words}" was not shown after: ${shown.slice(read)}`, { cause: error })
      })
      const from = read
      read = shown.indexOf(words, read) + words.length
      return flat(shown.slice(from, read))
    },
    types: (keys: string) => child.stdin.write(keys),
    /** The code that the program ends with; a pipe, unlike a terminal, keeps it waiting while it is open. */
    ends: () => {
      child.stdin.end()
      return ended
    },
  }
}

const keyLine = 'q quit'

test('a sitting at the keyboard: confirm, correct a field, reject with the usual reason, until nothing waits', async () => {
  const { surety, folder } = desk()
  const person = atTerminal(folder, 'review', '--by', 'Ines', ...asOf)
  const first = await person.sees(keyLine)
  expect(first).toContain('1 of 3')
  person.types('?')
  expect(await person.sees(keyLine)).toContain('the words do not say so')
  person.types('y')
  expect(await person.sees(keyLine)).toMatch(/confirmed NO sea pledged.*2 of 3/)
  person.types('e')
  expect(await person.sees('quote: ')).toContain('stance: pledged')
  person.types('s')
  await person.sees('withdrawn): ')
  person.types('undecided\n')
  await person.sees('why: ')
  person.types('it weighs it\n')
  expect(await person.sees(keyLine)).toMatch(/corrected.*3 of 3/)
  person.types('x')
  await person.sees('why (Enter')
  person.types('\n')
  expect(await person.sees('judged.')).toContain('3 judged')
  expect(await person.ends()).toBe(0)
  const log = flat(surety('log').out)
  expect(log).toContain('it weighs it')
  expect(log).toContain('the words do not say so')
  expect(flat(surety('review', '--list', ...asOf).out)).toContain('0 waiting, 3 reviewed')
})

test('the last judgement of a sitting is taken back by a key, and leaving keeps what was judged', async () => {
  const { surety, folder } = desk()
  const person = atTerminal(folder, 'review', '--by', 'Ines', ...asOf)
  await person.sees(keyLine)
  person.types('y')
  await person.sees(keyLine)
  person.types('u')
  expect(await person.sees(keyLine)).toMatch(/Undone\..*1 of 3/)
  person.types('u')
  expect(await person.sees(keyLine)).toContain('There is nothing to undo in this sitting')
  person.types('y')
  await person.sees(keyLine)
  person.types('q')
  expect(await person.sees('judged.')).toContain('1 judged')
  expect(await person.ends()).toBe(0)
  expect(flat(surety('review', '--list', ...asOf).out)).toContain('2 waiting, 1 reviewed')
})
