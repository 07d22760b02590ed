/** What the person who sent a form gets at once: the number, what happens next, and what else the policy asks for. */
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { formTexts } from '../messages/forms.ts'
import { say } from '../messages/message.ts'
import { type Card, type CardPart, card, fact, heading, words } from './card.ts'
import { type CaseContext, day, fieldLines, formTitle, roleTitle } from './case-words.ts'
import { dangerPart, reportOffers } from './concern-parts.ts'
import { addEvidencePart } from './evidence-parts.ts'
import { warningParts } from './warning-parts.ts'

export function receiptCard(view: CaseContext): Card {
  const { case: entry, language } = view
  const values = { number: entry.number, title: formTitle(view), revision: entry.revision }
  const title =
    entry.revision > 1
      ? say(language, caseTexts.receiptRevised, values)
      : say(language, caseTexts.receiptTitle, values)
  // It waited for nobody: what was sent is kept as it is.
  const isOnRecord = entry.closed && entry.lastStep === undefined
  return card(
    [
      heading(title),
      words(say(language, caseTexts.receiptThanks, values)),
      next(view),
      dangerPart(view),
      reportOffers(view),
      warningParts(formTexts.warningsTitle, { ...view, warnings: entry.warnings ?? [] }),
      words(say(language, isOnRecord ? caseTexts.receiptOnRecord : caseTexts.receiptTold, values), {
        isSubtle: true,
        size: 'small',
      }),
      isOnRecord
        ? undefined
        : words(
            say(language, concernTexts.addHow, values),
            { isSubtle: true, size: 'small' },
            'small',
          ),
      isOnRecord ? undefined : addEvidencePart(view),
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
