/** A member of the public is sent to the form that the policy names for them; so is whoever asks for one. */
import { concernTexts } from '../messages/concerns.ts'
import { localize, say } from '../messages/message.ts'
import type { Turn } from './turn.ts'

const somebody =
  '(?:resident|citizen|taxpayer|ratepayer|customer|neighbou?r|member of the (?:public|community)|stakeholder)s?'
const quelquun =
  '(?:citoyen(?:ne)?|résidente?|contribuable|client(?:e)?|membre du public|personne du public)s?'

const publicReporter: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i am|i'm|as|on behalf of|for) (?:just )?(?:an? |one )?(?:local )?${somebody}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:an?|some|our|the) ${somebody} (?:wants?|wishes|would like|asks?|came|called|is|has)\\b`,
    'iu',
  ),
  new RegExp(`(?:je suis|en tant que|au nom d['’]une?|pour une?) (?:une? )?${quelquun}`, 'iu'),
  new RegExp(`(?:une?|des|la|le) ${quelquun} (?:veut|veulent|souhaite|voudrait|demande)`, 'iu'),
]
const complaining =
  /\b(?:complain|complaint|report|concern|plainte|plaindre|signaler|dénoncer|préoccupation)\b/iu

/** What whoever speaks for the public is told; none where nobody does, or the organization names no form for them. */
export function publicFormText(turn: Turn): string | undefined {
  const text = turn.text.replaceAll('’', "'")
  if (!complaining.test(text) || !publicReporter.some((pattern) => pattern.test(text)))
    return undefined
  const named = Object.entries(turn.organization.settings.forms).find(([, own]) => own.publicForm)
  return named ? publicFormFor(turn, named[0]) : undefined
}

/** Which form the public uses instead, where it is, and the clause that says so. */
export function publicFormFor({ organization, language }: Turn, form: string): string | undefined {
  const known = organization.settings.forms[form]?.publicForm
  if (!known) return undefined
  const { title, url, clause: id } = known
  const clause = id ? organization.clause(id) : undefined
  const lines = [
    say(language, concernTexts.publicText, { title: localize(language, title) }),
    url
      ? say(language, concernTexts.publicLink, { url })
      : say(language, concernTexts.publicNoLink),
    ...(clause
      ? [say(language, concernTexts.publicClause, { clause: clause.id, words: clause.words })]
      : []),
  ]
  return lines.join('\n\n')
}
