/** One account as the register has it, and what whoever keeps the register may do with it. */
import type { Account, AccountChange } from '../accounts/account.ts'
import { holders } from '../accounts/account.ts'
import { personForm } from '../accounts/account-form.ts'
import { type ChangeVerb, needsPerson, needsReason } from '../accounts/change-account.ts'
import { fieldsOf, isPeopleField } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import { accountTexts, changeTitles } from '../messages/accounts.ts'
import { localize, type Message, messageNamed, say } from '../messages/message.ts'
import { accessLine, accountName, changeLine, statusTitle } from './account-words.ts'
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
import { peopleInputs } from './field-parts.ts'
import { isoDay, type Speaking } from './speaking.ts'

export interface AccountView extends Speaking {
  readonly account: Account
  /** Today, ISO: says what is overdue. */
  readonly today: string
  /** For those who keep the register: who has access, the history, and the buttons. */
  readonly keeper?: {
    readonly nonce: string
    readonly self: Required<Someone>
    /** Newest first. */
    readonly changes: readonly AccountChange[]
    /** The change that is being entered. */
    readonly doing?: ChangeVerb
    readonly entered?: { readonly people?: readonly Someone[]; readonly note?: string }
  }
  /** A line for whoever clicked. */
  readonly remark?: string
  /** Why the card comes: the review is due. */
  readonly reason?: string
  /** For the channel of those who keep the register: the review can be recorded with one tap. */
  readonly reviewNonce?: string
}

export function accountCard(view: AccountView): Card {
  const { account, keeper, remark, reason, language } = view
  return card(
    [
      // A handle is written by people: shown literally, and so no TextBlock.
      words(accountName(account), { size: 'large', weight: 'bolder' }),
      remark ? words(remark, { weight: 'bolder' }) : undefined,
      reason ? words(reason) : undefined,
      facts(view),
      keeper ? keeperParts(view, keeper) : undefined,
      view.reviewNonce ? reviewButton(view, view.reviewNonce) : undefined,
      keeper
        ? undefined
        : words(say(language, accountTexts.fromRegister, { day: isoDay(language, view.today) }), {
            isSubtle: true,
            size: 'small',
          }),
    ],
    language,
  )
}

function facts({ account, keeper, language, today }: AccountView): readonly CardPart[] {
  const { owner, backup, moderators, conditions, reviewOn, caseNumber } = account
  const line = (label: Message, value: string | undefined, limit = 300) =>
    value ? [fact(language, say(language, label), value, limit)] : []
  const isOverdue = reviewOn !== undefined && reviewOn <= today && account.status !== 'retired'
  const review = reviewOn && isoDay(language, reviewOn)
  return [
    ...line(accountTexts.factStatus, statusTitle(account, language)),
    ...line(accountTexts.factArea, localize(language, account.area)),
    ...line(accountTexts.factOwner, owner.name),
    ...line(accountTexts.factBackup, backup?.name),
    ...line(accountTexts.factModerators, moderators.map(({ name }) => name).join('; '), 600),
    ...(keeper ? line(accountTexts.factConditions, conditions, 600) : []),
    ...line(
      accountTexts.factReview,
      review && isOverdue ? say(language, accountTexts.factReviewOverdue, { day: review }) : review,
    ),
    ...line(accountTexts.factCase, caseNumber),
  ]
}

const reviewButton = ({ language }: AccountView, nonce: string): CardPart | undefined =>
  buttons([
    button(
      changeTitle('review', language),
      'account-review-confirm',
      { nonce },
      { checksInputs: false },
    ),
  ])

/** The newest lines; the export has all. */
const shownLines = 10

function keeperParts(
  view: AccountView,
  keeper: NonNullable<AccountView['keeper']>,
): readonly CardPart[] {
  const { account, language } = view
  const access = account.access.slice(-shownLines)
  return [
    heading(say(language, accountTexts.accessTitle), 'medium'),
    ...(access.length > 0
      ? access.map((entry) => words(accessLine(entry, view), {}, 'small'))
      : [words(say(language, accountTexts.accessNone), {}, 'small')]),
    heading(say(language, accountTexts.historyTitle), 'medium'),
    ...keeper.changes
      .slice(0, shownLines)
      .map((change) => words(shorten(changeLine(change, view), 300), {}, 'small')),
    ...(keeper.doing
      ? changeInputs(view, keeper, keeper.doing)
      : [changeButtons(view, keeper)]
    ).filter((part) => part !== undefined),
  ]
}

function changeButtons(
  { account, language }: AccountView,
  { nonce }: NonNullable<AccountView['keeper']>,
): CardPart | undefined {
  const verbs: readonly ChangeVerb[] = {
    active: ['review', 'change-owner', 'give-access', 'take-access', 'suspend', 'retire'] as const,
    suspended: ['review', 'change-owner', 'take-access', 'restore', 'retire'] as const,
    retired: ['take-access', 'restore'] as const,
  }[account.status]
  return buttons(
    verbs
      .filter((verb) => verb !== 'take-access' || holders(account).length > 0)
      .map((verb) =>
        button(changeTitle(verb, language), `account-${verb}`, { nonce }, { checksInputs: false }),
      ),
  )
}

export const changeTitle = (verb: ChangeVerb, language: Speaking['language']): string => {
  const title = messageNamed(changeTitles, verb)
  return title ? say(language, title) : verb
}

const [personField] = fieldsOf(personForm).filter(isPeopleField)

function changeInputs(
  { account, language }: AccountView,
  { nonce, self, entered }: NonNullable<AccountView['keeper']>,
  verb: ChangeVerb,
): readonly (CardPart | undefined)[] {
  const title = changeTitle(verb, language)
  const label = verb === 'change-owner' ? accountTexts.ownerLabel : accountTexts.giveLabel
  return [
    heading(title, 'medium'),
    ...(verb === 'take-access'
      ? [holderInput(account, language)]
      : needsPerson(verb) && personField
        ? peopleInputs(
            { ...personField, label },
            { language, cites: {}, self },
            entered?.people ?? [],
          )
        : []),
    {
      type: 'Input.Text',
      id: 'note',
      spacing: 'medium',
      isMultiline: true,
      maxLength: 500,
      label: say(language, needsReason(verb) ? accountTexts.reasonLabel : accountTexts.noteLabel),
      ...(entered?.note ? { value: entered.note } : {}),
    },
    buttons([
      button(say(language, accountTexts.confirm, { verb: title }), `account-${verb}-confirm`, {
        nonce,
      }),
      button(say(language, accountTexts.back), 'account-back', { nonce }, { checksInputs: false }),
    ]),
  ]
}

/** Those who have access, by their place in the list: typed names have no id. */
function holderInput(account: Account, language: Speaking['language']): CardPart {
  return {
    type: 'Input.ChoiceSet',
    id: 'holder',
    spacing: 'medium',
    label: say(language, accountTexts.takeLabel),
    style: 'compact',
    wrap: true,
    choices: holders(account).map(({ person }, index) => ({
      title: shorten(person.name, 60),
      value: String(index),
    })),
  }
}
