/** The register as a list: filters, a page of accounts, and the way to each of them. */
import type { Account } from '../accounts/account.ts'
import { accountStatuses } from '../accounts/account.ts'
import type { AccountFilter, Page } from '../accounts/find.ts'
import { accountTexts } from '../messages/accounts.ts'
import { say } from '../messages/message.ts'
import { accountName, lineDetail, statusTitle } from './account-words.ts'
import { button, buttons, type Card, type CardPart, card, heading, shorten, words } from './card.ts'
import { searchButtons } from './list-parts.ts'
import { isoDay, type Speaking } from './speaking.ts'

export interface AccountsView extends Speaking {
  readonly page: Page<Account>
  readonly filter: AccountFilter
  /** Every platform that the register has accounts on. */
  readonly platforms: readonly string[]
  readonly isKeeper: boolean
  /** Today, ISO. */
  readonly today: string
  /** Nothing was entered at all. */
  readonly isEmpty: boolean
}

export function accountsCard(view: AccountsView): Card {
  const { page, language, isEmpty } = view
  return card(
    [
      heading(say(language, accountTexts.listTitle)),
      isEmpty
        ? words(say(language, accountTexts.listEmpty))
        : [
            words(say(language, accountTexts.listCount, { ...page, items: '' }), {
              isSubtle: true,
            }),
            page.items.flatMap((account) => entryParts(account, view)),
            page.items.length === 0 ? [words(say(language, accountTexts.listNone))] : [],
            opener(view),
            filters(view),
          ].flat(),
      buttons([
        ...(isEmpty ? [] : searchButtons(language, page, 'register-page-')),
        ...keeperButtons(view),
      ]),
      words(say(language, accountTexts.fromRegister, { day: isoDay(language, view.today) }), {
        isSubtle: true,
        size: 'small',
      }),
    ],
    language,
  )
}

const entryParts = (account: Account, { language }: AccountsView): readonly CardPart[] => [
  words(shorten(accountName(account), 140), { weight: 'bolder' }, 'medium'),
  words(shorten(lineDetail(account, language), 300), {}, 'none'),
]

/** Accounts are opened by their place on the page: what a card sends is looked up again, never trusted. */
function opener({ page, language }: AccountsView): readonly CardPart[] {
  if (page.items.length === 0) return []
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'account',
      spacing: 'medium',
      label: say(language, accountTexts.pick),
      style: 'compact',
      wrap: true,
      value: page.items[0]?.id ?? '',
      choices: page.items.map((account) => ({
        title: shorten(accountName(account), 140),
        value: account.id,
      })),
    },
    ...[buttons([button(say(language, accountTexts.open), 'register-open', {})])].filter(
      (part) => part !== undefined,
    ),
  ]
}

function filters({ filter, platforms, language }: AccountsView): readonly CardPart[] {
  const all = { title: say(language, accountTexts.filterAll), value: 'all' }
  const choice = (
    id: string,
    label: string,
    value: string | undefined,
    choices: readonly { readonly title: string; readonly value: string }[],
  ): CardPart => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    wrap: true,
    spacing: 'medium',
    value: value ?? 'all',
    choices: [all, ...choices],
  })
  return [
    choice(
      'platform',
      say(language, accountTexts.filterPlatform),
      filter.platform,
      platforms.map((name) => ({ title: name, value: name })),
    ),
    choice(
      'status',
      say(language, accountTexts.filterStatus),
      filter.status,
      accountStatuses.map((status) => ({
        title: statusTitle({ status }, language),
        value: status,
      })),
    ),
    {
      type: 'Input.Text',
      id: 'words',
      label: say(language, accountTexts.filterText),
      maxLength: 80,
      ...(filter.text ? { value: filter.text } : {}),
    },
    {
      type: 'Input.Toggle',
      id: 'due',
      title: say(language, accountTexts.filterDue),
      wrap: true,
      valueOn: 'true',
      valueOff: 'false',
      value: filter.dueBy ? 'true' : 'false',
    },
  ]
}

const keeperButtons = ({ isKeeper, language }: AccountsView): readonly CardPart[] =>
  isKeeper
    ? [
        button(say(language, accountTexts.addButton), 'register-add', {}, { checksInputs: false }),
        button(
          say(language, accountTexts.exportButton),
          'register-export',
          {},
          { checksInputs: false },
        ),
      ]
    : []
