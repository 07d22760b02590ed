/** Who may keep and see the records of posts: asked at every command and every click. */
import type { Account } from '../accounts/account.ts'
import { roleTitle } from '../cards/case-words.ts'
import type { Person } from '../cases/case.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import { accountsOf } from '../posts/designated.ts'
import type { LoggedPost } from '../posts/post.ts'
import type { PostSettings } from '../posts/settings.ts'
import type { Bot } from './bot-parts.ts'
import type { Turn } from './turn.ts'

export interface PostAccess {
  readonly kind: 'open'
  readonly person: Person
  readonly settings: PostSettings
  /** Acts for the role that keeps them all. */
  readonly isKeeper: boolean
  /** Those for which the person keeps records. */
  readonly accounts: readonly Account[]
}

export type PostAccessAnswer = PostAccess | { readonly kind: 'refused'; readonly text: string }

/** Lets through whom the register names for an account, and those who keep all records. `attempt`: a refusal is recorded. */
export async function postAccess(
  bot: Bot,
  turn: Turn,
  attempt?: string,
): Promise<PostAccessAnswer> {
  const { organization, person, userId, language } = turn
  const { posts: settings } = organization.settings
  if (!person || !settings) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  const member = { personId: person.id, userId }
  const answer = await bot.entitlements.mayActFor(organization, settings.role, member)
  const all = (await organization.desk.store.accounts(organization.id)).filter(
    ({ status }) => status !== 'retired',
  )
  const isKeeper = answer === 'yes'
  const accounts = isKeeper ? all : accountsOf(all, person.id)
  if (isKeeper || accounts.length > 0) return { kind: 'open', person, settings, isKeeper, accounts }
  if (answer === 'unknown')
    return { kind: 'refused', text: say(language, caseTexts.entitlementUnknown) }
  if (attempt) await recordRefusal(turn, person, attempt)
  return {
    kind: 'refused',
    text: say(language, postTexts.denied, { role: keeperTitle(turn, settings) }),
  }
}

export const keeperTitle = ({ organization, language }: Turn, { role }: PostSettings): string =>
  roleTitle(organization.settings, role, language)

/** One for whom it is not is told the same as of one that is not there. */
export const maySee = (
  { isKeeper, accounts }: Pick<PostAccess, 'isKeeper' | 'accounts'>,
  post: LoggedPost,
): boolean => isKeeper || accounts.some(({ id }) => id === post.account)

export async function recordRefusal(
  { organization }: Turn,
  person: Person,
  verb: string,
): Promise<void> {
  const { desk, id } = organization
  await desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at: desk.now(),
      actor: person.id,
      action: 'posts-denied',
      object: 'posts',
      detail: { verb },
    }),
  )
}

/** A record that the person may see. */
export async function findOwn(
  { organization }: Turn,
  access: PostAccess,
  number: string,
): Promise<LoggedPost | undefined> {
  const post = await organization.desk.store.findPost(organization.id, number)
  return post && maySee(access, post) ? post : undefined
}
