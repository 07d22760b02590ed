/** What the person who sent a form gets at once: the number, what happens next, and what else the policy asks for. */
import { caseTexts } from '../messages/cases.ts'
import { formTexts } from '../messages/forms.ts'
import { localize, say } from '../messages/message.ts'
import { type Card, type CardPart, card, fact, heading, words } from './card.ts'
import { type CaseContext, day, fieldLines, formTitle, roleTitle } from './case-words.ts'
import { warningParts } from './warning-parts.ts'

export function receiptCard(view: CaseContext): Card {
  const { case: entry, language } = view
  const values = { number: entry.number, title: formTitle(view), revision: entry.revision }
  const title =
    entry.revision > 1
      ? say(language, caseTexts.receiptRevised, values)
      : say(language, caseTexts.receiptTitle, values)
  return card(
    [
      heading(title),
      words(say(language, caseTexts.receiptThanks, values)),
      next(view),
      companions(view),
      warningParts(formTexts.warningsTitle, { ...view, warnings: entry.warnings ?? [] }),
      words(say(language, caseTexts.receiptTold, values), { isSubtle: true, size: 'small' }),
      // A confidential text is not repeated: the receipt stays in the chat, where others may look on.
      entry.confidential
        ? undefined
        : fieldLines(view).map(({ label, text }) => fact(language, label, text, 200)),
    ],
    language,
  )
}

function next(view: CaseContext): readonly CardPart[] {
  const { case: entry, settings, language } = view
  if (!entry.role) return []
  const role = roleTitle(settings, entry.role, language)
  return [
    words(
      entry.dueAt === undefined
        ? say(language, caseTexts.receiptNextNoDate, { role })
        : say(language, caseTexts.receiptNext, { role, due: day(view, entry.dueAt) }),
    ),
  ]
}

/** The other reports that the policy requires for what was ticked. */
function companions({ case: entry, form, settings, language }: CaseContext): readonly CardPart[] {
  const companions = settings.forms[form.name]?.companions
  if (!companions) return []
  const picked = entry.fields[companions.field]
  const reports = Object.entries(companions.reports).filter(([value]) =>
    Array.isArray(picked) ? picked.includes(value) : picked === value,
  )
  if (reports.length === 0) return []
  return [
    words(say(language, caseTexts.receiptAlso), { weight: 'bolder' }),
    ...reports.map(([, { title }]) => words(localize(language, title), {}, 'small')),
    ...reports.flatMap(([, { title, url }]) =>
      url
        ? [
            {
              type: 'ActionSet',
              actions: [{ type: 'Action.OpenUrl', title: localize(language, title), url }],
            },
          ]
        : [],
    ),
  ]
}
