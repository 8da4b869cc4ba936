import ipaddr from 'ipaddr.js'

/** The only stretch of IPv6 that is given out for the public network (IANA's registry of IPv6 unicast addresses). */
const global6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * True for an address of the public network: none that is private, loopback, link-local, shared by a provider, multicast,
 * reserved or unspecified, and none that carries one of IPv4 in it (mapped, NAT64, 6to4, Teredo), whatever that is. An IPv4
 * address that is only written as an IPv6 one (`::ffff:8.8.8.8`) counts as what it is. False for what is no address.
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.process(ip)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(global6)
}
