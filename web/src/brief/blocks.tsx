import type { BriefPage } from '../../../src/doors/api/schemas/brief-page.ts'
import { linkTo } from '../addresses.ts'
import { StanceMark } from '../parts/stance-mark.tsx'

type Block = BriefPage['blocks'][number]
type Runs = Extract<Block, { is: 'paragraph' }>['runs']
type Run = Runs[number]
type Table = Extract<Block, { is: 'table' }>

/** A brief as it is drawn here; its words are those of the file that "surety brief" writes. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, at) => <Drawn key={`${block.is} ${at.toString()}`} block={block} />)
}

function Drawn({ block }: { readonly block: Block }) {
  switch (block.is) {
    case 'title':
      return (
        <h1>
          <Told runs={block.runs} />
        </h1>
      )
    case 'heading':
      return (
        <h2>
          <Told runs={block.runs} />
        </h2>
      )
    case 'subheading':
      return (
        <h3>
          <Told runs={block.runs} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Told runs={block.runs} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((runs) => (
            <li key={keyOf(runs)}>
              <Told runs={runs} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <DrawnTable table={block} />
    case 'notes':
      return (
        <ol className="notes">
          {block.notes.map(({ number, runs }) => (
            <li key={number} id={`note-${number}`} value={number} tabIndex={-1}>
              <Told runs={runs} />
            </li>
          ))}
        </ol>
      )
  }
}

function keyOf(runs: Runs): string {
  return JSON.stringify(runs)
}

function DrawnTable({ table: { shape, caption, heads, rows } }: { readonly table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reached by the keyboard
    <section className="room" aria-label={caption} tabIndex={0}>
      <table className={shape}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((name) =>
              name === '' ? (
                <td key="corner" />
              ) : (
                <th key={name} scope="col">
                  <span>{name}</span>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <DrawnRow key={`${keyOf(row.cells[0] ?? [])} ${at.toString()}`} row={row} heads={heads} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DrawnRow({
  row: { kind, cells },
  heads,
}: {
  readonly row: Table['rows'][number]
  readonly heads: readonly string[]
}) {
  const [first = [], ...others] = cells
  if (kind === 'group') {
    return (
      <tr className="group">
        <th scope="rowgroup" colSpan={heads.length}>
          <Told runs={first} />
        </th>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">
        <Told runs={first} />
      </th>
      {others.map((runs, at) => (
        <td key={heads[at + 1]} data-head={heads[at + 1]}>
          <Told runs={runs} />
        </td>
      ))}
    </tr>
  )
}

function Told({ runs }: { readonly runs: Runs }) {
  return runs.map((run, at) => <One key={`${run.is} ${at.toString()}`} run={run} />)
}

function One({ run }: { readonly run: Run }) {
  switch (run.is) {
    case 'text':
      return run.text
    case 'strong':
      return <strong>{run.text}</strong>
    case 'faint':
      return <span className="soft">{run.text}</span>
    case 'words':
      return <bdi>{run.text}</bdi>
    case 'stance':
      return (
        <span className={`stance-in is-${run.stance}`}>
          <StanceMark stance={run.stance} />
          {run.named ? ` ${run.stance}` : <span className="hidden">{run.stance}</span>}
        </span>
      )
    case 'link':
      return <Leading text={run.text} address={run.address} />
    case 'notes':
      return (
        <sup>
          {run.numbers.map((number) => (
            <NoteSign key={number} number={number} />
          ))}
        </sup>
      )
  }
}

/** To a page of this app, or to where a report was published; to nothing else. */
function Leading({ text, address }: { readonly text: string; readonly address: string }) {
  if (address.startsWith('/')) return <a href={linkTo(address)}>{text}</a>
  if (!/^https?:/i.test(address)) return text
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {text}
    </a>
  )
}

/** Goes to the note; no link, because behind the "#" of a page that was opened from a file stands the page. */
function NoteSign({ number }: { readonly number: number }) {
  const go = () => {
    const note = document.getElementById(`note-${number}`)
    note?.scrollIntoView({ block: 'center' })
    note?.focus({ preventScroll: true })
  }
  return (
    <button type="button" className="quiet note-sign" onClick={go} aria-label={`note ${number}`}>
      {number}
    </button>
  )
}
