/** An answer in a model's plainer words, where there is one; who waits for it in a 1:1 chat is told what the bot is doing. */
import type { Answer, Question } from '../answers/answer.ts'
import { patiently } from '../answers/model/patience.ts'
import { say } from '../messages/message.ts'
import { modelTexts } from '../messages/model.ts'
import { inSpan } from '../telemetry/span.ts'
import { workingActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

/** Milliseconds that pass without a word. */
const patience = 700

export interface Phrased {
  readonly answer: Answer
  /** The stream that the answer must end, where the person was told to wait. */
  readonly streamId: string | undefined
}

/** What is needed of a turn: where it is, whom to tell, and whose model there is. */
export interface PhrasingTurn {
  readonly place: Turn['place']
  readonly context: Pick<Turn['context'], 'sendActivity'>
  readonly organization: Pick<Turn['organization'], 'id' | 'refine'>
}

export async function phrased(
  turn: PhrasingTurn,
  question: Question,
  answer: Answer,
): Promise<Phrased> {
  const { organization, context, place } = turn
  // A person's own answer is nobody's to reword.
  const isPersons = answer.kind === 'answer' && answer.approved !== undefined
  if (!organization.refine || isPersons) return { answer, streamId: undefined }
  let streamId: string | undefined
  const { refine } = organization
  const refined = inSpan('model', { organization: organization.id }, () => refine(question, answer))
  const worded = await patiently(refined, patience, async () => {
    if (place !== 'personal') return
    const working = workingActivity(say(answer.language, modelTexts.working))
    // An answer is not lost because its announcement was.
    const told = await context.sendActivity(working).catch(() => undefined)
    streamId = told?.id
  })
  return { answer: worded, streamId }
}
