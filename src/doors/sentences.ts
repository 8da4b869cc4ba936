/** Words that several explanations share. */

/** "a", "a or b", "a, b or c". */
export function either(words: readonly string[], joint = 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** "12 KB", "1.5 MB": of 1,024 bytes and up, never less than it is. */
export function megabytes(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`
    : `${(bytes / (1024 * 1024)).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

/** Codes of the operating system for why a file cannot be had. */
export const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'the folder it should stand in is not there',
  ENOSPC: 'there is no space left on the disk',
  EROFS: 'the disk can only be read',
  EISDIR: 'it is a folder',
  ELOOP: 'its links run in a circle',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its path is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENXIO: 'it is not a file that can be read',
}

/** "1 report", "1,204 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** The first words of a long quotation. */
export function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`
}
