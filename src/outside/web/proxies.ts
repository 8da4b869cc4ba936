type Env = Readonly<Record<string, string | undefined>>

function said(env: Env, name: string): string | null {
  const value = (env[name.toLowerCase()] ?? env[name.toUpperCase()] ?? '').trim()
  return value === '' ? null : value
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80')

/** One item of NO_PROXY: a host, a domain with or without a dot before it (`.example.org`, `*.example.org`), each with or without a port. */
function excludes(item: string, url: URL): boolean {
  if (item === '*') return true
  const [, name = '', port] =
    /^(.+?)(?::(\d{1,5}))?$/.exec(item.startsWith('[') ? item.replace(/^\[(.*)\]/, '$1') : item) ?? []
  if (port !== undefined && port !== portOf(url)) return false
  const domain = name.toLowerCase().replace(/^\*?\./, '')
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '')
  return host === domain || host.endsWith(`.${domain}`)
}

/** The proxy that the environment names for an address (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY but not NO_PROXY), in either case; null for none. */
export function proxyFor(url: URL, env: Env): string | null {
  const proxy = said(env, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? said(env, 'all_proxy')
  if (proxy === null) return null
  const items = (said(env, 'no_proxy') ?? '').split(/[\s,]+/).filter((item) => item !== '')
  if (items.some((item) => excludes(item, url))) return null
  return /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
}
