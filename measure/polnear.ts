// node measure/polnear.ts [--split dev] [--misses N]: reported speech on the Political News Attribution Relations Corpus, where
// SURETY_SHARED holds it. The corpus is measured with only: nothing of it is part of the project.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analysedText } from '../src/reading/analysed-text.ts'
import { mentionsOf } from '../src/reading/mentions.ts'
import { type Spoken, spokenOf } from '../src/reading/statements.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { shared } from './shared.ts'

type Spans = readonly (readonly [number, number])[]
interface Attribution {
  readonly source: Spans
  readonly cue: Spans
  readonly content: Spans
}

const at = process.argv.indexOf('--split')
const split = at < 0 ? 'dev' : (process.argv[at + 1] ?? 'dev')
const vocabulary = bundledVocabulary()

function spokenIn(text: string): readonly Spoken[] {
  const rendition = {
    kind: 'rendition' as const,
    id: 'polnear',
    report: 'polnear',
    madeBy: 'measure',
    text,
    parts: [{ start: 0, end: text.length, role: 'story' as const }],
  }
  const analysed = analysedText(rendition, {
    published: { date: null, precision: 'unknown' },
    arrangement: null,
    vocabulary,
  })
  return spokenOf({ ...analysed, mentions: mentionsOf(analysed) })
}

/**
 * The corpus's own notion of an attribution: two parts of one utterance around its verb are one; "that", "as" and the object of a verb
 * that quotes only some words ("called the plan 'a menu'") belong to what was said.
 */
function attributionsIn(text: string): readonly Attribution[] {
  const byCue = new Map<string, Spoken[]>()
  spokenIn(text).forEach((one, index) => {
    const key = one.source === null ? `loose ${index}` : `${one.cueAt}`
    byCue.set(key, [...(byCue.get(key) ?? []), one])
  })
  return [...byCue.values()].map((parts) => {
    const source = parts[0]?.source
    const cueAt = parts[0]?.cueAt ?? 0
    const cueEnd = cueAt + (parts[0]?.cue.length ?? 0)
    const contents = parts.map(({ content }): readonly [number, number] => [
      complementStart(text, content.start),
      content.end,
    ])
    const quoting =
      parts.some(({ rule }) => rule === 'quoted-words' || rule === 'quotation-of-doer') &&
      (contents[0]?.[0] ?? 0) >= cueEnd
    return {
      source: source === null || source === undefined ? [] : [[source.start, source.end]],
      cue: [[cueAt, cueEnd]],
      content: quoting ? [[objectStart(text, cueEnd), contents.at(-1)?.[1] ?? cueEnd]] : contents,
    }
  })
}

/** Where "that" or "as" starts right before some words; where they start themselves if neither stands there. */
function complementStart(text: string, start: number): number {
  const word = /\b(?:that|as),? ["\u201C]?$/.exec(text.slice(Math.max(0, start - 8), start))
  return word === null ? start : start - word[0].length
}

function objectStart(text: string, cueEnd: number): number {
  return cueEnd + (/^\s*(?:for |on |of |to )?/.exec(text.slice(cueEnd, cueEnd + 8))?.[0].length ?? 0)
}

const folder = shared('polnear')
if (folder === null) {
  console.log('PolNeAR is not at hand: SURETY_SHARED names no folder that holds polnear/.')
} else {
  const texts = join(folder, 'data', split, 'text')
  const predictions: Record<string, readonly Attribution[]> = {}
  const began = performance.now()
  let characters = 0
  for (const file of readdirSync(texts).sort()) {
    const text = readFileSync(join(texts, file), 'utf8')
    characters += text.length
    predictions[file] = attributionsIn(text)
  }
  console.log(`${characters} characters in ${(performance.now() - began).toFixed(0)} ms`)
  const temporary = mkdtempSync(join(tmpdir(), 'surety-polnear-'))
  const file = join(temporary, 'predictions.json')
  writeFileSync(file, JSON.stringify(predictions))
  const keep = process.argv.indexOf('--keep')
  if (keep >= 0) writeFileSync(process.argv[keep + 1] ?? '', JSON.stringify(predictions))
  const done = spawnSync(process.execPath, [join(folder, 'score.mjs'), file, '--split', split], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  rmSync(temporary, { recursive: true, force: true })
  console.log(done.stdout || done.stderr)
}
