import type { Mode } from '../../src/records/statement.ts'

/** Addresses of the app: those of the API without its prefix. What a link carries is in it, so that a link is a citation. */

export interface TableSearch {
  /** The date of the board; the newest where not given. */
  asOf?: string
  /** `all` shows also components that nobody is said to take part in. */
  components?: 'all'
}

export function tableSearch(search: Readonly<Record<string, unknown>>): TableSearch {
  const { asOf, components } = search
  return {
    ...(typeof asOf === 'string' && asOf !== '' ? { asOf } : {}),
    ...(components === 'all' ? { components } : {}),
  }
}

export interface ReportSearch {
  /** Id of the position or statement that is shown in the text. */
  at?: string
}

export function reportSearch({ at }: Readonly<Record<string, unknown>>): ReportSearch {
  return typeof at === 'string' && at !== '' ? { at } : {}
}

export interface FindSearch {
  q?: string
}

export function findSearch({ q }: Readonly<Record<string, unknown>>): FindSearch {
  return typeof q === 'string' && q !== '' ? { q } : {}
}

export interface StatementSearch {
  speaker?: string
  actor?: string
  mode?: Mode
}

const modes: readonly Mode[] = ['direct', 'indirect', 'mixed']

export function statementSearch({ speaker, actor, mode }: Readonly<Record<string, unknown>>): StatementSearch {
  const known = modes.find((one) => one === mode)
  return {
    ...(typeof speaker === 'string' && speaker.trim() !== '' ? { speaker: speaker.trim() } : {}),
    ...(typeof actor === 'string' && actor.trim() !== '' ? { actor: actor.trim() } : {}),
    ...(known === undefined ? {} : { mode: known }),
  }
}

/** Plain strings on both sides: `?asOf=2031-09-05`, as the API has it, and not the router's JSON. */
export function parseSearch(words: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(words))
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const words = new URLSearchParams(given).toString()
  return words === '' ? '' : `?${words}`
}

/** A cell's address; an unnamed group goes by its words ("26 countries"). For the plain links of the board: a router's link in each of a thousand cells would be slow. */
export function cellAddress(actor: string, component: string, search: TableSearch): string {
  return `/cells/${encodeURIComponent(actor)}/${encodeURIComponent(component)}${stringifySearch({ ...search })}`
}
