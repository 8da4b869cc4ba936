import { useEffect, useMemo, useRef, useState } from 'react'
import type { PackLabels } from '../../../src/records/pack.ts'
import { conditionList } from '../parts/conditions.tsx'
import { StanceShape } from '../parts/stance-mark.tsx'
import { counted } from '../words.ts'
import type { Contributor } from './contributors.ts'
import { type DrawnLand, drawLands, type PlacedMark, placeMarks, ratioOf, type Size, type View } from './drawing.ts'
import { fillOf, MapFills } from './map-fills.tsx'
import { readWorld } from './world.ts'

export interface Pointing {
  /** Id of whom the pointer is on, here or in the list beside. */
  readonly pointed: string | null
  readonly onPoint: (id: string | null) => void
  readonly onOpen: (id: string) => void
}

interface WorldMapProps extends Pointing {
  readonly shown: readonly Contributor[]
  readonly pack: PackLabels
  readonly view: View | undefined
  readonly onView: (view: View) => void
}

/** How far marks stand apart, in pixels: as wide as one, so that each can be hit. */
const markApart = { wide: 20, narrow: 15 }
const narrow = 560

/**
 * States filled and marked by their stance. For the eye and the pointer: the lists beside it say and open the same, and
 * are what a keyboard and a screen reader use.
 */
export function WorldMap({ shown, pack, view: chosen, onView, pointed, onPoint, onOpen }: WorldMapProps) {
  const [place, size] = useSize()
  const lands = useMemo(readWorld, [])
  const states = useMemo(
    () => new Map(shown.filter(({ kind }) => kind === 'state').map((one) => [one.id, one])),
    [shown],
  )
  const view = chosen ?? usualView(states.keys())
  const full = useMemo((): Size => ({ width: size, height: heightFor(size, view) }), [size, view])
  const drawn = useMemo(() => (size === 0 ? [] : drawLands(lands, view, full)), [lands, view, full, size])
  const marks = useMemo(() => marksFor(drawn, states, full), [drawn, states, full])
  const outside = [...states.values()].filter(({ id }) => !marks.some(({ state }) => state === id))
  return (
    <div className="world" ref={place}>
      <Views view={view} onView={onView} outside={outside} />
      <svg width={full.width} height={full.height} role="img" aria-label={labelFor(view, marks.length, outside.length)}>
        <MapFills />
        {drawn.map((land) => (
          <LandShape
            key={land.state ?? land.name}
            land={land}
            of={states.get(land.state ?? '')}
            {...{ pack, onPoint, onOpen }}
            pointed={pointed !== null && pointed === land.state}
          />
        ))}
        {marks.map((mark) => (
          <Mark
            key={mark.state}
            mark={mark}
            of={states.get(mark.state)}
            small={size < narrow}
            {...{ pack, onPoint, onOpen }}
            pointed={pointed === mark.state}
          />
        ))}
      </svg>
    </div>
  )
}

/** As high as it is to be for its width, and no higher than leaves what stands around it in sight. */
function heightFor(width: number, view: View): number {
  return Math.round(Math.min(width * ratioOf[view], Math.max(420, window.innerHeight - 260)))
}

function labelFor(view: View, marked: number, outside: number): string {
  const where = view === 'europe' ? 'Europe' : 'The world'
  const rest = outside === 0 ? '' : `; ${outside} more are outside it`
  return `${where} with ${counted(marked, 'state')} marked by stance${rest}. The lists beside it say the same.`
}

/** Width of the place the map has, in whole pixels; 0 until it is known. */
function useSize(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, width]
}

/** States of the view of Europe; elsewhere the view of the world is needed. */
const european = new Set(
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK'.split(
    ' ',
  ),
)

/** Where most of those who take part are. */
function usualView(states: Iterable<string>): View {
  const all = [...states]
  return all.filter((state) => european.has(state)).length * 2 >= all.length ? 'europe' : 'world'
}

function marksFor(drawn: readonly DrawnLand[], states: ReadonlyMap<string, Contributor>, size: Size) {
  const homes = drawn.flatMap(({ state, middle }) =>
    state !== null && middle !== null && states.has(state) ? [{ state, middle }] : [],
  )
  return placeMarks(homes, size.width < narrow ? markApart.narrow : markApart.wide, size)
}

interface ViewsProps {
  readonly view: View
  readonly onView: (view: View) => void
  readonly outside: readonly Contributor[]
}

function Views({ view, onView, outside }: ViewsProps) {
  return (
    <div className="map-views">
      <fieldset className="three">
        <legend className="hidden">What of the world</legend>
        {(['europe', 'world'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="view" checked={view === one} onChange={() => onView(one)} />
            <span>{one === 'europe' ? 'Europe' : 'World'}</span>
          </label>
        ))}
      </fieldset>
      {outside.length === 0 ? null : (
        <span className="soft small">
          {view === 'europe' ? 'Outside this picture' : 'Too small for this map'}:{' '}
          {outside.map(({ name }) => name).join(', ')}
        </span>
      )}
    </div>
  )
}

interface DrawnProps {
  readonly of: Contributor | undefined
  readonly pack: PackLabels
  readonly pointed: boolean
  readonly onPoint: (id: string | null) => void
  readonly onOpen: (id: string) => void
}

/** What the pointer does with a state: point at it in the list, and open it. */
function useActs({ of, onPoint, onOpen }: Pick<DrawnProps, 'of' | 'onPoint' | 'onOpen'>) {
  if (of === undefined) return {}
  return { onPointerEnter: () => onPoint(of.id), onPointerLeave: () => onPoint(null), onClick: () => onOpen(of.id) }
}

function titleOf(of: Contributor, pack: PackLabels): string {
  const [first] = of.cell?.stances ?? []
  const conditions = first === undefined ? '' : ` ${conditionList(first.conditions, pack)}`
  return `${of.name}: ${of.stance ?? 'no evidence'}${conditions}`
}

function LandShape({ land, of, pack, pointed, ...acts }: DrawnProps & { readonly land: DrawnLand }) {
  const doing = useActs({ of, ...acts })
  if (of === undefined || of.stance === null) return <path d={land.path} className="land no-stance" />
  return (
    <path
      d={land.path}
      className={`land taking-part is-${of.stance}${pointed ? ' pointed' : ''}`}
      fill={fillOf(of.stance)}
      {...doing}
    >
      <title>{titleOf(of, pack)}</title>
    </path>
  )
}

function Mark({
  mark,
  of,
  pack,
  pointed,
  small,
  ...acts
}: DrawnProps & { readonly mark: PlacedMark; readonly small: boolean }) {
  const doing = useActs({ of, ...acts })
  if (of === undefined || of.stance === null) return null
  const {
    at: [x, y],
    home: [homeX, homeY],
  } = mark
  const radius = small ? 7 : 9.5
  const glyph = small ? 9 : 12
  const hangs = (of.cell?.stances[0]?.conditions.length ?? 0) > 0
  return (
    <g className={`map-mark is-${of.stance}${pointed ? ' pointed' : ''}`} {...doing}>
      <title>{titleOf(of, pack)}</title>
      {Math.hypot(x - homeX, y - homeY) < 4 ? null : <path className="leader" d={`M${homeX} ${homeY}L${x} ${y}`} />}
      <circle className="hit" cx={x} cy={y} r={12} />
      <circle className="disc" cx={x} cy={y} r={radius} />
      <g className="shape" transform={`translate(${x - glyph / 2} ${y - glyph / 2}) scale(${glyph / 16})`}>
        <StanceShape stance={of.stance} />
      </g>
      {hangs && !small ? (
        <text x={x + radius + 1} y={y + 4}>
          if
        </text>
      ) : null}
    </g>
  )
}
