import type { Refusal } from '../../records/refusal.ts'
import { WebTrouble } from '../../records/web-answer.ts'
import { PrivateAddress } from './address-rule.ts'

/** OpenSSL's reasons against a certificate, and what Node adds to them. */
const certificate = /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|INVALID_CA|PATH_LENGTH|HOSTNAME_MISMATCH)/

function causes(error: unknown): readonly Error[] {
  const found: Error[] = []
  for (let one = error; one instanceof Error && found.length < 8; one = one.cause) {
    found.push(one)
    if (one instanceof AggregateError) found.push(...one.errors.filter((each) => each instanceof Error))
  }
  return found
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

const reasons: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'silence',
  UND_ERR_SOCKET: 'closed',
  UND_ERR_HEADERS_OVERFLOW: 'headers',
  UND_ERR_ABORTED: 'proxy',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'closed',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
}

/** Why a connection or an answer failed. Errors that no network makes are bugs, and thrown on. */
export function refusalOf(error: unknown, host: string): Refusal {
  const all = causes(error)
  for (const one of all) {
    if (one instanceof WebTrouble) return one.refusal
    if (one instanceof PrivateAddress) return { code: 'private-address', host: one.host, ip: one.ip }
    if (certificate.test(codeOf(one))) return { code: 'bad-certificate', host, reason: codeOf(one) }
  }
  for (const one of all) {
    const code = codeOf(one)
    if (/^(?:E[A-Z]+|UND_ERR_[A-Z_]+|HPE_[A-Z_]+|ERR_(?:SSL|TLS|HTTP2|STREAM)[A-Z_\d]*)$/.test(code)) {
      return { code: 'not-reached', host, reason: reasons[code] ?? (code.startsWith('HPE_') ? 'not-http' : code) }
    }
  }
  throw error
}
