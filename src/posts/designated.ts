/** Who is designated to post on an account, and so to keep its records: read from the register of accounts. */
import { type Account, holders } from '../accounts/account.ts'
import type { Someone } from '../forms/someone.ts'

/** The accounts in the register that the person owns, moderates, stands in for or has access to. */
export const accountsOf = (accounts: readonly Account[], personId: string): readonly Account[] =>
  accounts.filter(
    (account) =>
      account.status !== 'retired' && peopleOf(account).some(({ id }) => isSame(id, personId)),
  )

const isSame = (one: string | undefined, other: string) =>
  one !== undefined && one.toLowerCase() === other.toLowerCase()

const peopleOf = (account: Account): readonly Someone[] => [
  account.owner,
  ...(account.backup ? [account.backup] : []),
  ...account.moderators,
  ...holders(account).map(({ person }) => person),
]

/** The account that a link leads to, as far as its address tells: the platform's name in the host, the handle in the path. */
export function accountAt(accounts: readonly Account[], link: string): Account | undefined {
  const { host, path } = addressOf(link)
  const onPlatform = accounts.filter(({ platform }) =>
    host.some((part) => part === plain(platform)),
  )
  const named = onPlatform.filter(({ handle }) => path.includes(plain(handle)))
  if (named.length === 1) return named[0]
  return onPlatform.length === 1 ? onPlatform[0] : undefined
}

function addressOf(link: string): {
  readonly host: readonly string[]
  readonly path: readonly string[]
} {
  try {
    const { hostname, pathname } = new URL(link)
    return {
      host: hostname.split('.').map(plain).flatMap(platformNames),
      path: pathname.split('/').map((part) => plain(decodeURIComponent(part))),
    }
  } catch {
    return { host: [], path: [] }
  }
}

/** Platforms whose address is not their name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  twitter: ['x'],
  youtu: ['youtube'],
  fb: ['facebook'],
}
const platformNames = (part: string): readonly string[] => [
  part,
  ...(Object.hasOwn(otherNames, part) ? (otherNames[part] ?? []) : []),
]

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
