/** Keeps the records of posts: each change in one transaction with its line of history and its audit entry. */
import { dayOf } from '../accounts/review-day.ts'
import type { LoggedPost, Moment, PostChange, PostFields, PostPerson } from './post.ts'
import type { PostSettings } from './settings.ts'
import type { PostStore, PostTransaction } from './store.ts'

/** What keeping the records needs of an organization; a case desk has all of it. */
export interface PostDesk {
  readonly org: string
  readonly settings: {
    readonly posts?: PostSettings | undefined
    readonly timeZone: string
  }
  readonly store: PostStore
  /** Microseconds since 1970. */
  readonly now: () => Moment
}

/** `no-trace`: neither a link nor a screenshot; `not-yet`: a day that is still to come. */
export type PostProblem = 'no-trace' | 'not-yet' | 'no-kind'

/** What is recorded, but for the series: that follows from the kind. */
export type PostEntry = Omit<PostFields, 'series'>

function problemOf(desk: PostDesk, entry: PostEntry): PostProblem | undefined {
  if (!Object.hasOwn(desk.settings.posts?.kinds ?? {}, entry.kind)) return 'no-kind'
  if (entry.postedOn > dayOf(desk.now(), desk.settings.timeZone)) return 'not-yet'
  return entry.link || entry.screenshot ? undefined : 'no-trace'
}

const fieldsOf = ({ settings }: PostDesk, entry: PostEntry): PostFields => ({
  ...entry,
  series: settings.posts?.kinds[entry.kind]?.series ?? '',
})

export type Logged =
  | { readonly kind: 'logged' | 'again'; readonly post: LoggedPost }
  /** This very link is on record for the account. */
  | { readonly kind: 'known'; readonly post: LoggedPost }
  | { readonly kind: 'refused'; readonly why: PostProblem }

/** `nonce`: of the form that was sent; one that Teams delivers twice makes one record. */
export function logPost(
  desk: PostDesk,
  {
    entry,
    by,
    nonce,
  }: { readonly entry: PostEntry; readonly by: PostPerson; readonly nonce?: string },
): Promise<Logged> {
  const why = problemOf(desk, entry)
  if (why) return Promise.resolve({ kind: 'refused', why })
  const { org, settings, store } = desk
  return store.transaction(async (tx) => {
    const card = nonce ? await tx.lockCard(nonce) : undefined
    const before = card?.caseNumber ? await tx.lockPost(org, card.caseNumber) : undefined
    if (before) return { kind: 'again', post: before }
    const known = entry.link ? await tx.postOfLink(org, entry.account, entry.link) : undefined
    if (known) return { kind: 'known', post: known }
    const at = desk.now()
    const year = Number(dayOf(at, settings.timeZone).slice(0, 4))
    const post: LoggedPost = {
      ...fieldsOf(desk, entry),
      org,
      number: await tx.nextNumber(org, settings.posts?.prefix ?? '', year),
      status: 'kept',
      loggedBy: by,
      loggedAt: at,
      version: 1,
      updatedAt: at,
    }
    await tx.insertPost(post)
    await note(tx, post, { by, verb: 'log' })
    if (nonce) await tx.setCardCase(nonce, post.number)
    return { kind: 'logged', post }
  })
}

export type PostChangeWish =
  | { readonly kind: 'correct'; readonly entry: PostEntry; readonly reason: string }
  | { readonly kind: 'strike'; readonly reason: string }

export interface PostRequest {
  readonly number: string
  /** The version that the person saw, where a card tells. */
  readonly version?: number
  readonly by: PostPerson
  readonly change: PostChangeWish
}

export type PostChanged =
  | { readonly kind: 'changed'; readonly post: LoggedPost }
  | { readonly kind: 'missing' }
  /** Somebody changed it after this card was drawn. */
  | { readonly kind: 'moved'; readonly post: LoggedPost }
  | { readonly kind: 'struck'; readonly post: LoggedPost }
  | {
      readonly kind: 'refused'
      readonly why: PostProblem | 'reason-needed' | 'same'
      readonly post: LoggedPost
    }

export function changePost(
  desk: PostDesk,
  { number, version, by, change }: PostRequest,
): Promise<PostChanged> {
  return desk.store.transaction(async (tx) => {
    const before = await tx.lockPost(desk.org, number)
    if (!before) return { kind: 'missing' }
    if (before.status === 'struck') return { kind: 'struck', post: before }
    if (version !== undefined && version !== before.version) return { kind: 'moved', post: before }
    const why = refusalOf(desk, before, change)
    if (why) return { kind: 'refused', why, post: before }
    const post: LoggedPost = {
      ...changedBy(desk, before, change),
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await tx.updatePost(post, before.version))) return { kind: 'moved', post: before }
    await note(tx, post, { by, verb: change.kind, reason: change.reason })
    return { kind: 'changed', post }
  })
}

function refusalOf(desk: PostDesk, before: LoggedPost, change: PostChangeWish) {
  if (change.reason === '') return 'reason-needed' as const
  if (change.kind === 'strike') return undefined
  const isSame =
    JSON.stringify(recorded(before)) === JSON.stringify(recorded(fieldsOf(desk, change.entry)))
  return isSame ? ('same' as const) : problemOf(desk, change.entry)
}

/** The fields of a record alone, in one order. */
export function recorded(post: PostFields): PostFields {
  const { account, accountName, kind, series, postedOn, about, link, screenshot } = post
  return {
    account,
    accountName,
    kind,
    series,
    postedOn,
    about,
    ...(link ? { link } : {}),
    ...(screenshot ? { screenshot } : {}),
  }
}

function changedBy(desk: PostDesk, before: LoggedPost, change: PostChangeWish): LoggedPost {
  if (change.kind === 'strike') return { ...before, status: 'struck' }
  const { link: _link, screenshot: _screenshot, ...rest } = before
  return { ...rest, ...recorded(fieldsOf(desk, change.entry)) }
}

const auditActions = {
  log: 'post-logged',
  correct: 'post-corrected',
  strike: 'post-struck',
} as const

async function note(
  tx: PostTransaction,
  post: LoggedPost,
  { by, verb, reason }: Pick<PostChange, 'by' | 'verb' | 'reason'>,
): Promise<void> {
  const { org, number, version, updatedAt: at } = post
  await tx.addPostChange({
    org,
    number,
    version,
    at,
    by,
    verb,
    ...(reason ? { reason } : {}),
    fields: recorded(post),
  })
  await tx.audit({
    org,
    at,
    actor: by.id,
    action: auditActions[verb],
    object: `post:${number}`,
    detail: { version, series: post.series, kind: post.kind },
  })
}
