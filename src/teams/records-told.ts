/** What the channel of those who keep the records is told: series and days, never which cases. */
import { seriesTitle } from '../cards/records-words.ts'
import { isoDay } from '../cards/speaking.ts'
import type { Intent } from '../cases/store.ts'
import { say } from '../messages/message.ts'
import { recordTexts as texts } from '../messages/records.ts'
import type { Disposal } from '../records/store.ts'
import type { Sent } from './delivery-result.ts'
import { type PostOptions, postToRole } from './post.ts'
import { textActivity } from './reply-activity.ts'

type RecordsIntent = Extract<Intent, { kind: 'records-due' | 'disposal' }>

export async function tellKeepers(options: PostOptions, intent: RecordsIntent): Promise<Sent> {
  const text = await textOf(options, intent)
  return text
    ? postToRole(options, intent.to.slice('role:'.length), textActivity(text))
    : { kind: 'void' }
}

async function textOf(
  { organization }: PostOptions,
  intent: RecordsIntent,
): Promise<string | undefined> {
  const { records: desk, settings } = organization
  if (!desk) return undefined
  const { language, timeZone } = settings
  const speaking = { language, timeZone, schedule: desk.schedule }
  if (intent.kind === 'records-due')
    return say(language, texts.warned, {
      days: intent.days,
      day: isoDay(language, intent.on),
      series: seriesTitle(speaking, intent.series),
    })
  const disposal = await desk.store.findDisposal(desk.org, intent.disposal)
  if (!disposal) return undefined
  const values = { id: disposal.id, series: seriesTitle(speaking, disposal.series) }
  switch (intent.what) {
    case 'proposed':
      return say(language, texts.toldProposed, { ...values, name: disposal.proposedBy.name })
    case 'declined':
      return say(language, texts.toldDeclined, { ...values, name: disposal.decidedBy?.name ?? '' })
    case 'done':
      return say(language, texts.toldDone, { ...values, disposed: disposedOf(disposal) })
  }
}

const disposedOf = ({ items }: Disposal): number =>
  items.filter(({ outcome }) => outcome === 'disposed').length
