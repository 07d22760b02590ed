/** The log of what was decided on the cases of one form, such as the review of comments: for those who act on them. */
import { csv } from '../accounts/csv.ts'
import type { Case } from './case.ts'

export interface LoggedDecision {
  readonly number: string
  /** ISO. */
  readonly decidedAt: string
  readonly action: string
  readonly by: string
  readonly reason: string
  /** The clause on which the decision rests, and its words on that day. */
  readonly clause: string
  readonly quote: string
  /** What may have been touched, as noticed when it was sent. */
  readonly touched: readonly string[]
  readonly fields: Readonly<Record<string, string>>
}

/** Those that were decided, as they come. */
export const decisionsOf = (cases: readonly Case[]): readonly LoggedDecision[] =>
  cases.flatMap(({ number, lastStep, fields, warnings = [], confidential }) =>
    lastStep && !confidential
      ? [
          {
            number,
            decidedAt: new Date(lastStep.at / 1000).toISOString(),
            action: lastStep.verb,
            by: lastStep.by.name,
            reason: lastStep.reason ?? '',
            clause: lastStep.clause?.id ?? '',
            quote: lastStep.clause?.words ?? '',
            touched: warnings.flatMap((each) => (each.kind === 'ground' ? [each.clause] : [])),
            fields: Object.fromEntries(
              Object.entries(fields).flatMap(([id, value]) =>
                typeof value === 'string' ? [[id, value]] : [],
              ),
            ),
          },
        ]
      : [],
  )

/** Those in which every word stands, in whatever place. */
export function searchDecisions(
  decisions: readonly LoggedDecision[],
  words: string,
): readonly LoggedDecision[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return decisions.filter((decision) => {
    const text = JSON.stringify(decision).toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** `fields`: the form's, in its order; each is a column. */
export function decisionsCsv(
  decisions: readonly LoggedDecision[],
  fields: readonly string[],
): string {
  const columns = ['case', 'decided_at', 'action', 'by', 'reason', 'clause', 'quote', 'touched']
  return csv([
    [...columns, ...fields],
    ...decisions.map((each) => [
      each.number,
      each.decidedAt,
      each.action,
      each.by,
      each.reason,
      each.clause,
      each.quote,
      each.touched.join('; '),
      ...fields.map((field) => each.fields[field] ?? ''),
    ]),
  ])
}

export const decisionsJson = (decisions: readonly LoggedDecision[], exportedAt: string): string =>
  `${JSON.stringify({ exportedAt, decisions }, null, 2)}\n`
