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

/** The earlier questions that a question leans on; none where it stands alone. */
export const earlierThatCount = ({ text, history = [] }: Question): readonly string[] =>
  history.length > 0 && shareOfHistory(text) > 0 ? history.slice(-remembered) : []

export function examine(base: AnswerBase, question: Question): readonly ExaminedPart[] {
  const { questions, story } = partsOf(question.text)
  const share = shareOfHistory(question.text)
  const history = earlierThatCount(question)
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
