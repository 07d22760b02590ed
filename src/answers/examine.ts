/** Takes a message apart and finds, for each of its questions, the clauses and whether they answer it. */
import type { Question } from './answer.ts'
import { type Judgement, judge } from './answerability.ts'
import type { AnswerBase } from './base.ts'
import { shareOfHistory } from './follow-up.ts'
import { partsOf } from './parts.ts'
import type { QuestionType } from './question-type.ts'
import { type Found, readSearch, search } from './search.ts'

export interface ExaminedPart {
  readonly question: string
  readonly type: QuestionType
  readonly found: Found
  readonly judgement: Judgement
}

/** Earlier questions that still count. */
const remembered = 2

export function examine(base: AnswerBase, question: Question): readonly ExaminedPart[] {
  const { questions, story } = partsOf(question.text)
  const share = shareOfHistory(question.text)
  const history = share > 0 ? (question.history ?? []).slice(-remembered) : []
  return questions.map((part): ExaminedPart => {
    const others = questions.filter((other) => other !== part)
    const wanted = readSearch(base, { question: part, story, others, history, historyShare: share })
    const { type } = wanted.hints
    const found = search(base, wanted, question.near)
    const elsewhere = () => base.neighbours.map((neighbour) => search(neighbour, wanted))
    return {
      question: part,
      type,
      found,
      judgement: judge(base, found, type, elsewhere),
    }
  })
}
