/** From a question to a clause-true answer, a form, or an honest no. Nothing is generated: what is stated is quoted. */
import { answerMessages as messages } from '../messages/answers.ts'
import { type Language, localize, say } from '../messages/message.ts'
import type { Answer, Question } from './answer.ts'
import { answerAsApproved, approvedFor } from './approved.ts'
import type { AnswerBase } from './base.ts'
import { type Composed, compose } from './compose.ts'
import { decline, questionLimit } from './decline.ts'
import type { ScoredClause } from './evidence.ts'
import { type ExaminedPart, examine } from './examine.ts'
import { type Extract, extract } from './extract.ts'
import {
  answerToTrouble,
  concernWithoutForm,
  insteadOfForm,
  namesTheWay,
} from './instead-of-form.ts'
import { type Intent, intentOf, type OfferedForm } from './intent.ts'
import { languageOfText } from './language.ts'
import { pickClauses } from './pick.ts'
import { missingDocuments } from './references.ts'
import { type Rivals, rivalsOf } from './rivals.ts'
import { screen } from './screen.ts'
import { readSearch, search } from './search.ts'

/** Answers a question from an organization's documents. Takes milliseconds; the same question has the same answer. */
export function ask(question: Question, base: AnswerBase): Answer {
  const text = question.text.trim()
  const language = question.language ?? languageOfText(text)
  if (!/[\p{L}\p{N}]/u.test(text)) return decline(base, language, { reason: 'empty' })
  if (text.length > questionLimit)
    return decline(base, language, { reason: 'too-long', length: text.length })
  const refused = screen(text)
  if (refused === 'judge-person') return declineVerdict(base, language, text)
  if (refused) return decline(base, language, { reason: refused })
  const intent = intentOf(text)
  const form = intent && base.forms.find(({ name }) => name === intent.form)
  if (form) return openForm(base, language, form, text)
  const approved = approvedFor(base, { ...question, text })
  if (approved) return answerAsApproved(language, approved)
  const answer = answerFromClauses(base, language, { ...question, text }, intent)
  return insteadOf(base, answer, text) ?? answer
}

/** Whoever wants to report a person reads where that goes; where no clause says so, what the policy does say to them. */
function insteadOf(base: AnswerBase, answer: Answer, text: string): Answer | undefined {
  const concern = concernWithoutForm(base, text)
  if (!concern || namesTheWay(base, answer)) return undefined
  return concern === 'report' ? insteadOfForm(base, answer.language) : answerToTrouble(base, answer)
}

/** The clause that a verdict would rest on is near; whoever wants the matter looked at can report it. */
function declineVerdict(base: AnswerBase, language: Language, text: string): Answer {
  const nearest = nearestOf(examine(base, { text }))
  const near = nearest ? { nearest } : {}
  return decline(base, language, { reason: 'judge-person', ...near, offers: ['complaint'] })
}

/** The form, introduced by the clause that calls for it. */
function openForm(base: AnswerBase, language: Language, form: OfferedForm, text: string): Answer {
  const alone = { question: text, story: '', others: [], history: [], historyShare: 0 }
  const found = search(base, readSearch(base, alone))
  const scored = form.clauses
    .flatMap((id) => found.clauses.filter(({ prepared }) => prepared.clause.id === id))
    .slice(0, 1)
  const extracts = scored.flatMap((clause) => {
    const views = [{ reading: found.reading, scored: clause }]
    return extract(views, { quotes: 1 }) ?? []
  })
  const composed = compose(base, language, extracts)
  const opening = say(language, messages.form, { title: localize(language, form.title) })
  return {
    kind: 'form',
    language,
    form: form.name,
    text: [opening, composed.text].filter((part) => part !== '').join(' '),
    citations: composed.citations,
    offers: [],
  }
}

function answerFromClauses(
  base: AnswerBase,
  language: Language,
  question: Question,
  intent: Intent | undefined,
): Answer {
  const parts = examine(base, question)
  const answered = parts.filter(({ judgement }) => judgement.answers)
  if (answered.length === 0) return declineParts(base, language, parts, intent)
  const extracts = extractsOf(answered)
  const composed = compose(base, language, extracts)
  const missing = missingDocuments(
    base,
    // What is said, not all that stands around it; a title block names what the document belongs to, not what to read on.
    extracts
      .filter(({ prepared }) => prepared.clause.id !== '0')
      .flatMap(({ quotes }) => quotes.flatMap(({ said }) => said)),
  ).slice(0, 2)
  const sentences = [composed.text, ...precedence(language, answered)]
  if (answered.length < parts.length) sentences.push(say(language, messages.openPart))
  if (missing.length > 0)
    sentences.push(
      say(language, messages.missing, { count: missing.length, names: listOf(language, missing) }),
    )
  return {
    kind: 'answer',
    language,
    text: sentences.join(' '),
    citations: composed.citations,
    offers: offersFor(base, composed),
    missing,
  }
}

/** Where two documents differ: the one that counts, by name. */
function precedence(language: Language, parts: readonly ExaminedPart[]): readonly string[] {
  const named = parts.flatMap((part) => {
    const rivals = rivalsOf(part)
    if (!rivals) return []
    const [higher, lower] = titlesOf(rivals)
    return say(language, messages.differ, { higher, lower })
  })
  return [...new Set(named)]
}

/** The titles of the two, each with its version where they have one title. */
function titlesOf({ higher, lower }: Rivals): readonly [string, string] {
  const [first, second] = [higher.prepared.document, lower.prepared.document]
  if (first.title !== second.title) return [first.title, second.title]
  return [`${first.title}, ${first.version}`, `${second.title}, ${second.version}`]
}

/** A card shows this many; each clause has one of them at least. */
const mostCitations = 3

function extractsOf(parts: readonly ExaminedPart[]): readonly Extract[] {
  const picks = pickClauses(parts)
  let left = mostCitations
  return picks.flatMap(({ views, isBrief, wholeList }, index) => {
    const toCome = picks.length - 1 - index
    const found = extract(views, { quotes: left - toCome, isBrief, wholeList })
    left -= found?.quotes.length ?? 0
    return found ? [found] : []
  })
}

function declineParts(
  base: AnswerBase,
  language: Language,
  parts: readonly ExaminedPart[],
  intent: Intent | undefined,
): Answer {
  const best = strongest(parts)
  const nearest = nearestOf(parts)
  const near = nearest ? { nearest } : {}
  if (intent)
    return decline(base, language, { reason: 'not-in-policy', because: messages.noForm, ...near })
  switch (best?.judgement.shortcoming) {
    case 'outside':
      return decline(base, language, { reason: 'out-of-scope' })
    case 'neighbour':
      return decline(base, language, { reason: 'other-organization' })
    case 'no-figure':
      return decline(base, language, {
        reason: 'not-in-policy',
        because: messages.noFigure,
        ...near,
      })
    default:
      return decline(base, language, { reason: 'not-in-policy', ...near })
  }
}

function strongest(parts: readonly ExaminedPart[]): ExaminedPart | undefined {
  return [...parts].sort((a, b) => b.judgement.strength - a.judgement.strength)[0]
}

/** Below this a clause is not even worth pointing to. */
const nearStrength = -2

function nearestOf(parts: readonly ExaminedPart[]): ScoredClause | undefined {
  const best = strongest(parts)
  if (!best || best.judgement.shortcoming === 'outside') return undefined
  return best.judgement.strength > nearStrength ? best.found.clauses[0] : undefined
}

/** The forms that the first two cited clauses call for. */
function offersFor(base: AnswerBase, { citations }: Composed): readonly string[] {
  const cited = citations.slice(0, 2).map(({ clause }) => clause)
  const calls = (clauses: readonly string[]) =>
    clauses.some((id) => cited.some((clause) => clause === id || clause.startsWith(`${id}/`)))
  return base.forms.filter(({ clauses }) => calls(clauses)).map(({ name }) => name)
}

const lists = { en: new Intl.ListFormat('en-CA'), fr: new Intl.ListFormat('fr-CA') }

const listOf = (language: Language, names: readonly string[]): string =>
  lists[language].format(names)
