import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'

/** A text and the encoding its bytes were read in, as `TextDecoder` names it. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Characters enough to tell an encoding by; more cost time and change nothing. */
const sampleBytes = 65_536

/**
 * A file with this many good multi-byte sequences for each broken one is UTF-8 that was cut or patched somewhere, not
 * another encoding: reading it as windows-1252 would garble every accent in it to save one.
 */
const goodForEachBroken = 4

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const n = Math.min(bytes.length, 2048) & ~1
  if (n < 16) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = n / 2
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be'
  return null
}

/** The encoding that the first bytes show without doubt; null where the whole has to be looked at. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  return byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
}

function isMostlyUtf8(lossy: string): boolean {
  let broken = 0
  let good = 0
  for (let i = 0; i < lossy.length; i++) {
    const code = lossy.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) good++
  }
  return broken * goodForEachBroken <= good
}

/** chardet's best guess that `TextDecoder` can read; windows-1252 where it has none, which reads every byte. */
function guessed(bytes: Uint8Array): string {
  for (const { name } of chardet.analyse(bytes.subarray(0, sampleBytes))) {
    if (name === 'ASCII' || name.startsWith('UTF-')) continue
    try {
      return new TextDecoder(name).encoding
    } catch {
      // An encoding that TextDecoder lacks (ISO-2022-CN): the next guess.
    }
  }
  return 'windows-1252'
}

/**
 * Bytes as text, without a byte-order mark and otherwise as they stand: line ends, curly quotation marks and
 * non-breaking spaces are kept. The order: byte-order mark, valid UTF-8, UTF-8 with a few broken bytes (each becomes
 * U+FFFD), then the guess of chardet.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes)
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  const utf8 = new TextDecoder('utf-8')
  const text = utf8.decode(bytes)
  // What was garbled before it was written has U+FFFD in it and is valid.
  if (!text.includes('\uFFFD') || isUtf8(bytes) || isMostlyUtf8(text)) return { text, encoding: 'utf-8' }
  const encoding = guessed(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Where a page declares its encoding; browsers look no further. */
const declaredWithin = 2048
const declared =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i

/** The name that `TextDecoder` gives an encoding; null for one that it does not know. */
function knownEncoding(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/**
 * The bytes of a page as text. The order: byte-order mark, what came with it (the `charset` of a header), what it declares itself
 * (`meta`), its content. A declared UTF-8 that the bytes are not is a server's default and not believed; neither is UTF-16 declared
 * in bytes that read as ASCII.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): Decoded {
  if (markedEncoding(bytes) !== null) return decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin))
  const found = declared.exec(head)
  for (const label of [charset, found?.[1] ?? found?.[2] ?? null]) {
    const encoding = knownEncoding(label)
    if (encoding === null || encoding === 'utf-8' || encoding.startsWith('utf-16')) continue
    const utf8 = decode(bytes)
    // Valid UTF-8 beyond ASCII is never anything else by chance.
    if (utf8.encoding === 'utf-8' && !utf8.text.includes('\uFFFD') && /[^\0-\x7f]/.test(utf8.text)) return utf8
    return { text: new TextDecoder(encoding).decode(bytes), encoding }
  }
  return decode(bytes)
}

/**
 * What a ledger can keep and hash: halves of surrogate pairs and NUL become U+FFFD, one for one, so that no offset
 * moves. All other control characters stay as they were received; whoever prints to a terminal must mask them.
 */
export function storable(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed()
  return formed.includes('\0') ? formed.replaceAll('\0', '\uFFFD') : formed
}
