/** Who was trained, for those who record it: each person with the day until which it counts. */
import type { Page } from '../accounts/find.ts'
import { type Language, say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import { button, buttons, type Card, card, heading, shorten, words } from './card.ts'
import { turnButtons } from './list-parts.ts'
import { isoDay, type Speaking } from './speaking.ts'

export interface TrainedLine {
  readonly name: string
  /** The first day on which it counts no more. */
  readonly expiresOn: string
  readonly isExpired: boolean
}

export interface TrainingsView extends Speaking {
  readonly page: Page<TrainedLine>
  /** Only those whose training counts no more. */
  readonly expiredOnly: boolean
}

/** What became of a form, a line for each person, in its place: what was sent must not lie there to be sent again. */
export const recordedCard = (language: Language, lines: readonly string[]): Card =>
  card(
    [
      heading(say(language, trainingTexts.formTitle)),
      lines.map((line) => words(shorten(line, 300), {}, 'small')),
      buttons([
        button(say(language, trainingTexts.recordMore), 'training-add', {}),
        button(say(language, trainingTexts.listTitle), 'training-page-1', {}),
      ]),
    ],
    language,
  )

export function trainingsCard({ page, expiredOnly, language }: TrainingsView): Card {
  return card(
    [
      heading(say(language, trainingTexts.listTitle)),
      words(say(language, trainingTexts.listCount, { ...page, items: '' }), { isSubtle: true }),
      page.items.map(({ name, expiresOn, isExpired }) =>
        words(
          shorten(
            say(language, isExpired ? trainingTexts.listExpired : trainingTexts.listValid, {
              name,
              expires: isoDay(language, expiresOn),
            }),
            200,
          ),
          isExpired ? { color: 'attention' } : {},
          'small',
        ),
      ),
      buttons([
        ...turnButtons(language, page, expiredOnly ? 'training-expired-' : 'training-page-'),
        expiredOnly
          ? button(say(language, trainingTexts.showAll), 'training-page-1', {})
          : button(say(language, trainingTexts.showExpired), 'training-expired-1', {}),
        button(say(language, trainingTexts.recordButton), 'training-add', {}),
        button(say(language, trainingTexts.exportButton), 'training-export', {}),
      ]),
    ],
    language,
  )
}
