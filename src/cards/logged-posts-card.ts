/** The records of posts as a list: a search, a page of records, and the way to each of them. */
import type { Account } from '../accounts/account.ts'
import type { Page } from '../accounts/find.ts'
import { say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import type { LoggedPost } from '../posts/post.ts'
import type { PostSettings } from '../posts/settings.ts'
import { accountName } from './account-words.ts'
import {
  type Body,
  button,
  buttons,
  type Card,
  type CardPart,
  fitted,
  heading,
  shorten,
  words,
} from './card.ts'
import { dayInput, searchButtons, wordsInput } from './list-parts.ts'
import { postLine } from './logged-post-words.ts'
import type { Speaking } from './speaking.ts'

export interface PostsFilter {
  readonly words: string
  /** The id of an account. */
  readonly account?: string
  readonly from?: string
  readonly to?: string
}

export interface LoggedPostsView extends Speaking {
  readonly settings: PostSettings
  readonly page: Page<LoggedPost>
  readonly filter: PostsFilter
  /** Those whose records the person may see. */
  readonly accounts: readonly Account[]
  readonly isKeeper: boolean
  /** So many of the newest were looked through and there are more. */
  readonly cutAt?: number
}

/** Accounts to choose from, as many as there is room for; the commands know them all. */
const lengths = [60, 30, 15] as const

export function loggedPostsCard(view: LoggedPostsView): Card {
  return fitted(
    lengths,
    (limit) => draw({ ...view, accounts: view.accounts.slice(0, limit) }),
    view.language,
  )
}

function draw(view: LoggedPostsView): Body {
  const { page, settings, language, cutAt } = view
  return [
    heading(say(language, postTexts.listTitle)),
    words(say(language, postTexts.listCount, { ...page, items: '' }), { isSubtle: true }),
    cutAt === undefined ? undefined : words(say(language, postTexts.listMore, { count: cutAt })),
    page.items.flatMap((post) => [
      words(postLine(post, settings, language), { weight: 'bolder' }, 'medium'),
      words(shorten(`${post.number}: ${post.about}`, 200), {}, 'none'),
    ]),
    page.total === 0 ? words(say(language, postTexts.listNone)) : opener(view),
    filters(view),
    buttons([...searchButtons(view.language, view.page, 'posts-page-'), ...ownButtons(view)]),
  ]
}

const opener = ({ page, language }: LoggedPostsView): readonly CardPart[] =>
  [
    {
      type: 'Input.ChoiceSet',
      id: 'post',
      spacing: 'medium',
      label: say(language, postTexts.pick),
      style: 'compact',
      wrap: true,
      value: page.items[0]?.number ?? '',
      choices: page.items.map((post) => ({
        title: shorten(`${post.number} · ${post.about}`, 140),
        value: post.number,
      })),
    },
    buttons([button(say(language, postTexts.open), 'posts-open', {})]),
  ].filter((part) => part !== undefined)

const filters = ({ filter, accounts, language }: LoggedPostsView): readonly CardPart[] => [
  wordsInput(say(language, postTexts.filterAbout), filter.words),
  {
    type: 'Input.ChoiceSet',
    id: 'account',
    label: say(language, postTexts.filterAccount),
    style: 'compact',
    wrap: true,
    value: filter.account ?? 'all',
    choices: [
      { title: say(language, postTexts.filterAll), value: 'all' },
      ...accounts.map((account) => ({
        title: shorten(accountName(account), 100),
        value: account.id,
      })),
    ],
  },
  dayInput('from', say(language, postTexts.filterFrom), filter.from),
  dayInput('to', say(language, postTexts.filterTo), filter.to),
]

const ownButtons = ({ isKeeper, language }: LoggedPostsView): readonly CardPart[] => [
  button(say(language, postTexts.log), 'posts-log', {}, { checksInputs: false }),
  ...(isKeeper ? [button(say(language, postTexts.exportButton), 'posts-export', {})] : []),
]
