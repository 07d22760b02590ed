/** What those who keep the consents are told in their channel: numbers alone, and only as long as it is true. */
import { isoDay } from '../cards/speaking.ts'
import { numbersIn, standingOn } from '../consents/consent.ts'
import type { ConsentIntent, NamedConsentsIntent } from '../consents/store.ts'
import { consentTexts } from '../messages/consents.ts'
import { say } from '../messages/message.ts'
import { checksNaming } from './consents.ts'
import type { Sent } from './delivery-result.ts'
import { type PostOptions, postToRole } from './post.ts'
import { today } from './register.ts'
import { textActivity } from './reply-activity.ts'

const told = {
  'runs-out': consentTexts.toldRunsOut,
  'ran-out': consentTexts.toldRanOut,
  withdrawn: consentTexts.toldWithdrawn,
} as const

/** With the checks that name it: those are the posts that rest on it. */
export async function tellOfConsent(options: PostOptions, intent: ConsentIntent): Promise<Sent> {
  const { organization } = options
  const { desk, id: org, settings } = organization
  const { consent: id, why, on } = intent
  const consent = await desk.store.findConsent(org, id)
  if (!consent) return { kind: 'void' }
  const isOver =
    why === 'withdrawn' ? !consent.withdrawn : consent.withdrawn || consent.until !== on
  if (isOver) return { kind: 'void' }
  const { language } = settings
  const numbers = await checksNaming(organization, id)
  const text = [
    say(language, told[why], { id, day: isoDay(language, on) }),
    ...(numbers.length > 0
      ? [say(language, consentTexts.toldChecks, { numbers: numbers.join(', ') })]
      : []),
  ].join(' ')
  return postToRole(options, intent.to.slice('role:'.length), textActivity(text))
}

const troubles = {
  expired: consentTexts.namedExpired,
  withdrawn: consentTexts.namedWithdrawn,
  'not-yet': consentTexts.namedNotYet,
} as const

/** Nothing is said where every consent that the check names holds. */
export async function tellOfNamed(
  options: PostOptions,
  { caseNumber, to }: NamedConsentsIntent,
): Promise<Sent> {
  const { organization } = options
  const { desk, id: org, settings } = organization
  const { language } = settings
  const entry = await desk.store.findCase(org, caseNumber)
  const field = entry && settings.forms[entry.form]?.consents?.field
  if (!entry || !field) return { kind: 'void' }
  const wrong: string[] = []
  for (const id of numbersIn(String(entry.fields[field] ?? ''))) {
    const consent = await desk.store.findConsent(org, id)
    const now = consent ? standingOn(consent, today(organization)) : undefined
    if (now === undefined) wrong.push(say(language, consentTexts.namedUnknown, { id }))
    else if (now !== 'valid') wrong.push(say(language, troubles[now], { id }))
  }
  if (wrong.length === 0) return { kind: 'void' }
  const text = say(language, consentTexts.toldNamed, {
    number: caseNumber,
    consents: wrong.join(', '),
  })
  return postToRole(options, to.slice('role:'.length), textActivity(text))
}
