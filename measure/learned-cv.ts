import { sightingsOf } from '../src/reading/learned/candidates.ts'
import { SentenceFeatures } from '../src/reading/learned/features.ts'
import { positionsOf } from '../src/reading/positions.ts'
import { stances } from '../src/records/position.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { ask, grow } from './gbdt.ts'
import { takeIn } from '../src/intake/take-in.ts'
import { readDocument } from '../src/reading/read-report.ts'
import { phrasings } from './phrasings.ts'
import { clusterFolders, readCluster } from './learned-corpus.ts'

export interface Instance {
  readonly features: Uint32Array
  readonly key: string // actor|component
  readonly report: number
  readonly sentence: number
  label: number // -1 ignore, 0 none, 1.. stance
  readonly source: string
  readonly words?: string
  readonly text: string
  readonly dense: Float32Array
  alt: number[]
}
const vocabulary = bundledVocabulary()
const none = new Float32Array(0)
const opt0 = (name: string) => process.argv.some((a) => a.startsWith(`--${name}`))
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
            if (opt0('gate') && actor.first < 0 && thing.first < 0 && !(actor.source === 'line' || actor.source === 'heading')) continue
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
            instances.push({ words: `${thing.first}`, features, dense: none, key: `${actor.holder.actor}|${thing.component}`, report, sentence: s.read.index, label: labels[0] ?? (anywhere ? -1 : 0), alt: labels, source: `${actor.source}:${thing.source}`, text: one.rendition.text.slice(start, end) })
          }
      }
    }
  }
const synth = Number(process.argv.find((a) => a.startsWith('--synth='))?.split('=')[1] ?? 0)
if (synth > 0) {
  const all = phrasings(synth)
  const per = 8
  const order = all.map((_, i) => i)
  let seed = 99
  for (let i = order.length - 1; i > 0; i--) { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; const j = seed % (i + 1); const t = order[i]!; order[i] = order[j]!; order[j] = t }
  const docs: string[] = []
  for (let i = 0; i < order.length; i += per) docs.push(order.slice(i, i + per).map((j) => all[j]!.text).join('\n\n'))
  const lookup = new Map(all.map((one) => [one.text, one]))
  let unread = 0
  for await (const one of takeIn(new TextEncoder().encode(docs.map((text, i) => JSON.stringify({ id: `synth/${i}`, outlet: 'x', published: '2030-05-05', text: `A conference on the mission\n\n${text}\n` })).join('\n')), { name: 's', given: {} })) {
    if (!one.ok) { unread++; continue }
    const document = readDocument({ rendition: one.rendition, published: one.report.published, arrangement: null, known: [] }, vocabulary)
    const report = reports.length
    reports.push({ cluster: `synth${report % 40}`, set: 'synth', file: '', gold: new Map(), rules: new Map(), text: '', family: 1 })
    for (const s of sightingsOf(document)) {
      const { start, end } = s.read.sentence
      const p = lookup.get(one.rendition.text.slice(start, end)) ?? [...lookup].find(([t]) => t.startsWith(one.rendition.text.slice(start, end)))?.[1]
      if (p === undefined) continue
      const maker = new SentenceFeatures(s, vocabulary)
      for (const actor of s.actors) for (const thing of s.things) {
        if (actor.first < 0 || thing.first < 0) continue
        const l = p.labels.find((g) => g.actor === actor.holder.actor && g.component === thing.component)
        const features = Uint32Array.from([...new Set(maker.of(actor, thing))].filter((n) => !/^(?:share|together|elsewhere|back|often|s:first|s:actors|betterthings|tsame)/.test(n)).map((name) => { let id = names.get(name); if (id === undefined) names.set(name, (id = names.size)); return id }))
        instances.push({ features, dense: none, key: `${actor.holder.actor}|${thing.component}`, report, sentence: s.read.index, label: l === undefined ? (p.labels.length > 0 && thing.component === 'guarantee' ? -1 : 0) : stances.indexOf(l.stance as never) + 1, alt: [], source: 'synth', text: p.text })
      }
    }
  }
  const mineS = instances.filter((x) => x.source === 'synth')
  console.error('synth', mineS.length, 'positive', mineS.filter((x) => x.label > 0).length, 'unread docs', unread)
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
  dw: Float32Array = new Float32Array(0)
  scores(f: Uint32Array, out: Float64Array, x?: Float32Array) {
    const { k, w } = this
    for (let c = 0; c < k; c++) out[c] = this.b[c]!
    for (const id of f) for (let c = 0; c < k; c++) out[c]! += w[id * k + c]!
    if (x !== undefined && this.dw.length > 0) for (let c = 0; c < k; c++) { const o = c * x.length; let z = 0; for (let d = 0; d < x.length; d++) z += x[d]! * this.dw[o + d]!; out[c]! += z }
    return out
  }
  prob(f: Uint32Array, out: Float64Array, x?: Float32Array) {
    this.scores(f, out, x)
    if (this.k === 1) { out[0] = 1 / (1 + Math.exp(-out[0]!)); return out }
    let m = -1e9
    for (let c = 0; c < this.k; c++) m = Math.max(m, out[c]!)
    let z = 0
    for (let c = 0; c < this.k; c++) z += out[c] = Math.exp(out[c]! - m)
    for (let c = 0; c < this.k; c++) out[c]! /= z
    return out
  }
  train(data: Instance[], target: (one: Instance) => number, weight: (one: Instance) => number, o: { epochs: number; rate: number; l2: number; count: number; clusters: number; drate: number; dl2: number }) {
    const { k, w, g } = this
    if (o.drate > 0) this.dw = new Float32Array(k * 200)
    const dg = new Float32Array(k * 200).fill(1e-6)
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
        const x = data[i]!.dense
        this.prob(f, p, x)
        for (let c = 0; c < k; c++) {
          const d = (p[c]! - (k === 1 ? y : y === c ? 1 : 0)) * wt
          gb[c]! += d * d
          this.b[c]! -= (o.rate * d) / Math.sqrt(gb[c]!)
          if (Math.abs(d) < 1e-4) continue
          if (this.dw.length > 0) { const base = c * x.length; for (let j = 0; j < x.length; j++) if (x[j] !== 0) { const grad = d * x[j]! + o.dl2 * this.dw[base + j]!; dg[base + j]! += grad * grad; this.dw[base + j]! -= o.rate * o.drate * grad / Math.sqrt(dg[base + j]!) } }
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
const stanceProb = new Map<Instance, Float64Array>()
for (let fold = 0; fold < folds; fold++) {
  const held = new Set(clusters.filter((c) => !c.startsWith('synth')).filter((_, i) => i % folds === fold))
  const ws1 = num('ws1', 0.3), ws2 = num('ws2', 0.3)
  const wt = (one: Instance) => (one.source === 'synth' ? ws1 : 1 / Math.sqrt(reports[one.report]!.family))
  const wt2 = (one: Instance) => (one.source === 'synth' ? ws2 : 1 / Math.sqrt(reports[one.report]!.family))
  let train = instances.filter((one) => !held.has(reports[one.report]!.cluster) && one.label >= 0 && (only === undefined || only.includes(reports[one.report]!.set)))
  const first = new Model(1)
  first.train(train, (one) => (one.label > 0 ? 1 : 0), wt, { epochs: num('epochs', 8), rate: num('rate', 0.05), l2: num('l2', 1e-4), count: num('count', 4), clusters: num('clusters', 3), drate: num('drate', 0), dl2: num('dl2', 1e-3) })
  if (opt.mil !== '0') {
    const out = new Float64Array(1)
    const best = new Map<string, number>()
    for (const one of train) if (one.label > 0) {
      const key = `${one.report}|${one.key}|${one.label}`
      best.set(key, Math.max(best.get(key) ?? 0, first.prob(one.features, out, one.dense)[0]!))
    }
    train = train.filter((one) => one.label === 0 || first.prob(one.features, out, one.dense)[0]! >= num('mil', 0.5) * (best.get(`${one.report}|${one.key}|${one.label}`) ?? 0))
    first.w.fill(0); first.g.fill(1e-6); first.b.fill(0)
    first.train(train, (one) => (one.label > 0 ? 1 : 0), wt, { epochs: num('epochs', 8), rate: num('rate', 0.05), l2: num('l2', 1e-4), count: num('count', 4), clusters: num('clusters', 3), drate: num('drate', 0), dl2: num('dl2', 1e-3) })
  }
  const second = new Model(6)
  second.train(train.filter((one) => one.label > 0), (one) => one.label - 1, wt2, { epochs: num('epochs2', 10), rate: num('rate2', 0.05), l2: num('l22', 1e-3), count: num('count2', 3), clusters: num('clusters2', 2), drate: num('drate', 0), dl2: num('dl2', 1e-3) })
  const p1 = new Float64Array(1)
  const p2 = new Float64Array(6)
  for (const one of instances) {
    if (!held.has(reports[one.report]!.cluster)) continue
    const p = first.prob(one.features, p1, one.dense)[0]!
    second.prob(one.features, p2, one.dense)
    posProb.set(one, p)
    stanceProb.set(one, p2.slice())
    for (let s = 0; s < 6; s++) scored.push({ key: one.key, report: one.report, stance: s, p: p * p2[s]! })
  }
}
// decide
const byReport = Map.groupBy(scored, (one) => one.report)
interface Pair { p: number; q: Float64Array; qs: Float64Array }
const pairsOf = new Map<number, Map<string, Pair>>()
for (const [one, p] of posProb) {
  let m = pairsOf.get(one.report)
  if (m === undefined) pairsOf.set(one.report, (m = new Map()))
  let b = m.get(one.key)
  if (b === undefined) m.set(one.key, (b = { p: 0, q: new Float64Array(6), qs: new Float64Array(6) }))
  const q = stanceProb.get(one)!
  if (p > b.p) { b.p = p; b.q = q }
  for (let s = 0; s < 6; s++) b.qs[s] = Math.max(b.qs[s]!, p * q[s]!)
}
const logit = (p: number) => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6))
function decide(thr: number, second: number, mix: 'model' | 'union' | 'rules', quiet = true, b = 2, d = 2) {
  let tp = 0, pred = 0, exp = 0, tp2 = 0, pred2 = 0, exp2 = 0
  const per = new Map<string, number[]>()
  for (const [r, report] of reports.entries()) {
    if (!evalClusters.includes(report.cluster)) continue
    const best = pairsOf.get(r) ?? new Map<string, Pair>()
    const out = new Set<string>()
    const rulePairs = new Map<string, string[]>()
    for (const k of report.rules.keys()) { const [a, c, st] = k.split('|'); const key = `${a}|${c}`; rulePairs.set(key, [...(rulePairs.get(key) ?? []), st!]) }
    if (mix === 'rules') for (const k of report.rules.keys()) out.add(k)
    else {
      for (const [key, pair] of best) {
        const rule = mix === 'union' ? (rulePairs.get(key) ?? []) : []
        const pp = 1 / (1 + Math.exp(-(logit(pair.p) + (rule.length > 0 ? b : 0))))
        if (pp < thr) continue
        const sc = stances.map((st, i) => Math.log(pair.q[i]! + 1e-4) + (rule.includes(st) ? d : 0))
        const top = sc.indexOf(Math.max(...sc))
        out.add(`${key}|${stances[top]}`)
        for (let s = 0; s < 6; s++) if (s !== top && (pair.qs[s]! >= second || (rule.length > 1 && rule.includes(stances[s]!)))) out.add(`${key}|${stances[s]}`)
      }
      if (mix === 'union') for (const k of report.rules.keys()) { const [a, c] = k.split('|'); if (!best.has(`${a}|${c}`)) out.add(k) }
    }
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

// pair stage
interface Row { r: number; key: string; x: Float32Array; y: number; q: Float64Array; qs: Float64Array; rule: string[]; p: number }
const tsrc = ['noun', 'weak', 'modifier', 'verb', 'action', 'money', 'general', 'arrangement', 'joins', 'given', 'like', 'topic', 'usual', 'any']
const asrc = ['named', 'adjective', 'person', 'pronoun', 'group', 'number', 'line', 'heading', 'speaker', 'before']
const rows: Row[] = []
const byR = Map.groupBy([...posProb], ([one]) => one.report)
for (const [r, list] of byR) {
  const report = reports[r]!
  const byKey = Map.groupBy(list, ([one]) => one.key)
  const bySentence = Map.groupBy(list, ([one]) => one.sentence)
  const rulePairs = new Map<string, string[]>()
  for (const k of report.rules.keys()) { const [a, c, st] = k.split('|'); const key = `${a}|${c}`; rulePairs.set(key, [...(rulePairs.get(key) ?? []), st!]) }
  const bestP = new Map([...byKey].map(([k, l]) => [k, Math.max(...l.map(([, p]) => p))]))
  const total = list.length
  const last = Math.max(...list.map(([one]) => one.sentence)) + 1
  for (const [key, own] of byKey) {
    const sorted = own.toSorted((x, y) => y[1] - x[1])
    const [one, p] = sorted[0]!
    const rule = rulePairs.get(key) ?? []
    if (p < 0.02 && rule.length === 0) continue
    const [actor, component] = key.split('|') as [string, string]
    const sent = bySentence.get(one.sentence)!
    const second = sorted.find(([x]) => x.sentence !== one.sentence)?.[1] ?? 0
    const max = (l: readonly number[]) => Math.max(0, ...l)
    const rivalComp = max(sent.filter(([x]) => x.key !== key && x.key.startsWith(`${actor}|`)).map(([, v]) => v))
    const rivalCompDoc = max([...bestP].filter(([k]) => k !== key && k.startsWith(`${actor}|`)).map(([, v]) => v))
    const rivalActor = max(sent.filter(([x]) => x.key !== key && x.key.endsWith(`|${component}`)).map(([, v]) => v))
    const sameWords = max(sent.filter(([x]) => x.key !== key && x.key.startsWith(`${actor}|`) && x.words === one.words && x.words !== '-1').map(([, v]) => v))
    const nDoc = [...bestP].filter(([k, v]) => k.startsWith(`${actor}|`) && v > 0.3).length
    const nSent = new Set(sent.filter(([, v]) => v > 0.3).map(([x]) => x.key)).size
    const q = stanceProb.get(one)!
    const qs = new Float64Array(6)
    for (const [x, v] of own) { const qq = stanceProb.get(x)!; for (let i = 0; i < 6; i++) qs[i] = Math.max(qs[i]!, v * qq[i]!) }
    const top = q.indexOf(Math.max(...q))
    const [as, ts] = one.source.split(':')
    const rs = [...rulePairs.keys()]
    const ruleOn = opt.rulefeat !== '0'
    const x = Float32Array.from([
      logit(p), logit(second), Math.log(1 + new Set(own.filter(([, v]) => v > 0.2).map(([o]) => o.sentence)).size), own.reduce((z, [, v]) => z + v, 0),
      logit(rivalComp), logit(rivalCompDoc), logit(rivalActor), logit(sameWords), nDoc, nSent,
      actor === 'group' ? 1 : 0, component === 'guarantee' ? 1 : 0, component === 'funding' ? 1 : 0,
      tsrc.indexOf(ts!), asrc.indexOf(as!), ts === 'noun' ? 1 : 0, ts === 'topic' ? 1 : 0, ts === 'usual' ? 1 : 0, as === 'named' ? 1 : 0,
      ruleOn ? rule.length : 0, ruleOn && rs.some((k) => k !== key && k.startsWith(`${actor}|`)) ? 1 : 0, ruleOn ? [...report.rules].filter(([k, quote]) => !k.startsWith(`${key}|`) && k.startsWith(`${actor}|`) && one.text.includes(quote.slice(0, 30))).length : 0,
      ruleOn ? [...report.rules].filter(([k, quote]) => !k.startsWith(`${key}|`) && k.split('|')[1] === component && one.text.includes(quote.slice(0, 30))).length : 0,
      ruleOn && rule.includes(stances[top]!) ? 1 : 0, q[top]!, top, one.sentence / last, last, total / last,
      logit(p) - logit(rivalComp), logit(p) - logit(rivalCompDoc),
    ])
    const goldHere = [...report.gold].filter(([k]) => k.startsWith(`${key}|`))
    const y = goldHere.some(([, o]) => !o) ? 1 : goldHere.length > 0 ? -1 : 0
    rows.push({ r, key, x, y, q, qs, rule, p })
  }
}
const final = new Map<Row, number>()
const k2 = num('k2', 6)
const usable = rows.filter((row) => evalClusters.includes(reports[row.r]!.cluster))
for (let fold = 0; fold < k2; fold++) {
  const held = new Set(evalClusters.filter((_, i) => i % k2 === fold))
  const train = usable.filter((row) => row.y >= 0 && !held.has(reports[row.r]!.cluster))
  const forest = grow(train.map((row) => row.x), Uint8Array.from(train, (row) => row.y), Float32Array.from(train, (row) => 1 / Math.sqrt(reports[row.r]!.family)), { trees: num('trees', 80), depth: num('depth', 4), rate: num('grate', 0.08), minimum: num('gmin', 8), lambda: 4, seed: 5, sample: 0.7 })
  for (const row of usable) if (held.has(reports[row.r]!.cluster)) final.set(row, ask(forest, row.x))
}
function judge(thr: number, d: number, sec: number) {
  let tp = 0, pred = 0, exp = 0, tp2 = 0, pred2 = 0, exp2 = 0
  const per = new Map<string, number[]>()
  const outs = new Map<number, Set<string>>()
  for (const [row, p] of final) {
    let out = outs.get(row.r)
    if (out === undefined) outs.set(row.r, (out = new Set()))
    if (p < thr) { if (opt.noveto) for (const st of row.rule) out.add(`${row.key}|${st}`); continue }
    const sc = stances.map((st, i) => Math.log(row.q[i]! + 1e-3) + (row.rule.includes(st) ? d : 0))
    const top = sc.indexOf(Math.max(...sc))
    out.add(`${row.key}|${stances[top]}`)
    for (let s = 0; s < 6; s++) if (s !== top && (row.qs[s]! >= sec || (row.rule.length > 1 && row.rule.includes(stances[s]!)))) out.add(`${row.key}|${stances[s]}`)
  }
  for (const [r, report] of reports.entries()) {
    if (!evalClusters.includes(report.cluster)) continue
    const out = outs.get(r) ?? new Set<string>()
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
  }
  const f = (t: number, p: number, e: number) => `F ${(2 * t / (p + e)).toFixed(3)} P ${(t / p).toFixed(3)} R ${(t / e).toFixed(3)}`
  return { line: `${f(tp, pred, exp)} | pair ${f(tp2, pred2, exp2)}`, f: 2 * tp / (pred + exp), per }
}
{
  let top = { f: 0, line: '', at: '', per: new Map<string, number[]>() }
  for (const thr of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) for (const d of [0, 1, 2, 3, 4, 5]) for (const sec of [0.3, 0.4, 0.5, 0.6]) { const x = judge(thr, d, sec); if (x.f > top.f) top = { ...x, at: `thr ${thr} d ${d} sec ${sec}` } }
  console.log('pair stage', top.line, top.at)
  for (const thr of [0.3, 0.4, 0.5]) console.log('  ', thr, judge(thr, 3, 0.5).line)
  if (opt.per) for (const [c, [t, p, e]] of top.per) console.log(c, (2 * t! / (p! + e!)).toFixed(3))
}
if (opt.confusion) {
  const m = Array.from({ length: 6 }, () => new Array(6).fill(0))
  const shown: string[] = []
  for (const [one, p] of posProb) {
    if (one.label <= 0 || !evalClusters.includes(reports[one.report]!.cluster)) continue
    if (one.alt.length !== 1) continue
    const q = stanceProb.get(one)!
    const top = q.indexOf(Math.max(...q))
    m[one.label - 1]![top]++
    if (top !== one.label - 1 && reports[one.report]!.set === 'dev3' && p > 0.2) shown.push(`${stances[one.label - 1]} -> ${stances[top]} ${q[top]!.toFixed(2)} ${one.key} | ${one.text.slice(0, 260)}`)
  }
  console.log(stances.join(' ')); for (const [i, row] of m.entries()) console.log(stances[i]!.padEnd(10), row.join('\t'))
  shown.filter((_, i) => i % Math.ceil(shown.length / 60) === 0).forEach((x) => console.log(x))
}
if (opt.kinds) {
  const tally: Record<string, number> = {}
  const add = (k: string) => { tally[k] = (tally[k] ?? 0) + 1 }
  for (const [r, best] of pairsOf) {
    const report = reports[r]!
    const golds = [...report.gold.keys()].map((k) => k.split('|'))
    const out = [...best].filter(([, x]) => x.p >= 0.4).map(([k]) => k)
    const goldPairs = new Set(golds.map(([a, c]) => `${a}|${c}`))
    const srcOf = (k: string) => { let top: Instance | null = null; for (const [one, p] of posProb) if (one.report === r && one.key === k && p === best.get(k)!.p) top = one; return top!.source }
    for (const k of out) { if (goldPairs.has(k)) { add('TP'); add('TP ' + srcOf(k)) } else {
      const [a, c] = k.split('|')
      const actorHas = golds.some(([x]) => x === a), compHas = golds.some(([, y]) => y === c)
      const missedSame = golds.some(([x, y]) => x === a && !out.includes(`${x}|${y}`))
      add('FP'); add('FP ' + srcOf(k))
      add(a === 'group' ? 'FP group' : missedSame ? 'FP component wrong (a gold one of the actor missed)' : actorHas ? 'FP extra component of a gold actor' : 'FP actor without gold')
      if (c === 'guarantee') add('FP guarantee')
    } }
    for (const k of goldPairs) if (!out.includes(k)) { add('FN'); const [a, c] = k.split('|'); add(!best.has(k) ? 'FN no candidate' : a === 'group' ? 'FN group' : c === 'guarantee' ? 'FN guarantee' : out.some((o) => o.startsWith(a + '|')) ? 'FN actor has other' : 'FN actor has none'); if (best.has(k)) add('FN ' + srcOf(k)) }
  }
  for (const [k, n] of Object.entries(tally).sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(n, k)
}
if (opt.misses) decide(0.25, 0.4, 'model', false)
