/** The bot's small cards: a welcome, help, a list. */
import { accountTexts } from '../messages/accounts.ts'
import { chatTexts } from '../messages/chat.ts'
import { checkTexts } from '../messages/checks.ts'
import { consentTexts } from '../messages/consents.ts'
import { type Language, say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import { trainingTexts } from '../messages/training.ts'
import type { FormOffer } from './answer-card.ts'
import {
  box,
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  fact,
  heading,
  words,
} from './card.ts'

export interface HelpView {
  readonly language: Language
  /** The first sentence: a welcome, or none. */
  readonly greeting?: string
  readonly forms: readonly FormOffer[]
  readonly roles: readonly string[]
  readonly isReviewer: boolean
  readonly isAdministrator: boolean
  /** Whether the record of checks is for this person. */
  readonly readsChecks?: boolean
  /** Whether the person keeps the consents: nobody else reads of them. */
  readonly keepsConsents?: boolean
  /** Lists of one's own cases, and of what waits, stand where nobody reads along. */
  readonly isPrivate: boolean
  /** What the person does with the register of accounts, where there is one. */
  readonly register?: 'reads' | 'keeps'
  /** The person keeps records of posts. */
  readonly logsPosts?: boolean
  /** The organization records training: the person's own, or everybody's. */
  readonly training?: 'own' | 'keeps'
  /** Somebody without an account of the organization: they may ask, and open nothing. */
  readonly isOutsider?: boolean
}

/** Characters. The names of all roles are among them. */
const longestDuty = 2000
/** More buttons are a wall; what has none is said in words. */
const mostButtons = 6

export function helpCard(view: HelpView): Card {
  const { language } = view
  const { offered, more } = offersOf(view)
  const duties = dutiesOf(view)
  return card(
    [
      view.greeting ? words(view.greeting) : undefined,
      heading(say(language, chatTexts.helpTitle), 'medium'),
      words(say(language, chatTexts.helpAsk)),
      view.isOutsider ? undefined : words(say(language, chatTexts.helpCases)),
      view.register ? words(say(language, accountTexts.helpEverybody)) : undefined,
      view.training ? words(say(language, trainingTexts.help)) : undefined,
      offered.length > 0 ? words(say(language, chatTexts.helpForms)) : undefined,
      buttons(offered),
      more.length > 0
        ? words(say(language, chatTexts.helpMoreForms, { forms: more.join(', ') }), {
            size: 'small',
            isSubtle: true,
          })
        : undefined,
      duties.length > 0
        ? { ...heading(say(language, chatTexts.helpDuties), 'medium'), spacing: 'large' }
        : undefined,
      ...duties.map((duty) => box([withLead(language, duty)])),
    ],
    language,
  )
}

/** What everybody else need not read, each beginning with what it is about and a colon. */
function dutiesOf(view: HelpView): readonly string[] {
  const { language } = view
  const roles = view.roles.join(', ')
  const duties = [
    view.isReviewer && chatTexts.helpReviewer,
    view.register === 'keeps' && accountTexts.helpKeeper,
    view.readsChecks && checkTexts.help,
    view.keepsConsents && consentTexts.help,
    view.logsPosts && postTexts.help,
    view.training === 'keeps' && trainingTexts.helpKeeper,
    view.isAdministrator && chatTexts.helpAdministrator,
  ]
  return duties.flatMap((duty) => (duty ? [say(language, duty, { roles })] : []))
}

/** What stands before the first colon is read first. */
function withLead(language: Language, text: string): CardPart {
  const [lead = '', rest = ''] = text.split(/(?<=^[^:]*:)/)
  return fact(language, lead, rest.trim(), longestDuty)
}

/** A button for each form, for the record of a post and for the lists; forms that find no place are named in words. */
function offersOf(view: HelpView) {
  const { forms, logsPosts, language } = view
  const others = [
    ...(logsPosts ? [button(say(language, postTexts.formTitle), 'posts-log', {})] : []),
    ...listButtons(view),
  ]
  const shown = forms.slice(0, mostButtons - others.length)
  return {
    offered: [
      ...shown.map(({ name, open }) => button(open, 'open-form', { form: name })),
      ...others,
    ],
    more: forms
      .slice(shown.length)
      .map(({ name, open }) => say(language, chatTexts.formByWord, { name, title: open })),
  }
}

function listButtons({ language, isPrivate, isReviewer, forms }: HelpView): readonly CardPart[] {
  if (!isPrivate) return []
  return [
    // Whoever may open no form has no case either.
    ...(forms.length > 0 ? [button(say(language, chatTexts.myCasesButton), 'my-cases', {})] : []),
    ...(isReviewer ? [button(say(language, chatTexts.queueButton), 'queue', {})] : []),
  ]
}
