import { sightingsOf } from '../src/reading/learned/candidates.ts'
import { clusterFolders, readCluster } from './learned/labelled.ts'
const show = process.argv.includes('--misses')
let N = 0, A = 0, C = 0, P = 0, L = 0, cand = 0
for (const set of ['dev', 'dev2', 'dev3', 'train']) for (const folder of clusterFolders(set)) {
  let n = 0, a = 0, c = 0, p = 0, l = 0
  for (const one of await readCluster(folder)) {
    const all = sightingsOf(one.document)
    for (const s of all) cand += s.actors.length * s.things.length
    const anywhere = new Set(all.flatMap((s) => s.actors.flatMap((x) => s.things.map((t) => x.holder.actor + ' ' + t.component))))
    for (const g of one.gold) {
      if (g.optional) continue
      const at = one.rendition.text.indexOf(g.quote)
      const near = all.filter((s) => s.read.sentence.start < at + g.quote.length && s.read.sentence.end > at)
      const hasA = near.some((s) => s.actors.some((x) => x.holder.actor === g.actor))
      const hasC = near.some((s) => s.things.some((t) => t.component === g.component))
      const strictC = near.some((s) => s.things.some((t) => t.component === g.component && t.first >= 0))
      const both = near.some((s) => s.actors.some((x) => x.holder.actor === g.actor) && s.things.some((t) => t.component === g.component))
      n++; if (hasA) a++; if (hasC) c++; if (both) p++
      if (anywhere.has(g.actor + ' ' + g.component)) l++
      if (show && set === 'dev3') {
        if (!hasA) console.log('  NOACTOR', one.file, g.actor, g.component, '|', g.quote)
        if (!strictC) console.log(hasC ? '  ctx    ' : '  NOCOMP ', one.file, g.actor, g.component, '|', g.quote)
      }
    }
  }
  N += n; A += a; C += c; P += p; L += l
  console.log(folder.split('/').at(-1), n, 'actor', (a / n).toFixed(3), 'comp', (c / n).toFixed(3), 'both', (p / n).toFixed(3), 'anywhere', (l / n).toFixed(3))
}
console.log(N, (A / N).toFixed(3), (C / N).toFixed(3), (P / N).toFixed(3), (L / N).toFixed(3), 'candidates', cand)
