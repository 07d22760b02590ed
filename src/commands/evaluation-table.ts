/** The table of `npm run evals`: the figures of a set beside the last committed ones, and whether one dropped. */
import { z } from 'zod'

const Share = z.number().min(0).max(1)

/** What is kept of a set: counts, shares between 0 and 1, and what is right by kind. */
export const SetFigures = z.object({
  questions: z.number(),
  right: Share.optional(),
  answeredRight: Share.optional(),
  citedFirst: Share.optional(),
  citedInThree: Share.optional(),
  wronglyDeclined: Share.optional(),
  rightlyDeclined: Share.optional(),
  formOffered: Share.optional(),
  unfaithfulQuotes: z.number().optional(),
  ndcg10: Share.optional(),
  recall3: Share.optional(),
  kinds: z.record(z.string(), Share).optional(),
})
export type SetFigures = z.infer<typeof SetFigures>

/** By the name of the set. */
export const CommittedFigures = z.record(z.string(), SetFigures)

interface Measure {
  readonly key: Exclude<keyof SetFigures, 'kinds' | 'questions'>
  readonly title: string
  readonly shown: 'share' | 'count' | 'score'
  readonly better: 'more' | 'less'
  /** How much worse is no drop yet, for a set of so many questions. */
  readonly tolerance: (questions: number) => number
}

/** The engine is deterministic: what is right may not fall at all, nor a quote be wrong. */
const none = () => 0
/**
 * Parts of `right` may fall by one question, or by one in a hundred: a change that mends three answers and costs one
 * refusal is a gain, and `right` tells so.
 */
const aQuestion = (questions: number) => Math.max(1 / questions, 0.01)
/** Less than any two engines differ by; what the order of equal scores can move. */
const aHair = () => 0.005

const measures: readonly Measure[] = [
  { key: 'right', title: 'right', shown: 'share', better: 'more', tolerance: none },
  {
    key: 'answeredRight',
    title: 'answered right',
    shown: 'share',
    better: 'more',
    tolerance: aQuestion,
  },
  { key: 'citedFirst', title: 'cited first', shown: 'share', better: 'more', tolerance: aQuestion },
  {
    key: 'citedInThree',
    title: 'cited in three',
    shown: 'share',
    better: 'more',
    tolerance: aQuestion,
  },
  {
    key: 'wronglyDeclined',
    title: 'wrongly declined',
    shown: 'share',
    better: 'less',
    tolerance: aQuestion,
  },
  {
    key: 'rightlyDeclined',
    title: 'rightly declined',
    shown: 'share',
    better: 'more',
    tolerance: aQuestion,
  },
  {
    key: 'formOffered',
    title: 'form offered',
    shown: 'share',
    better: 'more',
    tolerance: aQuestion,
  },
  {
    key: 'unfaithfulQuotes',
    title: 'unfaithful quotes',
    shown: 'count',
    better: 'less',
    tolerance: none,
  },
  { key: 'ndcg10', title: 'nDCG@10', shown: 'score', better: 'more', tolerance: aHair },
  { key: 'recall3', title: 'recall@3', shown: 'score', better: 'more', tolerance: aHair },
]

/** Shares are kept to four places: what is less than that is no difference. */
const rounding = 0.00011

export interface ComparedSet {
  readonly text: string
  /** The titles of the measures that fell by more than is tolerated. */
  readonly dropped: readonly string[]
}

/** A set's figures as lines, each beside the committed one, or beside a dash where none was committed. */
export function compareFigures(
  name: string,
  now: SetFigures,
  before: SetFigures | undefined,
): ComparedSet {
  const present = measures.filter(
    ({ key }) => now[key] !== undefined || before?.[key] !== undefined,
  )
  const rows = present.map((measure) => ({
    title: measure.title,
    ...row(measure, now, before),
  }))
  const kinds = Object.keys({ ...before?.kinds, ...now.kinds }).map((kind) => {
    return line(`  ${kind}`, show('share', now.kinds?.[kind]), show('share', before?.kinds?.[kind]))
  })
  const lines = [
    line(`${name} (${now.questions} questions)`, 'now', 'committed'),
    ...rows.map(({ text }) => text),
    ...(kinds.length === 0 ? [] : ['  right by kind', ...kinds]),
  ]
  return {
    text: lines.join('\n'),
    dropped: rows.filter(({ isDrop }) => isDrop).map(({ title }) => title),
  }
}

function row(
  { key, title, shown, better, tolerance }: Measure,
  now: SetFigures,
  before: SetFigures | undefined,
) {
  const [value, last] = [now[key], before?.[key]]
  // A set that grew or shrank is another set: its figures are shown, and compared once they are committed.
  const isSameSet = before?.questions === now.questions
  const loss = isSameSet ? lossOf(value, last, better) : 0
  const isDrop = loss > tolerance(now.questions) + rounding
  const mark = isDrop ? '  DROPPED' : ''
  return { text: `${line(`  ${title}`, show(shown, value), show(shown, last))}${mark}`, isDrop }
}

function lossOf(now = 0, before: number | undefined, better: Measure['better']): number {
  if (before === undefined) return 0
  return better === 'more' ? before - now : now - before
}

const line = (title: string, now: string, before: string) =>
  `${title.padEnd(58)} ${now.padStart(8)} ${before.padStart(10)}`

function show(shown: Measure['shown'], value: number | undefined): string {
  if (value === undefined) return '-'
  switch (shown) {
    case 'share':
      return `${(100 * value).toFixed(1)} %`
    case 'count':
      return String(value)
    case 'score':
      return value.toFixed(4)
  }
}
