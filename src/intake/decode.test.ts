import { describe, expect, it } from 'vitest'
import { decode, storable } from './decode.ts'

const words = 'Der Minister sagte: “Wir gehen” – and that’s it.\u00a0Größe, façade, Żółć.'
const utf8 = new TextEncoder().encode(words)

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => c.split(''))
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (const [i, unit] of units.entries()) view.setUint16(i * 2, unit.charCodeAt(0), littleEndian)
  return new Uint8Array(view.buffer)
}

/** Bytes of a single-byte encoding, by asking the decoder what each of its bytes means. */
function inEncoding(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return new Uint8Array([...text].map((character) => table.get(character) ?? 0x3f))
}

describe('decoding', () => {
  it('keeps curly quotes, dashes and non-breaking spaces of UTF-8, and drops its byte-order mark', () => {
    expect(decode(utf8)).toEqual({ text: words, encoding: 'utf-8' })
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toEqual({ text: words, encoding: 'utf-8' })
  })

  it('reads UTF-8 that was garbled before it was written as what it is', () => {
    const garbled = 'the countrie\ufffd. Portuga\uff6c ruled it out \ufffd\ufffd\ufffd'
    expect(decode(new TextEncoder().encode(garbled))).toEqual({ text: garbled, encoding: 'utf-8' })
  })

  it('reads UTF-16 of either order, with a mark and without', () => {
    expect(decode(utf16(words, true, true))).toEqual({ text: words, encoding: 'utf-16le' })
    expect(decode(utf16(words, false, true))).toEqual({ text: words, encoding: 'utf-16be' })
    expect(decode(utf16(words, true, false))).toEqual({ text: words, encoding: 'utf-16le' })
    expect(decode(utf16(words, false, false))).toEqual({ text: words, encoding: 'utf-16be' })
  })

  it('reads the encodings of old western and Cyrillic pages', () => {
    const western =
      'The minister said: “We will go” – and that’s it. He met the President of Côte d’Ivoire in Curaçao on Tuesday.'
    expect(decode(inEncoding(western, 'windows-1252'))).toEqual({ text: western, encoding: 'windows-1252' })
    const cyrillic =
      'Министр сказал, что страна направит военных после прекращения огня, и парламент должен это одобрить.'
    expect(decode(inEncoding(cyrillic, 'windows-1251'))).toEqual({ text: cyrillic, encoding: 'windows-1251' })
  })

  it('stays with UTF-8 where a few bytes of it are broken, instead of garbling all the rest', () => {
    const broken = new Uint8Array([...utf8.slice(0, 20), 0xff, ...utf8.slice(20)])
    expect(decode(broken).encoding).toBe('utf-8')
    expect(decode(broken).text).toContain('Größe, façade, Żółć')
  })

  it('reads any bytes at all', () => {
    const bytes = new Uint8Array(4096).map((_, i) => (i * 7919) % 256)
    expect(decode(bytes).text.length).toBeGreaterThan(0)
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })
})

describe('text that a ledger can keep', () => {
  it('has no halves of characters and no NUL, and is as long as before', () => {
    const text = 'a\ud800b\udc00c\0d🚢'
    expect(storable(text)).toBe('a\ufffdb\ufffdc\ufffdd🚢')
    expect(storable(text)).toHaveLength(text.length)
  })

  it('is otherwise the text as given', () => {
    expect(storable(words)).toBe(words)
  })
})
