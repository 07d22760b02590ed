/** The records of posts in chat: each of their cards has a command of words. */
import type { Account } from '../accounts/account.ts'
import { accountsNamed } from '../accounts/find.ts'
import type { Card } from '../cards/card.ts'
import type { PostsFilter } from '../cards/logged-posts-card.ts'
import { chatTexts } from '../messages/chat.ts'
import { languages, localize, say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import { accountAt } from '../posts/designated.ts'
import { changePost, logPost, type PostEntry } from '../posts/keep.ts'
import { type LoggedPost, postLimits } from '../posts/post.ts'
import { valuesOf } from '../posts/post-form.ts'
import type { PostSettings } from '../posts/settings.ts'
import type { Bot } from './bot-parts.ts'
import { changedText, loggedText, sendPosts } from './logged-post-keeping.ts'
import { drawPost, drawPostForm, drawPosts } from './logged-post-views.ts'
import { linkAlone, type PostCommand, type PostPart, type SaidPost } from './logged-post-words.ts'
import { findOwn, keeperTitle, type PostAccess, postAccess } from './logged-posts.ts'
import { forwardedLink } from './payloads.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import type { SaidFilter } from './said-filter.ts'
import type { Turn } from './turn.ts'

export async function obeyPosts(bot: Bot, turn: Turn, command: PostCommand): Promise<void> {
  const access = await postAccess(bot, turn, command.kind)
  if (access.kind === 'refused') return tell(turn, access.text)
  // Records name colleagues, and forms hold what is entered: in one's own chat.
  if (turn.place !== 'personal') return tell(turn, say(turn.language, chatTexts.privateOnly))
  switch (command.kind) {
    case 'log-post':
      return logSaid(turn, access, command.said)
    case 'posts': {
      const filter = filterOf(access, command.filter)
      if (!filter) return tell(turn, notYours(turn, access))
      const drawn = await drawPosts(turn, access, filter, command.filter.page)
      await turn.context.sendActivity(cardActivity(drawn, say(turn.language, postTexts.listTitle)))
      return
    }
    case 'export-posts': {
      const filter = filterOf(access, command.filter)
      return filter
        ? sendPosts(turn, access, filter, command.format)
        : tell(turn, notYours(turn, access))
    }
    case 'show-post':
      return withPost(turn, access, command.number, (post) => sendPost(turn, access, post))
    case 'correct-post':
      return withPost(turn, access, command.number, (post) => correct(turn, access, post, command))
    case 'strike-post':
      return withPost(turn, access, command.number, async (post) => {
        const change = {
          kind: 'strike',
          reason: command.reason.slice(0, postLimits.reason),
        } as const
        const { number } = post
        const changed = await changePost(turn.organization.desk, {
          number,
          by: access.person,
          change,
        })
        await tell(turn, changedText(turn, number, 'strike', changed))
      })
  }
}

/** A link that is pasted alone, or forwarded, by somebody who keeps records: the form comes with it. */
export async function offerToLog(bot: Bot, turn: Turn): Promise<boolean> {
  const { organization, place, text, activity } = turn
  if (!organization.settings.posts || place !== 'personal') return false
  const link = linkAlone(text) ?? forwardedLink(activity)
  const access = link ? await postAccess(bot, turn) : undefined
  if (!link || access?.kind !== 'open') return false
  await logSaid(turn, access, { link })
  return true
}

const tell = async ({ context }: Turn, text: string): Promise<void> => {
  await context.sendActivity(textActivity(text))
}

const notYours = (turn: Turn, { settings }: PostAccess) =>
  say(turn.language, postTexts.notYours, { role: keeperTitle(turn, settings) })

async function withPost(
  turn: Turn,
  access: PostAccess,
  number: string,
  work: (post: LoggedPost) => Promise<void>,
): Promise<void> {
  const post = await findOwn(turn, access, number)
  return post ? work(post) : tell(turn, say(turn.language, postTexts.missing, { number }))
}

async function sendPost(turn: Turn, access: PostAccess, post: LoggedPost): Promise<void> {
  const title = say(turn.language, postTexts.title, { number: post.number })
  await turn.context.sendActivity(cardActivity(await drawPost(turn, access, post), title))
}

/** Everything was said: it is recorded. Something is missing: the form comes, filled in as far as it goes. */
async function logSaid(turn: Turn, access: PostAccess, said: SaidPost): Promise<void> {
  const { language, organization, context } = turn
  if (access.accounts.length === 0) return tell(turn, say(language, postTexts.noAccounts))
  const account = accountSaid(access.accounts, said)
  if (said.account && !account) return tell(turn, notYours(turn, access))
  const entry = entryOf(access, said, account)
  if (isWhole(entry)) {
    const logged = await logPost(organization.desk, { entry, by: access.person })
    return tell(turn, loggedText(turn, access, logged))
  }
  const drawn = await drawSaid(turn, access, said)
  await context.sendActivity(cardActivity(drawn, say(language, postTexts.formTitle)))
}

/** The form, filled in with what was said. */
export function drawSaid(turn: Turn, access: PostAccess, said: SaidPost): Promise<Card> {
  const entry = entryOf(access, said, accountSaid(access.accounts, said))
  return drawPostForm(turn, access, { values: valuesOf(entry) })
}

/** The one named, or the one that the link leads to, or the only one there is. */
function accountSaid(accounts: readonly Account[], said: SaidPost): Account | undefined {
  if (said.account) {
    const [first, second] = accountsNamed(accounts, said.account)
    return second ? undefined : first
  }
  const linked = said.link ? accountAt(accounts, said.link) : undefined
  return linked ?? (accounts.length === 1 ? accounts[0] : undefined)
}

function entryOf(
  { settings }: PostAccess,
  said: SaidPost,
  account: Account | undefined,
): Partial<PostEntry> {
  const kind = said.kind ? kindSaid(settings, said.kind) : Object.keys(settings.kinds)[0]
  return {
    ...(account
      ? { account: account.id, accountName: `${account.platform} ${account.handle}` }
      : {}),
    ...(kind ? { kind } : {}),
    ...(said.postedOn ? { postedOn: said.postedOn } : {}),
    ...(said.about ? { about: said.about.slice(0, postLimits.about) } : {}),
    ...(said.link && said.link.length <= postLimits.link ? { link: said.link } : {}),
    ...(said.screenshot ? { screenshot: said.screenshot.slice(0, postLimits.screenshot) } : {}),
  }
}

/** A link or a day that is missing is asked for: a record of the wrong day would be wrong without anybody seeing it. */
const isWhole = (entry: Partial<PostEntry>): entry is PostEntry =>
  [entry.account, entry.kind, entry.postedOn, entry.about].every(Boolean) &&
  Boolean(entry.link || entry.screenshot)

function kindSaid({ kinds }: PostSettings, said: string): string | undefined {
  const word = said.toLowerCase()
  return Object.entries(kinds).find(
    ([id, { title }]) =>
      id === word || languages.some((language) => localize(language, title).toLowerCase() === word),
  )?.[0]
}

/** None where a named account is not one whose records the person may see. */
function filterOf(
  { accounts, isKeeper }: PostAccess,
  { words, account, from, to }: SaidFilter,
): PostsFilter | undefined {
  const [named] = account ? accountsNamed(accounts, account) : []
  if (account && !named && !isKeeper) return undefined
  return {
    // An account that the register no longer has is found by its name in the records.
    words: account && !named ? `${account.replace('@', '')} ${words}`.trim() : words,
    ...(named ? { account: named.id } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

async function correct(
  turn: Turn,
  access: PostAccess,
  post: LoggedPost,
  {
    part,
    value,
    reason,
  }: { readonly part?: PostPart; readonly value: string; readonly reason: string },
): Promise<void> {
  const { language, context, organization } = turn
  const { number } = post
  if (!part) {
    const drawn = await drawPostForm(turn, access, { corrects: post, values: valuesOf(post) })
    await context.sendActivity(cardActivity(drawn, say(language, postTexts.correctTitle)))
    return
  }
  const entry = value ? withPart(access, post, part, value) : undefined
  if (!entry) return tell(turn, say(language, postTexts.correctHint, { number }))
  const changed = await changePost(organization.desk, {
    number,
    by: access.person,
    change: { kind: 'correct', entry, reason: reason.slice(0, postLimits.reason) },
  })
  return tell(turn, changedText(turn, number, 'correct', changed))
}

/** The record with one part replaced; none where the new value is none. */
function withPart(
  access: PostAccess,
  post: LoggedPost,
  part: PostPart,
  value: string,
): PostEntry | undefined {
  switch (part) {
    case 'link':
      return /^https?:\/\/\S+$/.test(value) && value.length <= postLimits.link
        ? { ...post, link: value }
        : undefined
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { ...post, postedOn: value } : undefined
    case 'about':
      return { ...post, about: value.slice(0, postLimits.about) }
    case 'screenshot':
      return { ...post, screenshot: value.slice(0, postLimits.screenshot) }
    case 'kind': {
      const kind = kindSaid(access.settings, value)
      return kind ? { ...post, kind } : undefined
    }
    case 'account': {
      const account = accountSaid(access.accounts, { account: value })
      return account
        ? { ...post, account: account.id, accountName: `${account.platform} ${account.handle}` }
        : undefined
    }
  }
}
