/** Scores answers against questions whose right behaviour is known. */
import { z } from 'zod'
import { type Answer, type Citation, citationsOf } from './answer.ts'

const texts = z.array(z.string())

/** A question with what a right reply does: a line of a gold file. */
export const GoldQuestion = z.object({
  id: z.string(),
  org: z.string(),
  kind: z.string(),
  question: z.string(),
  history: texts.optional(),
  behaviour: z.enum(['answer', 'not_in_policy', 'refuse', 'offer_form']),
  /** Any one of them is right, unless there are groups: then one of each. */
  clauses: texts,
  groups: z.array(texts).optional(),
  /** Regular expressions; case does not matter. */
  must_mention: texts.default([]),
  must_not_mention: texts.default([]),
  /** The form that is asked for. */
  intent: z.string().optional(),
})
export type GoldQuestion = z.infer<typeof GoldQuestion>

/** How one reply did. */
export interface Verdict {
  readonly question: GoldQuestion
  /** Why it is wrong; nothing where it is right. */
  readonly fault?: string
  readonly citedFirst: boolean
  readonly citedInThree: boolean
  readonly isDeclined: boolean
  /** Quotes that do not stand in their clause to the letter. */
  readonly unfaithful: number
}

/** The words of a clause or an item, by document and id; nothing where there is none. */
export type ClauseText = (document: string, clause: string) => string | undefined

/** Only the first citations count: more nobody reads. */
const counted = 3

export function evaluate(question: GoldQuestion, answer: Answer, textOf: ClauseText): Verdict {
  const all = citationsOf(answer)
  const citations = all.slice(0, counted)
  const unfaithful = all.filter(
    ({ document, clause, quote }) =>
      quote === '' || !(textOf(document, clause)?.includes(quote) ?? false),
  ).length
  const isDeclined = answer.kind === 'not-in-policy' || answer.kind === 'refusal'
  const verdict = {
    question,
    citedFirst: cites(question.clauses, citations.slice(0, 1)),
    citedInThree: (question.groups ?? [question.clauses]).every((group) => cites(group, citations)),
    isDeclined,
    unfaithful,
  }
  const said = [answer.text, ...citations.map(({ quote }) => quote)].join(' ').replace(/\s+/g, ' ')
  const fault =
    faultOf(question, answer, verdict.citedInThree, said) ??
    mentions(question.must_not_mention, said, (found) => found) ??
    (unfaithful > 0 ? 'a quote is not in its clause' : undefined)
  return fault === undefined ? verdict : { ...verdict, fault }
}

/** An item stands for its clause, not the other way round. */
function cites(wanted: readonly string[], citations: readonly Citation[]): boolean {
  return wanted.some((id) =>
    citations.some(({ clause }) => clause === id || clause.startsWith(`${id}/`)),
  )
}

function faultOf(
  question: GoldQuestion,
  answer: Answer,
  isCited: boolean,
  said: string,
): string | undefined {
  switch (question.behaviour) {
    case 'answer':
      if (answer.kind !== 'answer') return `said ${answer.kind}`
      if (!isCited) return `cited ${answer.citations.map(({ clause }) => clause).join(', ')}`
      return mentions(question.must_mention, said, (found) => !found)
    case 'offer_form': {
      const offered = answer.kind === 'form' ? [answer.form] : []
      const offers = answer.kind === 'answer' ? answer.offers : offered
      return offers.includes(question.intent ?? '')
        ? undefined
        : `offered ${offers.join(', ') || 'nothing'}`
    }
    case 'not_in_policy':
    case 'refuse':
      return answer.kind === 'not-in-policy' || answer.kind === 'refusal'
        ? undefined
        : `said ${answer.kind}`
  }
}

/** The first pattern whose presence is a fault. */
function mentions(
  patterns: readonly string[],
  said: string,
  isFault: (found: boolean) => boolean,
): string | undefined {
  const pattern = patterns.find((candidate) => isFault(new RegExp(candidate, 'i').test(said)))
  return pattern === undefined ? undefined : `mention of /${pattern}/`
}

/** Shares between 0 and 1; nothing where no question is of the sort. */
export interface Figures {
  readonly questions: number
  readonly right?: number
  readonly answeredRight?: number
  readonly citedFirst?: number
  readonly citedInThree?: number
  readonly wronglyDeclined?: number
  readonly rightlyDeclined?: number
  readonly formOffered?: number
  readonly unfaithfulQuotes: number
  /** Right, by kind of question. */
  readonly kinds: Readonly<Record<string, number>>
}

export function summarize(verdicts: readonly Verdict[]): Figures {
  const of = (...behaviours: readonly GoldQuestion['behaviour'][]) =>
    verdicts.filter(({ question }) => behaviours.includes(question.behaviour))
  const isRight = ({ fault }: Verdict) => fault === undefined
  const answers = of('answer')
  const kinds = [...new Set(verdicts.map(({ question }) => question.kind))]
  return {
    questions: verdicts.length,
    ...share('right', verdicts, isRight),
    ...share('answeredRight', answers, isRight),
    ...share('citedFirst', answers, ({ citedFirst }) => citedFirst),
    ...share('citedInThree', answers, ({ citedInThree }) => citedInThree),
    ...share('wronglyDeclined', answers, ({ isDeclined }) => isDeclined),
    ...share('rightlyDeclined', of('not_in_policy', 'refuse'), isRight),
    ...share('formOffered', of('offer_form'), isRight),
    unfaithfulQuotes: verdicts.reduce((sum, { unfaithful }) => sum + unfaithful, 0),
    kinds: Object.fromEntries(
      kinds.map((kind) => {
        const own = verdicts.filter(({ question }) => question.kind === kind)
        return [kind, round(own.filter(isRight).length / own.length)]
      }),
    ),
  }
}

function share<Name extends string>(
  name: Name,
  verdicts: readonly Verdict[],
  counts: (verdict: Verdict) => boolean,
): Partial<Record<Name, number>> {
  if (verdicts.length === 0) return {}
  const value = round(verdicts.filter(counts).length / verdicts.length)
  return { [name]: value } as Partial<Record<Name, number>>
}

const round = (value: number) => Math.round(value * 10_000) / 10_000
