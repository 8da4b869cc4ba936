import { userInfo } from 'node:os'

/** Who acts where nobody is named: the user of this machine; `unknown` where the system has no name for them. */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
