import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './shared.ts'

/** What the scorer prints last: a figure between 0 and 1 by name. */
export type Figures = Readonly<Record<string, number>>

interface Floor {
  /** SHA-256 over the labelled files, so that a floor is never compared with figures of another corpus. */
  readonly sha: string
  readonly floor: Figures
}
export type Floors = Readonly<Record<string, Floor>>

const file = join(root, 'corpus', 'floors.json')

export function readFloors(): Floors {
  return JSON.parse(readFileSync(file, 'utf8')) as Floors
}

/** One hash for all gold.json and texts of a corpus in the repository; empty for corpora that are not in it. */
export function corpusHash(name: string): string {
  let files: string[]
  try {
    files = readdirSync(join(root, 'corpus', name), { recursive: true, encoding: 'utf8' }).sort()
  } catch {
    return ''
  }
  const hash = createHash('sha256')
  for (const path of files.filter((each) => /\.(txt|json)$/.test(each))) {
    hash.update(path).update(readFileSync(join(root, 'corpus', name, path)))
  }
  return hash.digest('hex')
}

/**
 * Compare figures with their floors. With `update`, floors are raised to what was measured (two digits, rounded down);
 * a floor is lowered only with `allowRegression`. Gives a sentence for each figure below its floor.
 */
export function checkFloors(
  measured: Readonly<Record<string, Figures>>,
  options: { readonly update: boolean; readonly allowRegression: boolean },
): string[] {
  const floors = readFloors()
  const failed = Object.entries(measured).flatMap(([corpus, figures]) =>
    Object.entries(floors[corpus]?.floor ?? {})
      .filter(([name, floor]) => (figures[name] ?? 0) < floor)
      .map(([name, floor]) => `${corpus}: ${name} is ${(figures[name] ?? 0).toFixed(4)}, below its floor of ${floor}`),
  )
  if (failed.length > 0 && !options.allowRegression) return failed
  if (options.update) writeFileSync(file, `${JSON.stringify(raised(floors, measured, options), null, 2)}\n`)
  return []
}

function raised(
  floors: Floors,
  measured: Readonly<Record<string, Figures>>,
  options: { readonly allowRegression: boolean },
): Floors {
  const next: Record<string, Floor> = { ...floors }
  for (const [corpus, figures] of Object.entries(measured)) {
    const floor = Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => {
        const now = Math.floor(figure * 100 + 1e-9) / 100
        return [name, options.allowRegression ? now : Math.max(now, floors[corpus]?.floor[name] ?? 0)]
      }),
    )
    next[corpus] = { sha: corpusHash(corpus), floor }
  }
  return next
}
