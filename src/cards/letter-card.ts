/** What the reviewers of a confidential case write to the person who sent it: a card, of which a locked screen shows the summary only. */
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import { type Card, card, heading, words } from './card.ts'
import { type CaseContext, formTitle } from './case-words.ts'

/** @param notice Its paragraphs, as a message would have them. */
export function letterCard(view: CaseContext, notice: string): Card {
  const { language, case: entry } = view
  const title = say(language, caseTexts.caseTitle, {
    title: formTitle(view),
    number: entry.number,
  })
  return card([heading(title), ...notice.split('\n\n').map((text) => words(text))], language)
}
