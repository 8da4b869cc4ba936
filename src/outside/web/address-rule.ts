import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Which addresses may be connected to beside those of the public network. */
export interface AddressRule {
  /** Every address, such as those of an archive in the house. */
  readonly allowPrivate?: boolean
  /** These hosts, as they stand in addresses, whatever they resolve to. */
  readonly allowHosts?: readonly string[]
}

/** A connection that was not made. `code` tells it from errors of the system. */
export class PrivateAddress extends Error {
  readonly code = 'ESURETYPRIVATE'
  readonly host: string
  readonly ip: string

  constructor(host: string, ip: string) {
    super(`${host} has the address ${ip}, which is not public.`)
    this.host = host
    this.ip = ip
  }
}

const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

export function allowsAll({ allowPrivate = false, allowHosts = [] }: AddressRule, host: string): boolean {
  return allowPrivate || allowHosts.some((one) => bare(one) === bare(host))
}

/**
 * The address that an URL names itself, where it names one that is not allowed. Such hosts are never looked up, so that they
 * have to be asked for before; `URL` has made `2130706433`, `0x7f.1` and `0177.0.0.1` into what they mean by then.
 */
export function privateLiteral(rule: AddressRule, { hostname }: URL): string | null {
  const host = bare(hostname)
  return isIP(host) !== 0 && !allowsAll(rule, host) && !isPublicAddress(host) ? host : null
}

/**
 * Looks a name up for a connection, and gives only addresses that are allowed. The connection is made to what was looked at
 * here and to nothing else: a name that means another address a moment later changes nothing.
 */
export function guardedLookup(rule: AddressRule, lookup: typeof systemLookup = systemLookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 0)
      const good = allowsAll(rule, host) ? found : found.filter(({ address }) => isPublicAddress(address))
      const [first] = good
      if (first === undefined) return callback(new PrivateAddress(host, found[0]?.address ?? ''), '', 0)
      if (options.all === true) callback(null, good)
      else callback(null, first.address, first.family)
    })
  }
}
