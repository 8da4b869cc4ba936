import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BriefPage } from '../../../src/doors/api/schemas/brief-page.ts'
import { type BriefSearch, stringifySearch } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { boardQuery } from '../queries.ts'

interface SavingProps {
  readonly brief: BriefPage
  readonly search: BriefSearch
}

const tables = ['board', 'positions', 'statements', 'counts', 'changes', 'reports'] as const

/** The same as files: for print, for a spreadsheet, for a program, for a paper. */
export function Saving({ brief: { asOf }, search }: SavingProps) {
  const at = (path: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    fromFiles ? null : `/api/v1/${path}${stringifySearch(query)}`
  const dated = { asOf }
  return (
    <section className="brief-saving" aria-label="Print and save">
      <button type="button" className="primary" onClick={() => window.print()}>
        Print
      </button>
      <Pictures asOf={asOf} chosen={search.asOf} />
      <Save name="brief.html" href={at('brief', { ...search }) ?? 'files/brief.html'}>
        HTML
      </Save>
      <Save name="datapackage.zip" href={at('datapackage.zip', dated) ?? 'files/datapackage.zip'}>
        Data package
      </Save>
      <Save name="ledger.json" href={at('export') ?? 'files/ledger.json'}>
        JSON
      </Save>
      <Save name="ledger.jsonld" href={at('export.jsonld') ?? 'files/ledger.jsonld'}>
        JSON-LD
      </Save>
      <span className="brief-tables">
        CSV:
        {tables.map((table) => (
          <a
            key={table}
            href={at(`tables/${table}.csv`, dated) ?? `files/${table}.csv`}
            download={`${table}.csv`}
            aria-label={`CSV of ${table}`}
          >
            {table}
          </a>
        ))}
      </span>
    </section>
  )
}

function Save({ name, href, children }: { readonly name: string; readonly href: string; readonly children: string }) {
  return (
    <a className="button" href={href} download={name}>
      {children}
    </a>
  )
}

/** The board as a picture, drawn in this page from what it shows, with date, source and legend in it. */
function Pictures({ asOf, chosen }: { readonly asOf: string; readonly chosen: string | undefined }) {
  const client = useQueryClient()
  const asked = boardQuery(chosen === undefined ? {} : { asOf: chosen })
  const [told, setTold] = useState('')
  const { error } = useQuery({ ...asked, enabled: false })
  const make = async (kind: 'png' | 'svg') => {
    setTold('Drawing the board…')
    const board = await client.fetchQuery(asked)
    const [{ boardScene }, { lightColours }, { measurer, pngOf }, { svgOf }, { save }] = await Promise.all([
      import('../picture/board-scene.ts'),
      import('../picture/colours.ts'),
      import('../picture/scene-png.ts'),
      import('../picture/scene-svg.ts'),
      import('../picture/save.ts'),
    ])
    const address = fromFiles ? null : `/board?asOf=${board.asOf}`
    const scene = boardScene(board, { colours: lightColours(), measure: measurer(), address })
    const picture = kind === 'svg' ? new Blob([svgOf(scene)], { type: 'image/svg+xml' }) : await pngOf(scene)
    if (picture === null) return setTold('This browser cannot draw so large a picture; save it as SVG.')
    save(`board-${asOf}.${kind}`, picture)
    setTold(`Saved board-${asOf}.${kind}`)
  }
  return (
    <>
      <button type="button" onClick={() => make('png')}>
        Board as PNG
      </button>
      <button type="button" onClick={() => make('svg')}>
        Board as SVG
      </button>
      <span role="status" className="soft small">
        {error === null ? told : 'The board could not be read.'}
      </span>
    </>
  )
}
