/** What was said and decided on a case, drawn once for every card that shows it. */
import {
  type Case,
  type CitedClause,
  type Condition,
  type Opinion,
  theComplainant,
} from '../cases/case.ts'
import { unanswered } from '../cases/opinion.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { say, sayDay } from '../messages/message.ts'
import { box, type CardPart, fact, heading, shorten, words } from './card.ts'
import {
  addresseeTitle,
  type CaseContext,
  fieldChangeLines,
  outcomeTitle,
  roleTitle,
  stepDone,
  when,
} from './case-words.ts'

/** What the last revision changed, field by field. */
export function changesPart(view: CaseContext, limit = 300): readonly CardPart[] {
  const { case: entry, language } = view
  if (entry.revision === 1 || entry.confidential || entry.changes.length === 0) return []
  const { revision } = entry
  const lines = fieldChangeLines(view, limit)
  // Where there is no room for the words, the fields are named: their new words stand among the others.
  const shown =
    limit > 40
      ? lines.map(({ label, text }) => fact(language, label, text, 2 * limit + 8))
      : [words(lines.map(({ label }) => label).join('; '), {}, 'small')]
  return [
    box([
      words(say(language, caseTexts.changesTitle, { revision }), { weight: 'bolder' }),
      ...shown,
    ]),
  ]
}

export function opinionsPart(view: CaseContext): readonly CardPart[] {
  const { case: entry, workflow, settings, language } = view
  const open = entry.closed ? [] : unanswered(entry, workflow)
  if (entry.opinions.length + open.length === 0) return []
  return [
    heading(say(language, caseTexts.opinions), 'medium'),
    ...entry.opinions.map((opinion) => words(opinionLine(view, opinion), {}, 'small')),
    ...open.map((role) =>
      words(
        say(language, caseTexts.opinionOpen, { role: roleTitle(settings, role, language) }),
        { isSubtle: true },
        'small',
      ),
    ),
  ]
}

function opinionLine({ settings, language }: CaseContext, opinion: Opinion): string {
  const line = say(
    language,
    opinion.verb === 'recommend' ? caseTexts.opinionRecommend : caseTexts.opinionObject,
    { role: roleTitle(settings, opinion.role, language), name: opinion.by.name },
  )
  return opinion.reason
    ? say(language, caseTexts.timelineReason, { line, reason: shorten(opinion.reason, 300) })
    : line
}

/** Questions and answers, the newest last. @param most how many, and how long each may be. */
export function questionsPart(view: CaseContext, most = 3, limit = 300): readonly CardPart[] {
  const { case: entry, settings, language } = view
  if (entry.questions.length === 0) return []
  return [
    heading(say(language, caseTexts.questions), 'medium'),
    ...entry.questions.slice(-most).flatMap(({ role, by, text, answer }) => [
      words(
        say(language, caseTexts.questionLine, {
          name: by.name,
          role: roleTitle(settings, role, language),
          text: shorten(text, limit),
        }),
        {},
        'small',
      ),
      words(
        answer
          ? say(language, caseTexts.answerLine, { text: shorten(answer.text, limit) })
          : say(language, caseTexts.questionOpen),
        { isSubtle: !answer },
        'none',
      ),
    ]),
  ]
}

/** How much there is in the details, where a card must not show it. */
export function talkCounts({ case: entry, language }: CaseContext): readonly CardPart[] {
  const asked = entry.questions.length
  const open = entry.questions.filter(({ answer }) => !answer).length
  const small = (text: string) => words(text, { isSubtle: true, size: 'small' }, 'small')
  return [
    ...(asked > 0 && entry.confidential
      ? [small(say(language, caseTexts.questionCount, { asked, open }))]
      : []),
    ...(entry.notes.length > 0
      ? [small(say(language, caseTexts.noteCount, { count: entry.notes.length }))]
      : []),
  ]
}

export function notesPart(
  { case: entry, settings, language }: CaseContext,
  limit: number,
): readonly CardPart[] {
  if (entry.notes.length === 0) return []
  return [
    heading(say(language, caseTexts.notes), 'medium'),
    ...entry.notes.slice(limit > 80 ? -5 : -2).map(({ role, by, text }) =>
      words(
        say(language, caseTexts.noteLine, {
          name: by.name,
          role: roleTitle(settings, role, language),
          text: shorten(text, limit),
        }),
        {},
        'small',
      ),
    ),
  ]
}

/** "2. Multi-factor sign-in is set up (by December 15, 2026)". */
export const conditionLines = (
  language: CaseContext['language'],
  conditions: readonly Condition[],
): readonly string[] =>
  conditions.map(({ text, dueOn }, index) =>
    dueOn
      ? say(language, caseTexts.conditionDue, {
          number: index + 1,
          text,
          due: sayDay(language, new Date(`${dueOn}T12:00:00Z`)),
        })
      : say(language, caseTexts.conditionLine, { number: index + 1, text }),
  )

export function conditionsPart({ case: entry, language }: CaseContext): readonly CardPart[] {
  if (entry.conditions.length === 0) return []
  return [
    words(say(language, caseTexts.conditions), { weight: 'bolder' }, 'small'),
    ...conditionLines(language, entry.conditions).map((line) =>
      words(shorten(line, 400), {}, 'small'),
    ),
  ]
}

/** "It rests on …", and the clause's own words. */
export const clauseLines = (
  language: CaseContext['language'],
  clause: CitedClause,
  limit: number,
): readonly string[] => [
  say(language, caseTexts.restsOn, {
    title: clause.title,
    clause: clause.id,
    heading: clause.heading,
  }),
  `“${shorten(clause.words, limit)}”`,
]

export function lastStepPart(view: CaseContext): readonly CardPart[] {
  const { case: entry, language } = view
  const step = entry.lastStep
  if (!step) return []
  const line = say(language, caseTexts.statusStep, {
    // Whoever reported in confidence is named by no card.
    done: stepDone(view, entry.confidential && !step.role ? { ...step, by: theComplainant } : step),
    when: when(view, step.at),
  })
  return [
    box([
      words(line, { weight: 'bolder' }),
      ...(step.outcome
        ? [
            fact(
              language,
              say(language, caseTexts.outcomeLabel),
              outcomeTitle(view, step.verb, step.outcome),
            ),
          ]
        : []),
      ...(step.addressee && !entry.confidential
        ? [
            fact(
              language,
              say(language, concernTexts.addressee),
              addresseeTitle(view, step.verb, step.addressee),
            ),
          ]
        : []),
      // What reviewers write about a confidential case is not for the channel.
      ...(step.reason && !entry.confidential ? [words(shorten(step.reason, 500))] : []),
      ...(step.clause && !entry.confidential
        ? clauseLines(language, step.clause, 400).map((text) =>
            words(text, { isSubtle: true, size: 'small' }, 'small'),
          )
        : []),
      ...(entry.confidential ? [] : conditionsPart(view)),
    ]),
  ]
}

/** Whose turn it is, where a person was named or the case was passed on to another role. */
export function turnLine(
  { settings, language }: Pick<CaseContext, 'settings' | 'language'>,
  entry: Case,
): string | undefined {
  if (!entry.role) return undefined
  const role = roleTitle(settings, entry.role, language)
  return entry.assignee
    ? `${role} (${say(language, caseTexts.assignedTo, { name: entry.assignee.name })})`
    : role
}
