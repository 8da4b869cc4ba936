import type { Answer, Failure } from '../records/failure.ts'

export function answered<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
