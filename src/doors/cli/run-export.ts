import type { Command } from 'commander'
import { writeFolder } from '../../outside/write-folder.ts'
import { askExport } from '../../pipeline/ask-export.ts'
import { askLinked } from '../../pipeline/ask-linked.ts'
import { askTables, type Tables } from '../../pipeline/ask-tables.ts'
import { csvFiles, csvText, isOwnFile, packageFiles } from '../../publish/tables/data-package.ts'
import { explainFolder } from '../explain.ts'
import { endWith } from './exit-codes.ts'
import { type PublishingOptions, writeOut } from './publishing.ts'
import { reading, type Session, tellFailure } from './session.ts'
import { cleanJson } from './terminal/clean.ts'
import type { Output } from './terminal/output.ts'

export interface ExportOptions extends PublishingOptions {
  readonly format: 'json' | 'csv' | 'datapackage' | 'jsonld'
  readonly output?: string
  readonly table?: string
  readonly asOf?: string
  readonly from?: string
  readonly since?: string
  readonly licence?: readonly string[]
}

export async function runExport(command: Command, options: ExportOptions): Promise<void> {
  await reading(command, {}, async (session) => {
    switch (options.format) {
      case 'json':
        return exportJson(session, options)
      case 'jsonld':
        return exportLinked(session, options)
      case 'csv':
      case 'datapackage':
        return exportTables(session, options)
    }
  })
}

async function exportJson({ desk, output }: Session, options: ExportOptions): Promise<void> {
  const answer = await askExport(desk)
  if (answer.ok) await writeOut(output, options.output, `${cleanJson(answer.value)}\n`)
  else tellFailure(output, answer.failure)
}

async function exportLinked({ desk, output }: Session, options: ExportOptions): Promise<void> {
  const { quoteLength, baseUrl } = options
  const chunks = askLinked(desk, { quoteLength, ...(baseUrl === undefined ? {} : { base: baseUrl }) })
  await writeOut(output, options.output, chunks)
}

async function exportTables({ desk, output }: Session, options: ExportOptions): Promise<void> {
  const { format, table, asOf, from = options.since, quoteLength, licence = [] } = options
  const single = format === 'csv' && table !== undefined
  if (!single && options.output === undefined) {
    output.say(
      `${format === 'csv' ? 'Several tables' : 'A data package'} need a folder; name one with --output${format === 'csv' ? ', or one table with --table' : ''}.`,
    )
    endWith('usage')
    return
  }
  const answer = await askTables(desk, {
    quoteLength,
    licences: licence,
    ...(asOf === undefined ? {} : { asOf }),
    ...(from === undefined ? {} : { from }),
  })
  if (!answer.ok) return tellFailure(output, answer.failure)
  const chosen = answer.value.tables.find(({ name }) => name === table)
  if (single && chosen !== undefined) return writeOut(output, options.output, csvText(chosen))
  if (options.output !== undefined) await writeTables(output, options.output, answer.value, format)
}

async function writeTables(output: Output, folder: string, { tables, facts }: Tables, format: string): Promise<void> {
  const files = format === 'csv' ? csvFiles(tables) : packageFiles(tables, facts)
  const refused = await writeFolder(folder, files, isOwnFile(tables))
  if (refused === null) return output.say(`Wrote ${folder}.`)
  output.say(explainFolder(folder, refused))
  endWith('incomplete')
}
