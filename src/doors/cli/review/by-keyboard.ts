import { emitKeypressEvents } from 'node:readline'
import { createInterface as asking } from 'node:readline/promises'
import type { Command } from 'commander'
import { systemUser } from '../../../outside/system-user.ts'
import type { ReviewQuestion } from '../../../pipeline/ask-review.ts'
import { inSession, tellFailure } from '../session.ts'
import type { Output } from '../terminal/output.ts'
import { type Keyboard, review } from './session.ts'

interface Key {
  readonly name?: string
  readonly sequence?: string
  readonly ctrl?: boolean
}

/** Review in the terminal, one key for each judgement. */
export async function reviewByKeyboard(
  command: Command,
  question: ReviewQuestion,
  by: string | undefined,
): Promise<void> {
  await inSession(command, { create: false }, async ({ desk, output }) => {
    const keyboard = terminalKeyboard(output)
    const failure = await review({ desk, question, by: by ?? systemUser(), keyboard })
    if (failure !== null) tellFailure(output, failure)
  })
}

function terminalKeyboard({ paper, print }: Output): Keyboard {
  const { stdin, stdout } = process
  // Keys are told apart from the escape sequences they are sent as.
  emitKeypressEvents(stdin)
  return {
    paper,
    print,
    key: () =>
      new Promise((resolve) => {
        stdin.setRawMode(true)
        stdin.resume()
        const done = (key: string | null) => {
          stdin.removeListener('keypress', pressed)
          stdin.removeListener('end', ended)
          stdin.setRawMode(false)
          stdin.pause()
          resolve(key)
        }
        const pressed = (_: string | undefined, { name, sequence, ctrl }: Key) => {
          if (ctrl === true && (name === 'c' || name === 'd')) done(null)
          else done(name ?? sequence ?? '')
        }
        const ended = () => done(null)
        stdin.on('keypress', pressed)
        stdin.once('end', ended)
      }),
    words: async (asked) => {
      const lines = asking({ input: stdin, output: stdout })
      const stop = new AbortController()
      lines.on('SIGINT', () => stop.abort())
      try {
        return await lines.question(`${asked}: `, { signal: stop.signal })
      } catch {
        return null
      } finally {
        lines.close()
      }
    },
  }
}
