/** What is done with the records of posts, and what people are told of it: for commands, cards and dialogs alike. */
import { seriesTitle } from '../cards/logged-post-words.ts'
import type { PostsFilter } from '../cards/logged-posts-card.ts'
import { isoDay } from '../cards/speaking.ts'
import { chatTexts } from '../messages/chat.ts'
import { type Message, say, sayDay } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import { postsCsv, postsJson } from '../posts/export.ts'
import type { Logged, PostChanged, PostProblem } from '../posts/keep.ts'
import type { LoggedPost, PostChange } from '../posts/post.ts'
import { foundPosts } from './logged-post-views.ts'
import { keeperTitle, type PostAccess, recordRefusal } from './logged-posts.ts'
import { textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

export const problemTexts: Readonly<Record<PostProblem, Message>> = {
  'no-trace': postTexts.noTrace,
  'not-yet': postTexts.notYet,
  'no-kind': postTexts.noKind,
}

/** The field of the form at which a problem is shown. */
export const problemFields: Readonly<Record<PostProblem, string>> = {
  'no-trace': 'link',
  'not-yet': 'postedOn',
  'no-kind': 'kind',
}

export function loggedText(
  { language }: Pick<Turn, 'language'>,
  { settings }: Pick<PostAccess, 'settings'>,
  logged: Logged,
): string {
  if (logged.kind === 'refused') return say(language, problemTexts[logged.why])
  const { number, accountName, postedOn, series } = logged.post
  if (logged.kind === 'known') return say(language, postTexts.known, { number })
  return say(language, postTexts.logged, {
    number,
    account: accountName,
    day: isoDay(language, postedOn),
    series: seriesTitle(settings, series, language),
  })
}

export function changedText(
  { language }: Pick<Turn, 'language'>,
  number: string,
  verb: PostChange['verb'],
  changed: PostChanged,
): string {
  switch (changed.kind) {
    case 'missing':
      return say(language, postTexts.missing, { number })
    case 'moved':
      return say(language, postTexts.moved, { number })
    case 'struck':
      return say(language, postTexts.alreadyStruck, { number })
    case 'changed':
      return say(language, verb === 'strike' ? postTexts.wasStruckNow : postTexts.corrected, {
        number,
      })
    case 'refused':
      if (changed.why === 'reason-needed') return say(language, postTexts.reasonNeeded, { number })
      return say(language, changed.why === 'same' ? postTexts.same : problemTexts[changed.why])
  }
}

/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000
const mostExported = 2000

/** Sends the records as text to copy, to those who keep them all; every export is recorded. */
export async function sendPosts(
  turn: Turn,
  access: PostAccess,
  filter: PostsFilter,
  format: 'csv' | 'json',
): Promise<void> {
  const { organization, language, context, place } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  if (!access.isKeeper) {
    await recordRefusal(turn, access.person, 'export-posts')
    return tell(say(language, postTexts.exportDenied, { role: keeperTitle(turn, access.settings) }))
  }
  if (place !== 'personal') return tell(say(language, chatTexts.privateOnly))
  const { desk, id, settings } = organization
  const { posts, isCut } = await foundPosts(turn, access, filter, mostExported)
  const at = desk.now()
  const content = isCut ? undefined : await contentOf(turn, posts, format, at)
  if (content === undefined || content.length > mostCharacters)
    return tell(say(language, postTexts.exportTooLarge, { format }))
  await desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at,
      actor: access.person.id,
      action: 'posts-exported',
      object: 'posts',
      detail: { format, posts: posts.length },
    }),
  )
  const day = sayDay(language, new Date(at / 1000), settings.timeZone)
  await tell(say(language, postTexts.exportTitle, { count: posts.length, day, format }))
  await tell(content)
}

async function contentOf(
  { organization }: Turn,
  posts: readonly LoggedPost[],
  format: 'csv' | 'json',
  at: number,
): Promise<string> {
  if (format === 'csv') return postsCsv(posts)
  const { desk, id } = organization
  const histories = new Map<string, readonly PostChange[]>()
  for (const { number } of posts) histories.set(number, await desk.store.postChanges(id, number))
  return postsJson(posts, (number) => histories.get(number) ?? [], at)
}
