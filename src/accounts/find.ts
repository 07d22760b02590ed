/** Finds accounts in the register by what people call them, and puts a list into pages. */
import { languages, localize } from '../messages/message.ts'
import type { Account, AccountStatus } from './account.ts'
import { folded } from './account.ts'

export interface AccountFilter {
  readonly platform?: string
  readonly status?: AccountStatus
  /** Words that the handle, the area or the people hold. */
  readonly text?: string
  /** Only those whose review was due by this day, ISO. */
  readonly dueBy?: string
}

/** In the order of platform, then handle. */
export function filterAccounts(
  accounts: readonly Account[],
  { platform, status, text, dueBy }: AccountFilter,
): readonly Account[] {
  return accounts
    .filter(
      (account) =>
        (!platform || folded(account.platform) === folded(platform)) &&
        (!status || account.status === status) &&
        (!dueBy || (account.status !== 'retired' && (account.reviewOn ?? '9') <= dueBy)) &&
        (!text || holdsWords(wordsOf(account), folded(text).split(' '))),
    )
    .sort(
      (a, b) =>
        a.platform.localeCompare(b.platform, 'en') ||
        folded(a.handle).localeCompare(folded(b.handle), 'en'),
    )
}

/** Each word begins one of the text's, or is one where it is as short as "x". */
const holdsWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) =>
    word.length < 3 ? ` ${text} `.includes(` ${word} `) : ` ${text}`.includes(` ${word}`),
  )

/** Everything by which people look for an account; who holds access is left out: it is not for everybody. */
function wordsOf({ platform, handle, area, owner, backup, moderators }: Account): string {
  return folded(
    [
      platform,
      handle.replace(/^@/, ''),
      ...languages.map((language) => localize(language, area)),
      ...[owner, ...(backup ? [backup] : []), ...moderators].map(({ name }) => name),
    ].join(' '),
  )
}

/** Accounts that words name: by handle, by platform and handle; those in use before those that are retired. */
export function accountsNamed(accounts: readonly Account[], words: string): readonly Account[] {
  const wanted = folded(words.replace(/(^|\s)@/g, '$1'))
  if (wanted === '') return []
  const exact = accounts.filter(
    ({ platform, handle }) =>
      folded(handle) === wanted || `${folded(platform)} ${folded(handle)}` === wanted,
  )
  const found = exact.length > 0 ? exact : filterAccounts(accounts, { text: wanted })
  const inUse = found.filter(({ status }) => status !== 'retired')
  return inUse.length > 0 ? inUse : found
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly total: number
}

/** A page that is past the end is the last one. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    items: items.slice((shown - 1) * size, shown * size),
    page: shown,
    pages,
    total: items.length,
  }
}
