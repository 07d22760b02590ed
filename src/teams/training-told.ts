/** Tells somebody that their training will soon count no more. */
import { dayOf } from '../accounts/review-day.ts'
import { isoDay } from '../cards/speaking.ts'
import { trainingCard } from '../cards/training-card.ts'
import { say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import type { TrainingIntent } from '../training/store.ts'
import { expiryOf, standingOf } from '../training/training.ts'
import type { Sent } from './delivery-result.ts'
import { type PostOptions, postToPerson, postToRole } from './post.ts'
import { cardActivity, textActivity } from './reply-activity.ts'

/** Said only as long as it is true. Somebody who has never written to the bot is reached through those who record training. */
export async function tellExpiry(options: PostOptions, intent: TrainingIntent): Promise<Sent> {
  const { organization } = options
  const { settings, desk, id: org } = organization
  const { training, language, timeZone } = settings
  const record = await desk.store.findTraining(org, intent.record)
  if (!training || !record || expiryOf(record, training.validMonths) !== intent.expiresOn)
    return { kind: 'void' }
  const records = await desk.store.trainingsOf(org, record.person.id)
  const standing = standingOf(records, training.validMonths, dayOf(desk.now(), timeZone))
  if (standing.kind === 'none' || standing.record.number !== record.number) return { kind: 'void' }
  const values = {
    done: isoDay(language, record.doneOn),
    expires: isoDay(language, intent.expiresOn),
  }
  const text = say(language, trainingTexts.reminder, values)
  const drawn = trainingCard({ language, timeZone, standing, records, form: training.form })
  const sent = await postToPerson(options, intent.to, { ...cardActivity(drawn, text), text })
  if (sent.kind !== 'unbound') return sent
  const { name } = record.person
  const forOthers = say(language, trainingTexts.reminderFor, { ...values, name })
  return postToRole(options, training.role, textActivity(forOthers))
}
