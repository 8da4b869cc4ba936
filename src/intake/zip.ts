import { inflateRawSync } from 'node:zlib'

/** One file in a ZIP archive; its bytes are unpacked when they are asked for. */
export interface ZipEntry {
  readonly name: string
  /** Bytes as its directory says. */
  readonly size: number
  /** Null where it cannot be unpacked: another method, a password, or other bytes than the directory says. */
  readonly unpack: () => Uint8Array | null
}

export type Unzipped =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly why: 'broken' | 'too-many' | 'bomb' }

export interface ZipLimits {
  readonly entries: number
  /** Bytes of one file unpacked, and of all. */
  readonly each: number
  readonly all: number
  /** Most bytes unpacked for each packed one; text packs to a tenth, deflate can do a thousandth. */
  readonly ratio: number
}

const zipLimits: ZipLimits = { entries: 20_000, each: 64 * 1024 * 1024, all: 1024 * 1024 * 1024, ratio: 200 }
/** A small file may pack well: the ratio is asked from this size on. */
const ratioFrom = 1024 * 1024

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/** Where the directory begins and how many entries it has; searched from the end, behind at most 64 KiB of comment. */
function directoryOf(view: DataView): { readonly at: number; readonly count: number } | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) }
  }
  return null
}

interface Packed {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: Packed; readonly next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > bytes.length) return null
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

function unpack(bytes: Uint8Array, view: DataView, { method, flags, packed, size, local }: Packed): Uint8Array | null {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature || (flags & 1) === 1) return null
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packed > bytes.length) return null
  const data = bytes.subarray(from, from + packed)
  if (method === 0) return data
  if (method !== 8) return null
  try {
    // No more is ever unpacked than the directory says.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch {
    return null
  }
}

/**
 * The files in a ZIP archive, by its directory (APPNOTE.TXT of PKWARE). Nothing is unpacked before all sizes were looked at: an
 * archive that would unpack to more than the limits is refused whole. Folders are left out.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Unzipped {
  if (bytes.length < 22) return { ok: false, why: 'broken' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = directoryOf(view)
  if (directory === null) return { ok: false, why: 'broken' }
  if (directory.count > limits.entries) return { ok: false, why: 'too-many' }
  const entries: ZipEntry[] = []
  let all = 0
  for (let i = 0, at = directory.at; i < directory.count; i++) {
    const found = entryAt(bytes, view, at)
    if (found === null) return { ok: false, why: 'broken' }
    const { entry } = found
    at = found.next
    all += entry.size
    const ratio = entry.size / Math.max(1, entry.packed)
    if (entry.size > limits.each || all > limits.all || (entry.size > ratioFrom && ratio > limits.ratio)) {
      return { ok: false, why: 'bomb' }
    }
    if (!entry.name.endsWith('/')) {
      entries.push({ name: entry.name, size: entry.size, unpack: () => unpack(bytes, view, entry) })
    }
  }
  return { ok: true, entries }
}
