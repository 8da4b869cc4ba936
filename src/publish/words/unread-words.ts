const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** Why a report was not read, as a person says it: "language German" for `language:de`. */
export function unreadWords(why: string): string {
  const code = /^language:(.+)$/.exec(why)?.[1]
  if (code === undefined) return why
  try {
    return `language: ${languages.of(code) ?? code}`
  } catch {
    return why
  }
}
