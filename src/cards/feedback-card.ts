/** The form behind a thumb: a reason where the answer did not help, and room for a few words. */
import { feedbackReasons, longestComment, type Reaction } from '../answers/feedback.ts'
import { feedbackReasonTexts, feedbackTexts } from '../messages/feedback.ts'
import { type Language, say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import { type Card, type CardPart, card, words } from './card.ts'

/** `answering`: who answers questions, where the person may have this one sent on. */
export function feedbackCard(reaction: Reaction, language: Language, answering?: string): Card {
  return card(
    [
      reaction === 'dislike' ? reasonInput(language) : undefined,
      {
        type: 'Input.Text',
        id: 'comment',
        label: say(language, feedbackTexts.comment),
        isMultiline: true,
        maxLength: longestComment,
      },
      reaction === 'dislike' && answering ? personInput(answering, language) : undefined,
      words(say(language, feedbackTexts.note), { size: 'small', isSubtle: true }),
      {
        // Teams sends what is filled in with the thumb itself; it knows Action.Submit only here.
        type: 'ActionSet',
        actions: [{ type: 'Action.Submit', title: say(language, feedbackTexts.send) }],
      },
    ],
    language,
  )
}

const personInput = (role: string, language: Language): CardPart => ({
  type: 'Input.Toggle',
  id: 'askPerson',
  title: say(language, questionTexts.thumbToggle, { role }),
  wrap: true,
  value: 'false',
})

const reasonInput = (language: Language): CardPart => ({
  type: 'Input.ChoiceSet',
  id: 'reason',
  style: 'expanded',
  label: say(language, feedbackTexts.reason),
  isRequired: true,
  errorMessage: say(language, feedbackTexts.reasonMissing),
  choices: feedbackReasons.map((reason) => ({
    title: say(language, feedbackReasonTexts[reason]),
    value: reason,
  })),
})
