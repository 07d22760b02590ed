/** Consents for those who keep them: a list, and one with what can be done about it. */
import { type Consent, standingOn } from '../consents/consent.ts'
import { useTexts } from '../consents/consent-form.ts'
import { consentTexts } from '../messages/consents.ts'
import { type Language, type Message, say } from '../messages/message.ts'
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
import { dayOfMoment, isoDay, type SpeakingToday } from './speaking.ts'

export interface ConsentsView extends SpeakingToday {
  readonly title: string
  readonly consents: readonly Consent[]
  /** Under the list: how to see more. */
  readonly more?: string
}

const standings = {
  valid: consentTexts.valid,
  'not-yet': consentTexts['not-yet'],
  expired: consentTexts.expired,
  withdrawn: consentTexts.withdrawnState,
} as const

function standing({ language, today }: SpeakingToday, consent: Consent): CardPart {
  const now = standingOn(consent, today)
  return words(say(language, standings[now]), {
    weight: 'bolder',
    color: now === 'valid' ? 'good' : 'attention',
  })
}

const usesText = (language: Language, { uses }: Consent): string =>
  uses.map((use) => say(language, useTexts[use])).join(', ')

const untilText = (language: Language, { until }: Consent): string =>
  until ? isoDay(language, until) : say(language, consentTexts.noEnd)

export function consentsCard(view: ConsentsView): Card {
  const { language, consents, title, more } = view
  return card(
    [
      heading(title),
      consents.length === 0 ? words(say(language, consentTexts.empty)) : undefined,
      ...consents.map((consent) =>
        box([
          words(`${say(language, consentTexts.title, { id: consent.id })} · ${consent.person}`, {
            weight: 'bolder',
          }),
          standing(view, consent),
          words(`${usesText(language, consent)}. ${consent.where}`, {}, 'small'),
          fact(language, say(language, consentTexts.factUntil), untilText(language, consent)),
        ]),
      ),
      more ? words(more, { isSubtle: true, size: 'small' }) : undefined,
      buttons([
        ...consents.map(({ id }) =>
          button(say(language, consentTexts.open, { id }), 'consents-open', { id: String(id) }),
        ),
      ]),
      buttons([
        button(say(language, consentTexts.add), 'consents-add', {}),
        ...(consents.length > 0
          ? [button(say(language, consentTexts.exportIt), 'consents-export', {})]
          : []),
      ]),
    ],
    language,
  )
}

export interface ConsentView extends SpeakingToday {
  readonly consent: Consent
  readonly nonce: string
  /** The numbers of the checks that name it. */
  readonly checks: readonly string[]
  readonly remark?: string
}

export function consentCard(view: ConsentView): Card {
  const { language, consent, checks, remark } = view
  const { id, person, givenBy, where, told, document, givenOn, withdrawn, enteredBy } = consent
  const line = (label: Message, value: string) => fact(language, say(language, label), value, 500)
  const moment = (at: number) => dayOfMoment(view, at)
  const renewal = consent.renewals.at(-1)
  return card(
    [
      heading(say(language, consentTexts.title, { id })),
      remark ? words(remark, { color: 'attention', weight: 'bolder' }) : undefined,
      standing(view, consent),
      line(consentTexts.person, person),
      givenBy ? line(consentTexts.factGivenBy, givenBy) : undefined,
      line(consentTexts.uses, usesText(language, consent)),
      line(consentTexts.factWhere, where),
      line(consentTexts.told, told),
      line(consentTexts.document, document),
      line(consentTexts.givenOn, isoDay(language, givenOn)),
      line(consentTexts.factUntil, untilText(language, consent)),
      renewal
        ? line(
            consentTexts.factRenewed,
            say(language, consentTexts.entered, { name: renewal.by.name, day: moment(renewal.at) }),
          )
        : undefined,
      withdrawn
        ? line(
            consentTexts.withdrawnOn,
            [isoDay(language, withdrawn.on), withdrawn.reason].filter(Boolean).join('. '),
          )
        : undefined,
      line(
        consentTexts.factEntered,
        say(language, consentTexts.entered, {
          name: enteredBy.name,
          day: moment(consent.enteredAt),
        }),
      ),
      checks.length > 0 ? line(consentTexts.factChecks, checks.join(', ')) : undefined,
      withdrawn ? undefined : changing(view),
    ],
    language,
  )
}

function changing({ language, nonce }: ConsentView): readonly CardPart[] {
  const actions = buttons([
    button(say(language, consentTexts.renew), 'consent-renew', { nonce }),
    button(say(language, consentTexts.withdraw), 'consent-withdraw', { nonce }),
  ])
  return [
    { type: 'Input.Date', id: 'until', label: say(language, consentTexts.newUntil) },
    {
      type: 'Input.Text',
      id: 'reason',
      label: say(language, consentTexts.reason),
      maxLength: 300,
    },
    ...(actions ? [actions] : []),
  ]
}
