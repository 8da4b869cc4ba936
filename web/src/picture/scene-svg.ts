import { fontFamily, type Item, type Scene } from './scene.ts'

/** A scene as an SVG file that loads nothing and holds no script; whatever its texts are, they stay texts. */
export function svgOf({ width, height, title, shows, items }: Scene): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title shows" font-family="${escaped(fontFamily)}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="shows">${escaped(shows)}</desc>`,
    ...items.map(itemSvg),
    '</svg>',
    '',
  ].join('\n')
}

function itemSvg(item: Item): string {
  switch (item.is) {
    case 'box':
      return `<rect x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}" fill="${escaped(item.fill)}"/>`
    case 'words': {
      const { x, y, text, size, bold, fill, end } = item
      const style = `${bold ? ' font-weight="600"' : ''}${end === true ? ' text-anchor="end"' : ''}`
      return `<text x="${x}" y="${y}" font-size="${size}"${style} fill="${escaped(fill)}">${escaped(text)}</text>`
    }
    case 'path': {
      const { d, x, y, scale, colour, line } = item
      const ink =
        line === null
          ? `fill="${escaped(colour)}"`
          : `fill="none" stroke="${escaped(colour)}" stroke-width="${line}" stroke-linecap="round"`
      return `<path d="${d}" transform="translate(${x} ${y}) scale(${scale})" ${ink}/>`
    }
  }
}

/** Characters that no XML may hold, and marks that turn the direction of what stands around them. */
const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(harmful, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
