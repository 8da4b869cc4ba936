import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileToWrite } from '../../outside/write-folder.ts'
import { harmlessJson } from '../../text/harmless.ts'
import type { Recorded } from './recorder.ts'

/** The app as it is built for static sites; the same place whether this runs from src/ or from dist/. */
export const siteAppFolder = fileURLToPath(new URL('../../../web/dist-site/', import.meta.url))

/** What the build makes; each lies beside the page. */
const appFiles = ['app.js', 'app.css', 'favicon.svg'] as const

/** By which a site knows its own: no other program writes it. */
const generator = '<meta name="generator" content="Surety site">'
const dataBeginning = 'surety("'
const appBeginning = '/* Surety site */\n'

/**
 * Nothing is loaded but what lies beside the page: not even a script within it runs, and no text becomes markup. `file:` stands
 * beside 'self' because browsers do not agree on what 'self' is for a page that was opened from a file.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types surety-data',
].join('; ')

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${generator}
<title>Surety</title>
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="app.css">
<script src="app.js" defer></script>
</head>
<body>
<div id="app"></div>
<noscript>These pages need JavaScript. <a href="files/brief.html">The brief</a> needs none.</noscript>
</body>
</html>
`

/** The page, the app and the data, in files that a browser reads from a folder. */
export async function* siteFiles(
  recorded: AsyncIterable<Recorded>,
  saved: AsyncIterable<FileToWrite>,
): AsyncGenerator<FileToWrite> {
  for (const name of appFiles) {
    const text = await readFile(join(siteAppFolder, name), 'utf8')
    yield { name, chunks: one(name === 'favicon.svg' ? text : `${appBeginning}${text}`) }
  }
  for await (const { bundle, content } of recorded) {
    yield { name: `data/${bundle}.js`, chunks: one(dataFile(bundle, content)) }
  }
  for await (const { name, chunks } of saved) yield { name: `files/${name}`, chunks }
  yield { name: 'index.html', chunks: one(page) }
}

function dataFile(bundle: string, content: Recorded['content']): string {
  return `${dataBeginning}${bundle}",${harmlessJson(JSON.stringify(content))});\n`
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

/** Whether a file of a folder was written with an earlier site, told by its name and how it begins. */
export function isOfSite(name: string, beginning: string): boolean {
  if (name === 'index.html') return beginning.includes(generator)
  if (name === 'app.js' || name === 'app.css') return beginning.startsWith(appBeginning)
  if (name === 'favicon.svg') return true
  if (/^data\/[a-z0-9-]+\.js$/i.test(name)) return beginning.startsWith(dataBeginning)
  return /^(data|files)\/$/.test(name) || /^files\/[a-z]+\.(csv|zip|json|jsonld|html|atom)$/.test(name)
}
