/** One record of a post with its history, and what may be done with it. */
import { say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import { type LoggedPost, type PostChange, postLimits } from '../posts/post.ts'
import type { PostSettings } from '../posts/settings.ts'
import {
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  fact,
  heading,
  shorten,
  words,
} from './card.ts'
import { historyLines, partsOfPost } from './logged-post-words.ts'
import type { Speaking } from './speaking.ts'

export interface LoggedPostView extends Speaking {
  readonly post: LoggedPost
  readonly settings: PostSettings
  /** Oldest first. */
  readonly changes: readonly PostChange[]
  readonly nonce: string
  /** A line for whoever clicked. */
  readonly remark?: string
  /** The reason is being entered; with what had been entered. */
  readonly striking?: { readonly reason: string }
}

/** The newest lines; the export has all. */
const mostLines = 24

export function loggedPostCard(view: LoggedPostView): Card {
  const { post, settings, language, remark, striking } = view
  const history = historyLines(view.changes, settings, view)
  return card(
    [
      heading(say(language, postTexts.title, { number: post.number })),
      remark ? words(remark, { weight: 'bolder' }) : undefined,
      post.status === 'struck'
        ? words(say(language, postTexts.struck), { color: 'attention', weight: 'bolder' })
        : undefined,
      partsOfPost(post, settings, language).flatMap(({ label, value }) =>
        value ? [fact(language, say(language, label), value, 600)] : [],
      ),
      heading(say(language, postTexts.historyTitle), 'medium'),
      history.slice(-mostLines).map((line) => words(shorten(line, 400), {}, 'small')),
      post.status === 'struck' ? undefined : striking ? strikeParts(view, striking) : acts(view),
    ],
    language,
  )
}

const acts = ({ language, nonce }: LoggedPostView): readonly CardPart[] =>
  [
    buttons([
      button(say(language, postTexts.correct), 'post-correct', { nonce }),
      button(say(language, postTexts.strike), 'post-strike', { nonce }),
    ]),
  ].filter((part) => part !== undefined)

const strikeParts = (
  { language, nonce }: LoggedPostView,
  { reason }: { readonly reason: string },
): readonly CardPart[] =>
  [
    heading(say(language, postTexts.strike), 'medium'),
    words(say(language, postTexts.strikeHint)),
    {
      type: 'Input.Text',
      id: 'reason',
      spacing: 'medium',
      label: say(language, postTexts.reason),
      maxLength: postLimits.reason,
      ...(reason ? { value: reason } : {}),
    },
    buttons([
      button(say(language, postTexts.strikeConfirm), 'post-strike-confirm', { nonce }),
      button(say(language, postTexts.back), 'post-back', { nonce }, { checksInputs: false }),
    ]),
  ].filter((part) => part !== undefined)
