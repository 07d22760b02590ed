/** The bot's small cards: a welcome, help, a list. */
import { accountTexts } from '../messages/accounts.ts'
import { chatTexts } from '../messages/chat.ts'
import { consentTexts } from '../messages/consents.ts'
import { type Language, say } from '../messages/message.ts'
import type { FormOffer } from './answer-card.ts'
import { button, buttons, type Card, type CardPart, card, heading, words } from './card.ts'

export interface HelpView {
  readonly language: Language
  /** The first sentence: a welcome, or none. */
  readonly greeting?: string
  readonly forms: readonly FormOffer[]
  readonly roles: readonly string[]
  readonly isReviewer: boolean
  readonly isAdministrator: boolean
  /** Whether the person keeps the consents: nobody else reads of them. */
  readonly keepsConsents?: boolean
  /** Lists of one's own cases, and of what waits, stand where nobody reads along. */
  readonly isPrivate: boolean
  /** What the person does with the register of accounts, where there is one. */
  readonly register?: 'reads' | 'keeps'
}

/** More buttons are a wall; what has none is said in words. */
const mostButtons = 6

export function helpCard(view: HelpView): Card {
  const { language, forms } = view
  const lists = listButtons(view)
  const shown = forms.slice(0, mostButtons - lists.length)
  const more = forms
    .slice(shown.length)
    .map(({ name, open }) => say(language, chatTexts.formByWord, { name, title: open }))
  const roles = view.roles.join(', ')
  return card(
    [
      view.greeting ? words(view.greeting) : undefined,
      heading(say(language, chatTexts.helpTitle), 'medium'),
      words(say(language, chatTexts.helpAsk)),
      words(say(language, chatTexts.helpCases)),
      view.isReviewer ? words(say(language, chatTexts.helpReviewer)) : undefined,
      view.register ? words(say(language, accountTexts.helpEverybody)) : undefined,
      view.register === 'keeps' ? words(say(language, accountTexts.helpKeeper)) : undefined,
      view.keepsConsents ? words(say(language, consentTexts.help)) : undefined,
      view.isAdministrator
        ? words(say(language, chatTexts.helpAdministrator, { roles }))
        : undefined,
      forms.length > 0 ? words(say(language, chatTexts.helpForms)) : undefined,
      buttons([
        ...shown.map(({ name, open }) => button(open, 'open-form', { form: name })),
        ...lists,
      ]),
      more.length > 0
        ? words(say(language, chatTexts.helpMoreForms, { forms: more.join(', ') }), {
            size: 'small',
            isSubtle: true,
          })
        : undefined,
    ],
    language,
  )
}

function listButtons({ language, isPrivate, isReviewer, forms }: HelpView): readonly CardPart[] {
  if (!isPrivate) return []
  return [
    // Whoever may open no form has no case either.
    ...(forms.length > 0 ? [button(say(language, chatTexts.myCasesButton), 'my-cases', {})] : []),
    ...(isReviewer ? [button(say(language, chatTexts.queueButton), 'queue', {})] : []),
  ]
}
