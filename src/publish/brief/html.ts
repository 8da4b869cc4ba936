import { createHash } from 'node:crypto'
import type { Brief } from '../../records/brief.ts'
import { markup } from '../markup.ts'
import type { Block, Row, Run, Runs } from './block.ts'
import { briefBlocks, briefTitle } from './brief-blocks.ts'
import { shapes } from './shapes.ts'
import { briefStyle } from './style.ts'

/**
 * A brief as one HTML file that needs nothing else: no script, no picture, no font. Its own policy lets a browser run nothing
 * and load nothing, whatever stands in it.
 */
export function briefHtml(brief: Brief): string {
  const hash = createHash('sha256').update(briefStyle).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Surety">
<title>${markup(briefTitle(brief))}</title>
<style>${briefStyle}</style>
</head>
<body>
<main>
${briefBlocks(brief).map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}

const headings = { title: 'h1', heading: 'h2', subheading: 'h3' } as const

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'title':
    case 'heading':
    case 'subheading':
      return `<${headings[block.is]}>${runsHtml(block.runs)}</${headings[block.is]}>`
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return tableHtml(block)
    case 'notes':
      return `<ol class="notes">\n${block.notes
        .map(({ number, runs }) => `<li id="note-${number}" value="${number}">${runsHtml(runs)}</li>`)
        .join('\n')}\n</ol>`
  }
}

function tableHtml({ shape, caption, heads, rows }: Block & { readonly is: 'table' }): string {
  const head = heads
    .map((name) => (name === '' ? '<td></td>' : `<th scope="col"><span>${markup(name)}</span></th>`))
    .join('')
  const body = rows.map((row) => rowHtml(row, heads)).join('\n')
  return `<div class="room" role="region" tabindex="0" aria-label="${markup(caption)}">
<table class="${shape}">
<caption>${markup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</div>`
}

function rowHtml({ kind, cells }: Row, heads: readonly string[]): string {
  const [first = [], ...others] = cells
  if (kind === 'group')
    return `<tr class="group"><th scope="rowgroup" colspan="${heads.length}">${runsHtml(first)}</th></tr>`
  const rest = others.map((cell, at) => `<td data-head="${markup(heads[at + 1] ?? '')}">${runsHtml(cell)}</td>`)
  return `<tr><th scope="row">${runsHtml(first)}</th>${rest.join('')}</tr>`
}

function runsHtml(runs: Runs): string {
  return runs.map(runHtml).join('')
}

function runHtml(run: Run): string {
  switch (run.is) {
    case 'text':
      return markup(run.text)
    case 'strong':
      return `<strong>${markup(run.text)}</strong>`
    case 'faint':
      return `<span class="faint">${markup(run.text)}</span>`
    case 'words':
      return `<bdi>${markup(run.text)}</bdi>`
    case 'stance': {
      const name = run.named ? ` ${run.stance}` : `<span class="unseen">${run.stance}</span>`
      return `<span class="${run.stance}">${shapes[run.stance]}${name}</span>`
    }
    case 'link':
      return `<a href="${markup(run.address)}" rel="noreferrer">${markup(run.text)}</a>`
    case 'notes':
      return `<sup>${run.numbers.map((number) => `<a href="#note-${number}" aria-label="note ${number}">${number}</a>`).join(' ')}</sup>`
  }
}
