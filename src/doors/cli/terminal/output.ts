import type { Paper, Printed } from '../print/paper.ts'
import { clean, cleanJson } from './clean.ts'
import { paint } from './line.ts'

/** What a command writes to, and how it may look there. */
export interface Output {
  readonly paper: Paper
  readonly print: (lines: Printed) => Promise<void>
  readonly json: (value: unknown) => Promise<void>
  /** A document that was made harmless when it was written, as it is. */
  readonly write: (text: string) => Promise<void>
  /** One sentence for a person on stderr: a refusal, a warning, or what is going on. */
  readonly say: (sentence: string) => void
}

/** What a pipe or a file is given where nothing tells a width. */
const widthOfPipes = 120
const narrowest = 40

function widthOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): number {
  const told = stream.isTTY ? stream.columns : Number(env.COLUMNS)
  return Math.max(narrowest, Number.isInteger(told) && told > 0 ? told : widthOfPipes)
}

/** Colour only on a terminal that has it, unless FORCE_COLOR asks; NO_COLOR and --no-color always win. */
export function wantsColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv, allowed: boolean): boolean {
  if (!allowed || (env.NO_COLOR ?? '') !== '') return false
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}

/** Waits where the reader of a pipe is slower than we are, so that a large export never piles up in memory. */
function writeTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  return (text) =>
    new Promise((resolve) => {
      stream.write(text, () => resolve())
    })
}

/** A reader that has seen enough (`surety board | head`) is no error. */
export function endQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
}

export function outputTo(colourAllowed: boolean): Output {
  const { stdout, stderr, env } = process
  const colour = wantsColour(stdout, env, colourAllowed)
  const write = writeTo(stdout)
  return {
    paper: { width: widthOf(stdout, env), colour },
    print: (lines) => write(lines.map((one) => `${paint(one, colour)}\n`).join('')),
    json: (value) => write(`${cleanJson(value)}\n`),
    write,
    say: (sentence) => {
      stderr.write(`${clean(sentence).replace(/\n/g, ' ')}\n`)
    },
  }
}
