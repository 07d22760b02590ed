/** What the register answers to a question: marked as its own, with the clause that asks for it. */
import { accountTexts } from '../messages/accounts.ts'
import { say } from '../messages/message.ts'
import { box, type Card, card, words } from './card.ts'
import { isoDay, type Speaking } from './speaking.ts'

export interface RegisterAnswerView extends Speaking {
  readonly lines: readonly string[]
  /** Today, ISO. */
  readonly today: string
  readonly clause?: string
}

export function registerAnswerCard({ language, lines, today, clause }: RegisterAnswerView): Card {
  const source = [
    say(language, accountTexts.fromRegister, { day: isoDay(language, today) }),
    ...(clause ? [say(language, accountTexts.clause, { clause })] : []),
  ]
  const [first, ...rest] = lines
  return card(
    [
      first === undefined ? undefined : words(first, { weight: 'bolder' }),
      rest.map((line) => words(line, {}, 'small')),
      box(source.map((line) => words(line, { isSubtle: true, size: 'small' }, 'none'))),
    ],
    language,
  )
}
