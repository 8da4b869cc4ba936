import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type FileToWrite, writeFolder } from '../../outside/write-folder.ts'
import { askBrief } from '../../pipeline/ask-brief.ts'
import { askExport } from '../../pipeline/ask-export.ts'
import { askLinked } from '../../pipeline/ask-linked.ts'
import { askTables } from '../../pipeline/ask-tables.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { briefHtml } from '../../publish/brief/html.ts'
import { csvFiles, packageFiles } from '../../publish/tables/data-package.ts'
import { zipOf } from '../../publish/zip.ts'
import { harmlessJson } from '../../text/harmless.ts'
import { explainFolder } from '../explain.ts'
import { cutWords } from '../site/cut-words.ts'
import { recordSite } from '../site/record-site.ts'
import { isOfSite, siteAppFolder, siteFiles } from '../site/site-files.ts'
import { endWith } from './exit-codes.ts'
import type { PublishingOptions } from './publishing.ts'
import { reading } from './session.ts'
import { stillAt } from './terminal/still-at.ts'

export interface SiteOptions extends PublishingOptions {
  readonly days: number
  readonly wholeTexts: boolean
  readonly force: boolean
  readonly licence?: readonly string[]
}

/** Files to save that lie beside a site, by what they are; `tables` besides. */
const saved = {
  brief: 'files/brief.html',
  package: 'files/datapackage.zip',
  json: 'files/ledger.json',
  jsonld: 'files/ledger.jsonld',
} as const
const tables = ['board', 'positions', 'statements', 'counts', 'changes', 'reports'] as const

/** `surety site FOLDER`: everything the pages show, as files that need no server. */
export async function runSite(command: Command, folder: string, options: SiteOptions): Promise<void> {
  await reading(command, {}, async ({ desk, output, globals }) => {
    if (!(await isBuilt())) {
      output.say('The pages of a site are not built; npm run build makes them.')
      return endWith('served')
    }
    const started = performance.now()
    const quoteLength = options.wholeTexts ? null : options.quoteLength
    const files = { ...saved, ...Object.fromEntries(tables.map((name) => [`${name}.csv`, `files/${name}.csv`])) }
    let written = 0
    const line = stillAt(process.stderr)
    const progress = (what: string, done: number, of: number) => line.show(`Putting down ${what}`, done, of)
    const recorded = recordSite(desk, { quoteLength, days: options.days, files, progress })
    const counted = async function* () {
      for await (const file of siteFiles(recorded, savedFiles(desk, options))) {
        written += 1
        yield file
      }
    }
    const refused = await writeFolder(folder, counted(), isOfSite, { besideOthers: options.force })
    line.clear()
    if (refused !== null) {
      output.say(explainFolder(folder, refused))
      return endWith('incomplete')
    }
    const index = join(folder, 'index.html')
    if (globals.json) return output.json({ folder, index, files: written })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    output.say(`Wrote ${written.toLocaleString('en')} files in ${seconds} s; open ${index}.`)
  })
}

async function isBuilt(): Promise<boolean> {
  return access(join(siteAppFolder, 'app.js')).then(
    () => true,
    () => false,
  )
}

/** What the brief page offers to save, as the API gives it. */
async function* savedFiles(
  desk: Desk,
  { quoteLength, wholeTexts, baseUrl, licence = [] }: SiteOptions,
): AsyncGenerator<FileToWrite> {
  const length = wholeTexts ? Number.MAX_SAFE_INTEGER : quoteLength
  const base = baseUrl === undefined ? {} : { base: baseUrl }
  const brief = await askBrief(desk, { quoteLength, ...base })
  if (brief.ok) yield { name: 'brief.html', chunks: one(briefHtml(brief.value)) }
  // The lines of a table are read once, so each of its forms asks for its own.
  const asked = () => askTables(desk, { quoteLength, licences: licence })
  const [alone, together] = [await asked(), await asked()]
  if (alone.ok) yield* csvFiles(alone.value.tables)
  if (together.ok) {
    yield { name: 'datapackage.zip', chunks: zipOf(packageFiles(together.value.tables, together.value.facts)) }
  }
  yield { name: 'ledger.jsonld', chunks: askLinked(desk, { quoteLength, ...base }) }
  const whole = await askExport(desk)
  if (whole.ok)
    yield { name: 'ledger.json', chunks: one(`${harmlessJson(JSON.stringify(cutWords(whole.value, length)))}\n`) }
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}
