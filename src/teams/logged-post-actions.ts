/** What a button of the cards with records of posts does. Who may is asked at every click. */
import type { Card } from '../cards/card.ts'
import type { PostsFilter } from '../cards/logged-posts-card.ts'
import { isDay } from '../cases/condition.ts'
import type { CardRecord } from '../cases/store.ts'
import type { FieldProblem } from '../forms/submit.ts'
import { submit } from '../forms/submit.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import { changePost, logPost, type PostProblem } from '../posts/keep.ts'
import { type LoggedPost, postLimits } from '../posts/post.ts'
import { entryIn, postForm, valuesOf } from '../posts/post-form.ts'
import type { Bot } from './bot-parts.ts'
import type { ActionReply } from './invoke-reply.ts'
import {
  changedText,
  loggedText,
  problemFields,
  problemTexts,
  sendPosts,
} from './logged-post-keeping.ts'
import { drawPost, drawPostForm, drawPosts } from './logged-post-views.ts'
import { findOwn, type PostAccess, postAccess } from './logged-posts.ts'
import type { CardAction } from './payloads.ts'
import { textInput } from './step-parts.ts'
import type { Turn } from './turn.ts'

const shown = (card: Card, summary: string): ActionReply => ({ kind: 'card', card, summary })

const failure = ({ language }: Turn, status: 400 | 403 | 404, text?: string): ActionReply => ({
  kind: 'error',
  status,
  text: text ?? say(language, status === 400 ? chatTexts.unknownButton : caseTexts.staleCard),
})

/** Buttons that belong to no record: the list, a new one, the export. */
export async function actOnPosts(
  bot: Bot,
  turn: Turn,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language } = turn
  const access = await postAccess(bot, turn, verb)
  if (access.kind === 'refused') return failure(turn, 403, access.text)
  const title = say(language, postTexts.listTitle)
  const page = /^posts-page-(\d{1,4})$/.exec(verb)
  if (page)
    return shown(await drawPosts(turn, access, filterIn(access, inputs), Number(page[1])), title)
  switch (verb) {
    case 'posts-open': {
      const post = await findOwn(turn, access, textInput(inputs.post, 40))
      return post ? showPost(turn, access, post) : failure(turn, 404)
    }
    case 'posts-log':
      return shown(await drawPostForm(turn, access), say(language, postTexts.formTitle))
    case 'posts-export': {
      const filter = filterIn(access, inputs)
      await sendPosts(turn, access, filter, 'csv')
      return shown(await drawPosts(turn, access, filter, 1), title)
    }
    default:
      return failure(turn, 400)
  }
}

async function showPost(
  turn: Turn,
  access: PostAccess,
  post: LoggedPost,
  more: Parameters<typeof drawPost>[3] = {},
): Promise<ActionReply> {
  const title = say(turn.language, postTexts.title, { number: post.number })
  return shown(await drawPost(turn, access, post, more), title)
}

function filterIn({ accounts }: PostAccess, inputs: CardAction['inputs']): PostsFilter {
  const account = accounts.find(({ id }) => id === textInput(inputs.account, 300))
  const day = (name: string) => {
    const text = textInput(inputs[name], 10)
    return isDay(text) ? { [name]: text } : {}
  }
  return {
    words: textInput(inputs.words, 80),
    ...(account ? { account: account.id } : {}),
    ...day('from'),
    ...day('to'),
  }
}

/** Buttons of one record, and of the form for it; `record` is a card that this person was given. */
export async function actOnPost(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const access = await postAccess(bot, turn, verb)
  if (access.kind === 'refused') return failure(turn, 403, access.text)
  if (record.audience !== `person:${access.person.id}`) return failure(turn, 403)
  if (verb === 'post-log' && record.form === '') return log(turn, access, record, inputs)
  const post = await findOwn(turn, access, record.form)
  if (!post) return failure(turn, 404)
  switch (verb) {
    case 'post-correct':
      return shown(
        await drawPostForm(turn, access, { corrects: post, values: valuesOf(post) }),
        say(turn.language, postTexts.correctTitle),
      )
    case 'post-correct-save':
      return saveCorrection(turn, access, record, post, inputs)
    case 'post-strike':
      return showPost(turn, access, post, { striking: { reason: '' } })
    case 'post-strike-confirm':
      return strike(turn, access, record, post, textInput(inputs.reason, postLimits.reason))
    case 'post-back':
      return showPost(turn, access, post)
    default:
      return failure(turn, 400)
  }
}

type Inputs = CardAction['inputs']

async function log(
  turn: Turn,
  access: PostAccess,
  { nonce }: CardRecord,
  inputs: Inputs,
): Promise<ActionReply> {
  const { organization, language } = turn
  const submission = submit(postForm({ ...access, kinds: access.settings.kinds }), inputs)
  const title = say(language, postTexts.formTitle)
  if (submission.kind === 'refused')
    return shown(
      await drawPostForm(turn, access, { ...submission, values: submission.kept }),
      title,
    )
  const entry = entryIn(submission.values, access.accounts)
  if (!entry) return failure(turn, 403, say(language, postTexts.noAccount))
  const logged = await logPost(organization.desk, { entry, by: access.person, nonce })
  if (logged.kind === 'refused')
    return shown(
      await drawPostForm(turn, access, {
        values: submission.values,
        ...problemAt(turn, logged.why),
      }),
      title,
    )
  return showPost(turn, access, logged.post, { remark: loggedText(turn, access, logged) })
}

/** A rule of the records, shown at its field. */
function problemAt(
  { language }: Turn,
  why: PostProblem,
): { readonly note: string; readonly problems: Readonly<Record<string, FieldProblem>> } {
  const kind = why === 'not-yet' ? ('to-come' as const) : ('required' as const)
  return { note: say(language, problemTexts[why]), problems: { [problemFields[why]]: { kind } } }
}

async function saveCorrection(
  turn: Turn,
  access: PostAccess,
  record: CardRecord,
  post: LoggedPost,
  inputs: Inputs,
): Promise<ActionReply> {
  const { organization, language } = turn
  const form = postForm({ ...access, kinds: access.settings.kinds, corrects: post })
  const submission = submit(form, inputs)
  const title = say(language, postTexts.correctTitle)
  if (submission.kind === 'refused')
    return shown(
      await drawPostForm(turn, access, { ...submission, corrects: post, values: submission.kept }),
      title,
    )
  const { values } = submission
  const entry = entryIn(values, access.accounts, post)
  if (!entry) return failure(turn, 403, say(language, postTexts.noAccount))
  const changed = await changePost(organization.desk, {
    number: post.number,
    version: record.revision,
    by: access.person,
    change: { kind: 'correct', entry, reason: String(values.reason ?? '') },
  })
  if (changed.kind === 'refused' && changed.why !== 'same' && changed.why !== 'reason-needed')
    return shown(
      await drawPostForm(turn, access, { corrects: post, values, ...problemAt(turn, changed.why) }),
      title,
    )
  return afterChange(turn, access, record, 'correct', changed)
}

async function strike(
  turn: Turn,
  access: PostAccess,
  record: CardRecord,
  post: LoggedPost,
  reason: string,
): Promise<ActionReply> {
  const changed = await changePost(turn.organization.desk, {
    number: post.number,
    version: record.revision,
    by: access.person,
    change: { kind: 'strike', reason },
  })
  if (changed.kind === 'refused')
    return showPost(turn, access, changed.post, {
      remark: changedText(turn, post.number, 'strike', changed),
      striking: { reason },
    })
  return afterChange(turn, access, record, 'strike', changed)
}

async function afterChange(
  turn: Turn,
  access: PostAccess,
  record: CardRecord,
  verb: 'correct' | 'strike',
  changed: Awaited<ReturnType<typeof changePost>>,
): Promise<ActionReply> {
  if (changed.kind === 'missing') return failure(turn, 404)
  // The same click delivered again: it was this person who moved the record on, with this very change.
  const isAgain =
    (changed.kind === 'moved' || changed.kind === 'struck') &&
    (await isOwnChange(turn, access, record, changed.post, verb))
  const remark = changedText(
    turn,
    changed.post.number,
    verb,
    isAgain ? { ...changed, kind: 'changed' } : changed,
  )
  return showPost(turn, access, changed.post, { remark })
}

async function isOwnChange(
  { organization }: Turn,
  { person }: PostAccess,
  record: CardRecord,
  post: LoggedPost,
  verb: 'correct' | 'strike',
): Promise<boolean> {
  if (post.version !== record.revision + 1) return false
  const changes = await organization.desk.store.postChanges(organization.id, post.number)
  const last = changes.at(-1)
  return last?.verb === verb && last.by.id === person.id
}
