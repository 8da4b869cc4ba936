import { type GeoProjection, geoArea, geoAzimuthalEqualArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Land } from './world.ts'

/** What of the world is shown. */
export type View = 'europe' | 'world'

export interface Size {
  readonly width: number
  readonly height: number
}

/** A land as it is drawn: its outline, and the place of its mark. */
export interface DrawnLand {
  readonly state: string | null
  readonly name: string
  /** SVG path data in pixels; empty where nothing of it is in the picture. */
  readonly path: string
  /** Middle of its largest part; null where that is out of the picture. */
  readonly middle: readonly [number, number] | null
  /** Area in the picture, square pixels. */
  readonly area: number
}

/** Corners of what each view must show, as longitude and latitude. */
const corners: Readonly<Record<View, readonly (readonly [number, number])[]>> = {
  europe: [
    [-11, 36],
    [-11, 64],
    [10, 35],
    [41, 35.5],
    [41, 64],
    [20, 71],
  ],
  world: [
    [-180, 0],
    [180, 0],
    [0, 83.6],
    [0, -56],
  ],
}

export const ratioOf: Readonly<Record<View, number>> = { europe: 0.86, world: 0.5 }

function projectionFor(view: View, { width, height }: Size): GeoProjection {
  const projection = view === 'world' ? geoEqualEarth() : geoAzimuthalEqualArea().rotate([-15, -52])
  const coordinates = corners[view].map(([longitude, latitude]) => [longitude, latitude])
  const edge = 4
  return projection
    .fitExtent(
      [
        [edge, edge],
        [width - edge, height - edge],
      ],
      { type: 'MultiPoint', coordinates },
    )
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ])
}

/** Every land that is in the picture, drawn for its size. */
export function drawLands(lands: readonly Land[], view: View, size: Size): readonly DrawnLand[] {
  const projection = projectionFor(view, size)
  const measure = geoPath(projection)
  const inside = ([x, y]: readonly [number, number]) => x >= 0 && y >= 0 && x <= size.width && y <= size.height
  return lands.flatMap(({ state, name, shape }) => {
    const pen = thinPen()
    geoPath(projection, pen)(shape)
    const path = pen.path()
    const middle = projection(geoCentroid(largestOf(shape)))
    const shown = middle !== null && inside(middle) ? middle : null
    return path === '' && shown === null ? [] : [{ state, name, path, middle: shown, area: measure.area(shape) }]
  })
}

function largestOf({ coordinates }: MultiPolygon): Polygon {
  const parts = coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }))
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest), parts[0] as Polygon)
}

/** Points nearer to the last than this, in pixels, are left out: nobody sees them, and a coast has thousands. */
const nearest = 0.7

/** Writes path data, without what is too small to see. */
function thinPen() {
  let written = ''
  let ring: [number, number][] = []
  const end = () => {
    if (ring.length > 2) written += `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`
    ring = []
  }
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x: number, y: number) => {
      end()
      ring = [[x, y]]
    },
    lineTo: (x: number, y: number) => {
      const [lastX, lastY] = ring.at(-1) ?? [x, y]
      if (Math.abs(x - lastX) + Math.abs(y - lastY) >= nearest) ring.push([x, y])
    },
    closePath: end,
    path: () => {
      end()
      return written
    },
  }
}

/** A mark at the place of its state, or beside it where others stand too close. */
export interface PlacedMark {
  readonly state: string
  readonly at: readonly [number, number]
  readonly home: readonly [number, number]
}

const rounds = 60

/** Marks pushed apart until none covers another, as near to home as that allows. */
export function placeMarks(
  homes: readonly { readonly state: string; readonly middle: readonly [number, number] }[],
  apart: number,
  { width, height }: Size,
): readonly PlacedMark[] {
  const at = homes.map(({ middle: [x, y] }) => ({ x, y }))
  for (let round = 0; round < rounds; round += 1) {
    const moved = pushApart(at, apart)
    for (const place of at) {
      place.x = Math.min(width - apart / 2, Math.max(apart / 2, place.x))
      place.y = Math.min(height - apart / 2, Math.max(apart / 2, place.y))
    }
    if (!moved) break
  }
  return homes.map(({ state, middle }, index) => ({ state, home: middle, at: [at[index]?.x ?? 0, at[index]?.y ?? 0] }))
}

function pushApart(at: readonly { x: number; y: number }[], apart: number): boolean {
  let moved = false
  for (const [index, one] of at.entries()) {
    for (const other of at.slice(index + 1)) {
      const [dx, dy] = [other.x - one.x || 0.01, other.y - one.y]
      const distance = Math.hypot(dx, dy)
      if (distance >= apart) continue
      const push = (apart - distance) / 2 / distance
      one.x -= dx * push
      one.y -= dy * push
      other.x += dx * push
      other.y += dy * push
      moved = true
    }
  }
  return moved
}
