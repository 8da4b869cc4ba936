import type { Questions } from './questions.ts'

/** Indexes and constraints of our tables that are not there, or that the server does not keep any more. */
export async function changedDefinitions(questions: Questions): Promise<readonly string[]> {
  const rows = await questions.all(
    `SELECT class.relname AS name, index.indisvalid AND index.indisready AND index.indislive AS sound
     FROM pg_index index JOIN pg_class class ON class.oid = index.indexrelid
     WHERE class.relnamespace = current_schema()::regnamespace`,
  )
  const sound = new Set(rows.filter((row) => row.sound === true).map(({ name }) => String(name)))
  return expectedIndexes.filter((name) => !sound.has(name))
}

const expectedIndexes = [
  'entry_pkey',
  'entry_writer_number_key',
  'entry_of_report',
  'report_pkey',
  'report_id_key',
  'report_name',
  'report_published',
  'report_family',
  'report_event',
  'report_unread',
  'report_original',
  'rendition_pkey',
  'rendition_id_key',
  'rendition_of_report',
  'rendition_words',
  'family_pkey',
  'family_id_key',
  'derivation_pkey',
  'derivation_source',
  'position_pkey',
  'position_cell',
  'position_group',
  'position_own',
  'position_lender',
  'position_reviewed',
  'statement_pkey',
  'statement_actor',
  'counted_pkey',
  'meeting_pkey',
  'judgement_pkey',
  'judgement_id',
  'judgement_lost',
  'reach_pkey',
  'reach_decision',
  'reach_anchor',
  'setting_pkey',
  'edition_pkey',
  'edition_key',
  'edition_until',
  'original_pkey',
  'lineage_posting_key',
  'lineage_keys_pkey',
  'lineage_scan_pkey',
  'asked_pkey',
  'look_pkey',
  'look_of_source',
]
