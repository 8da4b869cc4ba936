/**
 * A picture before it is one: what stands where, in pixels. Drawn as SVG or on a canvas, so that both are the same and neither
 * has to load the other.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  /** What it is called, and what it shows: for those who do not see it. */
  readonly title: string
  readonly shows: string
  readonly items: readonly Item[]
}

export type Item =
  | {
      readonly is: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
    }
  | {
      readonly is: 'words'
      /** Where the line of the letters begins, or with `end` where it ends. */
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly bold: boolean
      readonly fill: string
      readonly end?: true
    }
  | {
      readonly is: 'path'
      readonly d: string
      readonly x: number
      readonly y: number
      readonly scale: number
      readonly colour: string
      /** Width of its line; null where it is filled. */
      readonly line: number | null
    }

export const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
