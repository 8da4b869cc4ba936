import { fontFamily, type Item, type Scene } from './scene.ts'

/** Twice as fine as the screen, as long as a browser can hold it. */
const fine = 2
const largest = 16_000

/** A scene as a PNG file; null where the browser cannot draw so large a picture. */
export async function pngOf(scene: Scene): Promise<Blob | null> {
  const scale = Math.max(scene.width, scene.height) * fine > largest ? 1 : fine
  const canvas = document.createElement('canvas')
  canvas.width = scene.width * scale
  canvas.height = scene.height * scale
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.scale(scale, scale)
  for (const item of scene.items) drawItem(pen, item)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function drawItem(pen: CanvasRenderingContext2D, item: Item): void {
  pen.save()
  if (item.is === 'box') {
    pen.fillStyle = item.fill
    pen.fillRect(item.x, item.y, item.width, item.height)
  } else if (item.is === 'words') {
    pen.font = fontOf(item)
    pen.fillStyle = item.fill
    pen.textAlign = item.end === true ? 'end' : 'start'
    pen.fillText(item.text, item.x, item.y)
  } else {
    pen.translate(item.x, item.y)
    pen.scale(item.scale, item.scale)
    drawPath(pen, item)
  }
  pen.restore()
}

function drawPath(pen: CanvasRenderingContext2D, { d, colour, line }: Item & { readonly is: 'path' }): void {
  const path = new Path2D(d)
  if (line === null) {
    pen.fillStyle = colour
    pen.fill(path)
    return
  }
  pen.strokeStyle = colour
  pen.lineWidth = line
  pen.lineCap = 'round'
  pen.stroke(path)
}

function fontOf({ bold, size }: { readonly bold: boolean; readonly size: number }): string {
  return `${bold ? '600 ' : ''}${size}px ${fontFamily}`
}

/** How wide words are, in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number

export function measurer(): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  return (text, size, bold) => {
    if (pen === null) return text.length * size * 0.55
    pen.font = fontOf({ bold, size })
    return pen.measureText(text).width
  }
}
