/** What the owner of an approved answer is told: that it is due for review, or that it retired by itself. */
import type { AnswerIntent } from '../approved/store.ts'
import { isoDay } from '../cards/speaking.ts'
import { say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import { drawAnswer } from './approved.ts'
import type { Sent } from './delivery-result.ts'
import { type PostOptions, postToPerson, postToRole } from './post.ts'
import { cardActivity, textActivity } from './reply-activity.ts'

const told = {
  review: questionTexts.toldReview,
  'clause-changed': questionTexts.toldChanged,
  'clause-removed': questionTexts.toldRemoved,
} as const

/** An owner who has never written to the bot is reached through the channel of the role that keeps the answers. */
export async function tellOwner(options: PostOptions, intent: AnswerIntent): Promise<Sent> {
  const { organization } = options
  const { settings, desk, id: org } = organization
  const { language } = settings
  const answer = await desk.store.findAnswer(org, intent.answer)
  if (!answer) return { kind: 'void' }
  const isOver =
    intent.why === 'review' && (answer.status === 'retired' || answer.reviewOn !== intent.on)
  if (isOver) return { kind: 'void' }
  const text = say(language, told[intent.why], {
    id: answer.id,
    day: isoDay(language, intent.on),
  })
  const personId = intent.to.slice('person:'.length)
  const drawn = await drawAnswer(organization, personId, answer, language, { remark: text })
  const sent = await postToPerson(options, intent.to, cardActivity(drawn, text))
  const role = settings.approvedAnswers?.role
  return sent.kind === 'unbound' && role ? postToRole(options, role, textActivity(text)) : sent
}
