/** Looks after the approved answers by itself: takes out those whose clause changed, and asks owners at the review date. */
import { dayOf } from '../accounts/review-day.ts'
import { clauseState } from './approved-answer.ts'
import { type AnswerDesk, callReview, retireForClause } from './keep.ts'

/** How many owners are to be told something. */
export async function lookAfterAnswers(
  desk: AnswerDesk,
  wordsNow: (document: string, clause: string) => string | undefined,
): Promise<number> {
  const today = dayOf(desk.now(), desk.settings.timeZone)
  let told = 0
  for (const answer of await desk.store.activeAnswers(desk.org)) {
    const state = clauseState(answer, wordsNow)
    const done =
      state === 'same'
        ? answer.reviewOn <= today && (await callReview(desk, answer))
        : await retireForClause(desk, answer.id, state)
    if (done) told += 1
  }
  return told
}
