import type { Brief } from '../../records/brief.ts'
import { harmlessLine } from '../../text/harmless.ts'
import { glyphs } from '../words/stance-words.ts'
import type { Block, Row, Run, Runs } from './block.ts'
import { briefBlocks } from './brief-blocks.ts'

/**
 * A brief as Markdown with the tables and footnotes that GitHub, Pandoc and others read. Words of reports can become
 * no markup, no link and no HTML.
 */
export function briefMarkdown(brief: Brief): string {
  return `${briefBlocks(brief).map(blockMarkdown).join('\n\n')}\n`
}

const marks = { title: '#', heading: '##', subheading: '###' } as const

function blockMarkdown(block: Block): string {
  switch (block.is) {
    case 'title':
    case 'heading':
    case 'subheading':
      return `${marks[block.is]} ${lineStart(runsMarkdown(block.runs))}`
    case 'paragraph':
      return lineStart(runsMarkdown(block.runs))
    case 'list':
      return block.items.map((item) => `- ${lineStart(runsMarkdown(item))}`).join('\n')
    case 'table':
      return tableMarkdown(block)
    case 'notes':
      return block.notes.map(({ number, runs }) => `[^${number}]: ${lineStart(runsMarkdown(runs))}`).join('\n')
  }
}

function tableMarkdown({ caption, heads, rows }: Block & { readonly is: 'table' }): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map((row) => line(cellsOf(row, heads.length)))
  return [escaped(caption), '', line(heads.map(escaped)), line(heads.map(() => '---')), ...body].join('\n')
}

function cellsOf({ kind, cells }: Row, columns: number): readonly string[] {
  if (kind === 'row') return cells.map(runsMarkdown)
  return [`**${runsMarkdown(cells[0] ?? []).replaceAll('**', '')}**`, ...Array.from({ length: columns - 1 }, () => '')]
}

function runsMarkdown(runs: Runs): string {
  return runs.map(runMarkdown).join('').trim()
}

function runMarkdown(run: Run): string {
  switch (run.is) {
    case 'text':
    case 'faint':
    case 'words':
      return escaped(run.text)
    case 'stance':
      return run.named ? `${glyphs[run.stance]} ${run.stance}` : glyphs[run.stance]
    case 'strong': {
      const inside = escaped(run.text)
      return inside.trim() === '' || inside !== inside.trim() ? inside : `**${inside}**`
    }
    case 'link':
      return `[${escaped(run.text)}](<${encodedAddress(run.address)}>)`
    case 'notes':
      return run.numbers.map((number) => `[^${number}]`).join('')
  }
}

/** No sign of Markdown, of GitHub's and Pandoc's extensions to it, or of HTML keeps its meaning. */
function escaped(text: string): string {
  const inside = harmlessLine(text)
  if (inside === '') return text === '' ? '' : ' '
  const safe = inside
    .replace(/[\\`*_[\]{}<>|~^&$@]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/\b(www)\./gi, '$1\\.')
  return `${text === text.trimStart() ? '' : ' '}${safe}${text === text.trimEnd() ? '' : ' '}`
}

/** A block that begins like a heading, a list or a rule is none. */
function lineStart(line: string): string {
  return line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[#+\-=:]/, '\\$&')
}

/** An address between angle brackets: what could end it is percent-encoded. */
function encodedAddress(address: string): string {
  return address.replace(/[<>\\\s|]/g, (character) => encodeURIComponent(character))
}
