import { geoContains } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import shapesText from 'world-atlas/countries-50m.json?raw'
import { stateOfNumber } from './state-codes.ts'

/** A state's land, or land that no actor of the list stands for (`state` is null). */
export interface Land {
  readonly state: string | null
  readonly name: string
  readonly shape: MultiPolygon
}

type Shape = (TopoPolygon | TopoMultiPolygon) & { readonly properties?: { readonly name?: string } }
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Parts that the shapes give a name of their own, and whose land they are by resolutions of the United Nations. */
const partOf: Readonly<Record<string, string>> = { 'N. Cyprus': 'CY', Somaliland: 'SO' }
/** Shapes without a number. */
const named: Readonly<Record<string, string>> = { Kosovo: 'XK' }
/** A place in Crimea, which the shapes draw with who holds it: resolution 68/262 of the General Assembly has it Ukraine's. */
const inCrimea: [number, number] = [34.3, 45.2]
/** Nobody's contribution comes from there, and it takes a fifth of the picture. */
const antarctica = '010'

/** The lands of the world by the state they belong to. Made once, when a map is first shown. */
export function readWorld(): readonly Land[] {
  const world = JSON.parse(shapesText) as World
  const byKey = new Map<string, { readonly state: string | null; readonly name: string; readonly parts: Shape[] }>()
  for (const one of world.objects.countries.geometries) {
    const shape = one as Shape
    const name = shape.properties?.name ?? ''
    if (shape.id === antarctica) continue
    for (const [state, part] of partsOf(world, shape, stateOf(shape, name))) {
      const key = state ?? `of nobody ${name}`
      const land = byKey.get(key) ?? { state, name, parts: [] }
      land.parts.push(part)
      byKey.set(key, land)
    }
  }
  return [...byKey.values()].map(({ state, name, parts }) => ({ state, name, shape: merge(world, parts) }))
}

function stateOf({ id }: Shape, name: string): string | null {
  return partOf[name] ?? named[name] ?? stateOfNumber.get(String(id)) ?? null
}

/** A shape, and whose it is; in two where a part of it is another's. */
function partsOf(world: World, shape: Shape, state: string | null): readonly (readonly [string | null, Shape])[] {
  if (state !== 'RU' || shape.type !== 'MultiPolygon') return [[state, shape]]
  const isCrimea = (arcs: number[][]) => geoContains(merge(world, [{ type: 'Polygon', arcs }]), inCrimea)
  const crimea = shape.arcs.filter(isCrimea)
  const rest = shape.arcs.filter((arcs) => !crimea.includes(arcs))
  return [['RU', { ...shape, arcs: rest }], ...crimea.map((arcs) => ['UA', { type: 'Polygon', arcs }] as const)]
}
