/** Draws the records of posts for one person: the list, one record, and the form for it. */
import { pageOf } from '../accounts/find.ts'
import type { Card } from '../cards/card.ts'
import { formCard } from '../cards/form-card.ts'
import { type LoggedPostView, loggedPostCard } from '../cards/logged-post-card.ts'
import { loggedPostsCard, type PostsFilter } from '../cards/logged-posts-card.ts'
import type { CardRecord } from '../cases/store.ts'
import type { FieldValues } from '../forms/form.ts'
import type { FieldProblem } from '../forms/submit.ts'
import { postsAbout } from '../posts/find.ts'
import type { LoggedPost } from '../posts/post.ts'
import { postForm } from '../posts/post-form.ts'
import { maySee, type PostAccess } from './logged-posts.ts'
import { speaking, today } from './register.ts'
import type { Turn } from './turn.ts'

/** Records on one page: the card stays readable on a phone. */
const pageSize = 8
/** Records that words are looked for in. */
const mostSearched = 5000

/** The records that a filter finds, of those that the person may see. */
export async function foundPosts(
  { organization }: Turn,
  access: PostAccess,
  { words, account, from, to }: PostsFilter,
  most = mostSearched,
): Promise<{ readonly posts: readonly LoggedPost[]; readonly isCut: boolean }> {
  const own = access.isKeeper ? undefined : access.accounts.map(({ id }) => id)
  const accounts = account === undefined ? own : [account]
  const read = await organization.desk.store.posts(
    organization.id,
    { ...(accounts ? { accounts } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) },
    most,
  )
  const seen = read.filter((post) => maySee(access, post))
  return { posts: postsAbout(seen, words), isCut: read.length === most }
}

export async function drawPosts(
  turn: Turn,
  access: PostAccess,
  filter: PostsFilter,
  page: number,
): Promise<Card> {
  const { posts, isCut } = await foundPosts(turn, access, filter)
  const { settings, accounts, isKeeper } = access
  return loggedPostsCard({
    ...speaking(turn),
    settings,
    accounts,
    isKeeper,
    filter,
    page: pageOf(posts, page, pageSize),
    ...(isCut ? { cutAt: mostSearched } : {}),
  })
}

export async function drawPost(
  turn: Turn,
  { settings }: PostAccess,
  post: LoggedPost,
  more: Pick<LoggedPostView, 'remark' | 'striking'> = {},
): Promise<Card> {
  const { organization } = turn
  const changes = await organization.desk.store.postChanges(organization.id, post.number)
  const { nonce } = await issuePostCard(turn, { number: post.number, version: post.version })
  return loggedPostCard({ ...speaking(turn), settings, post, changes, nonce, ...more })
}

export interface PostFormDrawing {
  readonly values?: FieldValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly unknown?: readonly string[]
  readonly corrects?: LoggedPost
  /** A sentence above the fields: what is missing. */
  readonly note?: string
}

/** The form, filled in with what is known; today, where no day was said. */
export async function drawPostForm(
  turn: Turn,
  { accounts, settings }: PostAccess,
  { corrects, note, values = {}, problems, unknown }: PostFormDrawing = {},
): Promise<Card> {
  const { language, organization } = turn
  const form = postForm({ accounts, kinds: settings.kinds, ...(corrects ? { corrects } : {}) })
  const { nonce } = await issuePostCard(turn, {
    number: corrects?.number ?? '',
    version: corrects?.version ?? 0,
  })
  const [kind] = Object.keys(settings.kinds)
  return formCard({
    form: note ? { ...form, intro: note } : form,
    nonce,
    language,
    cites: settings.clause ? { account: settings.clause } : {},
    verb: corrects ? 'post-correct-save' : 'post-log',
    values: { postedOn: today(organization), ...(kind ? { kind } : {}), ...values },
    ...(problems ? { problems } : {}),
    ...(unknown ? { unknown } : {}),
  })
}

/** A card for one person; its buttons carry nothing but its nonce. */
async function issuePostCard(
  { organization, person }: Turn,
  { number, version }: { readonly number: string; readonly version: number },
): Promise<CardRecord> {
  const { desk, id } = organization
  const record: CardRecord = {
    nonce: desk.newId(),
    org: id,
    kind: 'post',
    form: number,
    revises: false,
    audience: `person:${person?.id ?? ''}`,
    revision: version,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(record)
  return record
}
