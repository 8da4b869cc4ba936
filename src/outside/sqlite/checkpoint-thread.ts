/** The thread of `checkpoints.ts`: writes the log of a ledger back into its file whenever it is told to. */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { ToCheckpointThread } from './checkpoints.ts'

const port = parentPort
if (port === null) throw new Error('This file runs as a thread.')

const raw = new DatabaseSync(String(workerData))

port.on('message', (message: ToCheckpointThread) => {
  if (message === 'write-back') {
    // It waits for nobody: what a reader still needs stays in the log until the next time.
    raw.exec('PRAGMA wal_checkpoint(PASSIVE)')
    return
  }
  raw.close()
  port.close()
})
