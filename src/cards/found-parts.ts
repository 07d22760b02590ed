/** What the bot made of a question, for the person who answers it. */
import type { Case } from '../cases/case.ts'
import { type Language, say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import { box, type CardPart, shorten, words } from './card.ts'

export function foundParts({ warnings = [] }: Case, language: Language): readonly CardPart[] {
  return warnings.flatMap((warning) => {
    if (warning.kind !== 'found') return []
    const { answered, clauses } = warning
    const lines = clauses.map(({ title, id, heading }) =>
      say(
        language,
        id.includes(heading) ? questionTexts.foundClauseShort : questionTexts.foundClause,
        { title, clause: id, heading },
      ),
    )
    return [
      box([
        words(say(language, answered ? questionTexts.foundAnswer : questionTexts.foundNone), {
          weight: 'bolder',
        }),
        ...lines.map((line) => words(`• ${shorten(line, 200)}`, {}, 'small')),
      ]),
    ]
  })
}
