// npm run measure [-- --update] [-- --allow-regression]: scores the program on the labelled corpora beside a naive comparator.
import { checkFloors, type Figures } from './floors.ts'
import { naiveExport } from './naive.ts'
import { wordsOf } from './naive-words.ts'
import { corpora, jsonLinesOf, scoreOf, suretyExport, unreadCorpus } from './score-corpus.ts'

function sideBySide(ours: Figures, naive: Figures): string {
  const names = Object.keys(ours)
  const width = Math.max(...names.map((name) => name.length))
  const rows = names.map((name) => {
    const a = ours[name] ?? 0
    const b = naive[name] ?? 0
    return `${name.padEnd(width)}  ${a.toFixed(3)}   ${b.toFixed(3)}   ${b === 0 ? '   -' : (a / b).toFixed(2)}`
  })
  return [`${''.padEnd(width)}  surety  naive   ratio`, ...rows].join('\n')
}

const inFloors = new Set(corpora().map(({ name }) => name))
const measured: Record<string, Figures> = {}
for (const corpus of [...corpora(), unreadCorpus()]) {
  const jsonLines = jsonLinesOf(corpus)
  const ours = scoreOf(suretyExport(jsonLines, corpus), corpus)
  const naive = scoreOf(JSON.stringify(naiveExport(jsonLines, wordsOf(corpus.pack))), corpus)
  console.log(`\n== ${corpus.name}\n${ours.table}\n\n${sideBySide(ours.figures, naive.figures)}`)
  if (inFloors.has(corpus.name)) measured[corpus.name] = ours.figures
}
const options = new Set(process.argv.slice(2))
const failed = checkFloors(measured, {
  update: options.has('--update'),
  allowRegression: options.has('--allow-regression'),
})
for (const line of failed) console.error(line)
if (failed.length > 0) process.exitCode = 1
else console.log('\nEvery figure is at or above its floor in corpus/floors.json.')
