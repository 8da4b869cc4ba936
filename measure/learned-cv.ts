import { sightingsOf } from '../src/reading/learned/candidates.ts'
import { SentenceFeatures } from '../src/reading/learned/features.ts'
import { positionsOf } from '../src/reading/positions.ts'
import { stances } from '../src/records/position.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { clusterFolders, readCluster } from './learned-corpus.ts'

export interface Instance {
  readonly features: Uint32Array
  readonly key: string // actor|component
  readonly report: number
  readonly sentence: number
  label: number // -1 ignore, 0 none, 1.. stance
  readonly source: string
  readonly text: string
  alt: number[]
}
const vocabulary = bundledVocabulary()
const names = new Map<string, number>()
const reports: { cluster: string; set: string; file: string; gold: Map<string, boolean>; rules: Map<string, string>; text: string; family: number }[] = []
const instances: Instance[] = []
const began = performance.now()
for (const set of ['dev', 'dev2', 'dev3', 'train'])
  for (const folder of clusterFolders(set)) {
    const list = await readCluster(folder)
    const families = Map.groupBy(list, (one) => one.family)
    for (const one of list) {
      const gold = new Map<string, boolean>()
      for (const g of one.gold) gold.set(`${g.actor}|${g.component}|${g.stance}`, g.optional === true)
      const rules = new Map(positionsOf(one.document).map((p) => [`${p.actor}|${p.component}|${p.stance}`, p.passage.quote]))
      const report = reports.length
      reports.push({ cluster: one.cluster, set, file: one.file, gold, rules, text: one.rendition.text, family: families.get(one.family)?.length ?? 1 })
      const at = one.gold.map((g) => one.rendition.text.indexOf(g.quote))
      for (const s of sightingsOf(one.document)) {
        const maker = new SentenceFeatures(s, vocabulary)
        const { start, end } = s.read.sentence
        const near = one.gold.filter((g, i) => (at[i] ?? 0) < end && (at[i] ?? 0) + g.quote.length > start)
        for (const actor of s.actors)
          for (const thing of s.things) {
            const here = near.filter((g) => g.actor === actor.holder.actor && g.component === thing.component)
            const anywhere = one.gold.some((g) => g.actor === actor.holder.actor && g.component === thing.component)
            const labels = here.filter((g) => !g.optional).map((g) => stances.indexOf(g.stance as never) + 1)
            const features = Uint32Array.from(
              [...new Set(maker.of(actor, thing))].map((name) => {
                let id = names.get(name)
                if (id === undefined) names.set(name, (id = names.size))
                return id
              }),
            )
            instances.push({ features, key: `${actor.holder.actor}|${thing.component}`, report, sentence: s.read.index, label: labels[0] ?? (anywhere ? -1 : 0), alt: labels, source: `${actor.source}:${thing.source}`, text: one.rendition.text.slice(start, end) })
          }
      }
    }
  }
console.error(instances.length, 'instances', names.size, 'features', (performance.now() - began).toFixed(0), 'ms')

class Model {
  w: Float32Array
  g: Float32Array
  k: number
  b: Float32Array
  constructor(k: number) {
    this.k = k
    this.w = new Float32Array(names.size * k)
    this.g = new Float32Array(names.size * k).fill(1e-6)
    this.b = new Float32Array(k)
  }
  scores(f: Uint32Array, out: Float64Array) {
    const { k, w } = this
    for (let c = 0; c < k; c++) out[c] = this.b[c]!
    for (const id of f) for (let c = 0; c < k; c++) out[c]! += w[id * k + c]!
    return out
  }
  prob(f: Uint32Array, out: Float64Array) {
    this.scores(f, out)
    if (this.k === 1) { out[0] = 1 / (1 + Math.exp(-out[0]!)); return out }
    let m = -1e9
    for (let c = 0; c < this.k; c++) m = Math.max(m, out[c]!)
    let z = 0
    for (let c = 0; c < this.k; c++) z += out[c] = Math.exp(out[c]! - m)
    for (let c = 0; c < this.k; c++) out[c]! /= z
    return out
  }
  train(data: Instance[], target: (one: Instance) => number, weight: (one: Instance) => number, o: { epochs: number; rate: number; l2: number; count: number; clusters: number }) {
    const { k, w, g } = this
    const counts = new Uint16Array(names.size)
    const seen = new Uint8Array(names.size)
    const last = new Int16Array(names.size).fill(-1)
    const cl = new Map<string, number>()
    for (const one of data) { const c = reports[one.report]!.cluster; if (!cl.has(c)) cl.set(c, cl.size) ; const n = cl.get(c)!; for (const id of one.features) { counts[id]!++; if (last[id] !== n) { last[id] = n; seen[id]!++ } } }
    const used = data.map((one) => one.features.filter((id) => counts[id]! >= o.count && seen[id]! >= o.clusters))
    const order = data.map((_, i) => i)
    let seed = 7
    const p = new Float64Array(k)
    const gb = new Float32Array(k).fill(1e-6)
    for (let e = 0; e < o.epochs; e++) {
      for (let i = order.length - 1; i > 0; i--) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
        const j = seed % (i + 1)
        const t = order[i]!; order[i] = order[j]!; order[j] = t
      }
      for (const i of order) {
        const f = used[i]!
        const y = target(data[i]!)
        const wt = weight(data[i]!)
        this.prob(f, p)
        for (let c = 0; c < k; c++) {
          const d = (p[c]! - (k === 1 ? y : y === c ? 1 : 0)) * wt
          gb[c]! += d * d
          this.b[c]! -= (o.rate * d) / Math.sqrt(gb[c]!)
          if (Math.abs(d) < 1e-4) continue
          for (const id of f) {
            const at = id * k + c
            const grad = d + o.l2 * w[at]!
            g[at]! += grad * grad
            w[at]! -= (o.rate * grad) / Math.sqrt(g[at]!)
          }
        }
      }
    }
  }
}

const opt = Object.fromEntries(process.argv.slice(2).map((a) => a.replace(/^--/, '').split('='))) as Record<string, string>
const num = (name: string, d: number) => Number(opt[name] ?? d)
const clusters = [...new Set(reports.map((r) => r.cluster))]
const evalSets = (opt.eval ?? 'dev3,train').split(',')
const evalClusters = clusters.filter((c) => reports.some((r) => r.cluster === c && evalSets.includes(r.set)))
const folds = num('folds', 4)
interface Scored { key: string; report: number; stance: number; p: number }
const scored: Scored[] = []
const only = opt.sets?.split(',')
const posProb = new Map<Instance, number>()
for (let fold = 0; fold < folds; fold++) {
  const held = new Set(evalClusters.filter((_, i) => i % folds === fold))
  const wt = (one: Instance) => 1 / Math.sqrt(reports[one.report]!.family) 
  let train = instances.filter((one) => !held.has(reports[one.report]!.cluster) && one.label >= 0 && (only === undefined || only.includes(reports[one.report]!.set)))
  const first = new Model(1)
  first.train(train, (one) => (one.label > 0 ? 1 : 0), wt, { epochs: num('epochs', 8), rate: num('rate', 0.05), l2: num('l2', 1e-4), count: num('count', 4), clusters: num('clusters', 3) })
  if (opt.mil !== '0') {
    const out = new Float64Array(1)
    const best = new Map<string, number>()
    for (const one of train) if (one.label > 0) {
      const key = `${one.report}|${one.key}|${one.label}`
      best.set(key, Math.max(best.get(key) ?? 0, first.prob(one.features, out)[0]!))
    }
    train = train.filter((one) => one.label === 0 || first.prob(one.features, out)[0]! >= num('mil', 0.5) * (best.get(`${one.report}|${one.key}|${one.label}`) ?? 0))
    first.w.fill(0); first.g.fill(1e-6); first.b.fill(0)
    first.train(train, (one) => (one.label > 0 ? 1 : 0), wt, { epochs: num('epochs', 8), rate: num('rate', 0.05), l2: num('l2', 1e-4), count: num('count', 4), clusters: num('clusters', 3) })
  }
  const second = new Model(6)
  second.train(train.filter((one) => one.label > 0), (one) => one.label - 1, wt, { epochs: num('epochs2', 10), rate: num('rate2', 0.05), l2: num('l22', 1e-3), count: num('count2', 3), clusters: num('clusters2', 2) })
  const p1 = new Float64Array(1)
  const p2 = new Float64Array(6)
  for (const one of instances) {
    if (!held.has(reports[one.report]!.cluster)) continue
    const p = first.prob(one.features, p1)[0]!
    second.prob(one.features, p2)
    posProb.set(one, p)
    for (let s = 0; s < 6; s++) scored.push({ key: one.key, report: one.report, stance: s, p: p * p2[s]! })
  }
}
// decide
const byReport = Map.groupBy(scored, (one) => one.report)
function decide(thr: number, second: number, mix: 'model' | 'union' | 'rules', quiet = true) {
  let tp = 0, pred = 0, exp = 0, tp2 = 0, pred2 = 0, exp2 = 0
  const per = new Map<string, number[]>()
  for (const [r, list] of byReport) {
    const report = reports[r]!
    const best = new Map<string, Float64Array>()
    for (const s of list) {
      let b = best.get(s.key)
      if (b === undefined) best.set(s.key, (b = new Float64Array(6)))
      if (s.p > b[s.stance]!) b[s.stance] = s.p
    }
    const out = new Set<string>()
    if (mix !== 'rules')
      for (const [key, b] of best) {
        let top = 0
        for (let s = 1; s < 6; s++) if (b[s]! > b[top]!) top = s
        const sum = Math.max(...b)
        if (sum >= thr) out.add(`${key}|${stances[top]}`)
        for (let s = 0; s < 6; s++) if (s !== top && b[s]! >= second) out.add(`${key}|${stances[s]}`)
      }
    if (mix !== 'model') for (const k of report.rules.keys()) {
      const [a, c] = k.split('|')
      if (mix === 'union') { for (const o of [...out]) if (o.startsWith(`${a}|${c}|`)) out.delete(o) }
    }
    if (mix !== 'model') for (const k of report.rules.keys()) out.add(k)
    const req = [...report.gold].filter(([, o]) => !o).map(([k]) => k)
    const optional = new Set([...report.gold].filter(([, o]) => o).map(([k]) => k))
    const o1 = [...out].filter((k) => !optional.has(k))
    const t = o1.filter((k) => report.gold.has(k)).length
    tp += t; pred += o1.length; exp += req.length
    const pair = (k: string) => k.split('|').slice(0, 2).join('|')
    const optPairs = new Set([...optional].map(pair)), reqPairs = new Set(req.map(pair))
    const outPairs = new Set([...out].map(pair).filter((k) => reqPairs.has(k) || !optPairs.has(k)))
    tp2 += [...outPairs].filter((k) => reqPairs.has(k)).length; pred2 += outPairs.size; exp2 += reqPairs.size
    const c = per.get(report.cluster) ?? [0, 0, 0]
    c[0]! += t; c[1]! += o1.length; c[2]! += req.length
    per.set(report.cluster, c)
    if (!quiet) {
      for (const k of o1) if (!report.gold.has(k)) console.log('extra ', report.cluster, report.file, k)
      for (const k of req) if (!out.has(k)) console.log('missed', report.cluster, report.file, k)
    }
  }
  const f = (t: number, p: number, e: number) => `F ${(2 * t / (p + e)).toFixed(3)} P ${(t / p).toFixed(3)} R ${(t / e).toFixed(3)}`
  return { line: `${f(tp, pred, exp)} | pair ${f(tp2, pred2, exp2)}`, f: 2 * tp / (pred + exp), per }
}
{
  let ok = 0, n = 0
  const g = Map.groupBy(scored, (one) => `${one.report}|${one.key}`)
  for (const list of g.values()) { const r = reports[list[0]!.report]!; const golds = stances.filter((x) => r.gold.has(`${list[0]!.key}|${x}`)); if (golds.length !== 1) continue; n++; let top = list[0]!; for (const x of list) if (x.p > top.p) top = x; if (stances[top.stance] === golds[0]) ok++ }
  console.log('stance accuracy', (ok / n).toFixed(3), n)
}
console.log('rules', decide(1, 1, 'rules').line)
for (const thr of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) {
  console.log('model', thr, decide(thr, num('second', 0.5), 'model').line, '  union', decide(thr, num('second', 0.5), 'union').line)
}
if (opt.per) for (const [c, [t, p, e]] of decide(0.25, 0.4, 'model').per) console.log(c, (2 * t! / (p! + e!)).toFixed(3))
if (opt.look) {
  const all = [...posProb].sort((a, b) => b[1] - a[1])
  const every = (list: [Instance, number][], n: number) => list.filter((_, i) => i % Math.max(1, Math.floor(list.length / n)) === 0)
  const show = ([one, p]: [Instance, number]) => console.log(p.toFixed(2), one.label, one.key, one.source, '|', one.text.slice(0, 300))
  console.log('FP'); every(all.filter(([one, p]) => one.label === 0 && p > 0.45), 45).forEach(show)
  const bestOf = new Map<string, [Instance, number]>()
  for (const x of all) if (x[0].label > 0) { const k = x[0].report + x[0].key; if (!bestOf.has(k)) bestOf.set(k, x) }
  console.log('FN'); every([...bestOf.values()].filter(([, p]) => p < 0.25), 45).forEach(show)
}
if (opt.misses) decide(0.25, 0.4, 'model', false)
