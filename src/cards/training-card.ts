/** Somebody's training: how they stand, and what is on record. */
import { say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import type { TrainingRecord, TrainingStanding } from '../training/training.ts'
import { button, buttons, type Card, card, heading, shorten, words } from './card.ts'
import { isoDay, type Speaking } from './speaking.ts'

export interface TrainingView extends Speaking {
  readonly standing: TrainingStanding
  /** Newest first. */
  readonly records: readonly TrainingRecord[]
  /** Whose it is, where it is not the reader's own. */
  readonly name?: string
  /** The clause that asks for training. */
  readonly clause?: string
  /** The form by which it is asked for; none for somebody else's. */
  readonly form?: string
}

/** The newest; the export has all. */
const mostLines = 10

export function trainingCard(view: TrainingView): Card {
  const { standing, records, name, clause, form, language } = view
  const shown = records.slice(0, mostLines)
  return card(
    [
      // A name is written by people: shown literally, and so no TextBlock.
      words(
        name
          ? say(language, trainingTexts.someoneTitle, { name })
          : say(language, trainingTexts.ownTitle),
        { size: 'large', weight: 'bolder' },
      ),
      words(standingText(standing, language), {
        weight: 'bolder',
        ...(standing.kind === 'valid' ? {} : { color: 'attention' as const }),
      }),
      clause
        ? words(say(language, trainingTexts.clause, { clause }), { isSubtle: true, size: 'small' })
        : undefined,
      shown.length > 0 ? heading(say(language, trainingTexts.historyTitle), 'medium') : undefined,
      shown.map((record) => words(shorten(recordLine(record, language), 300), {}, 'small')),
      form
        ? buttons([button(say(language, trainingTexts.askFor), 'open-form', { form })])
        : undefined,
    ],
    language,
  )
}

export function standingText(standing: TrainingStanding, language: Speaking['language']): string {
  if (standing.kind === 'none') return say(language, trainingTexts.none)
  const values = {
    done: isoDay(language, standing.record.doneOn),
    expires: isoDay(language, standing.expiresOn),
  }
  return say(
    language,
    standing.kind === 'valid' ? trainingTexts.valid : trainingTexts.expired,
    values,
  )
}

function recordLine(record: TrainingRecord, language: Speaking['language']): string {
  const line = say(language, trainingTexts.historyLine, {
    number: record.number,
    done: isoDay(language, record.doneOn),
    name: record.recordedBy.name,
  })
  const { struck } = record
  return struck
    ? say(language, trainingTexts.historyStruck, {
        line,
        name: struck.by.name,
        reason: struck.reason,
      })
    : line
}
