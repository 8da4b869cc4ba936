import { versionFacts } from '../records/edition.ts'
import type { LedgerRules } from '../records/ledger-rules.ts'
import { chain, receipt } from './chain.ts'
import { checkAct } from './check-act.ts'
import { editionsOf } from './editions.ts'
import { reachOf } from './reach.ts'
import { positionIn, statementIn } from './rest-of.ts'
import { rowsOf } from './rows-of.ts'
import { unseal } from './seal.ts'
import { settingsOf } from './settings-of.ts'
import { judgementsIn } from './standing-acts.ts'

/** What every store is given by the door that opens it. */
export const ledgerRules: LedgerRules = {
  chain,
  receipt,
  check: checkAct,
  rowsOf,
  judgementsIn,
  reachOf,
  unseal,
  positionIn,
  statementIn,
  versionFacts,
  editionsOf,
  settingsOf,
}
