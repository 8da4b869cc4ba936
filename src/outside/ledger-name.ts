/** Whether this names a ledger on a server and no file. */
export function isServerAddress(ledger: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(ledger)
}

/** A ledger's name as it may be shown to anybody: of an address who, where, which database and schema, and no password. */
export function shownLedger(ledger: string): string {
  if (!isServerAddress(ledger)) return ledger
  if (!URL.canParse(ledger)) return 'postgres://…'
  const url = new URL(ledger)
  const schema = url.searchParams.get('schema')
  url.password = ''
  url.hash = ''
  url.search = schema === null ? '' : new URLSearchParams({ schema }).toString()
  return url.href
}

/** The ledger where no other is named: what the environment calls the database, where that is one that can hold a ledger. */
export function usualLedger(env: NodeJS.ProcessEnv): string {
  const database = env.DATABASE_URL
  return database !== undefined && isServerAddress(database) ? database : 'surety.db'
}
