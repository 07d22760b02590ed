/** Finds the approved answer to a question: only where both ask the same, in whatever words. */
import { type ApprovedAnswer, clauseState } from '../approved/approved-answer.ts'
import { answerMessages as messages } from '../messages/answers.ts'
import { type Language, say } from '../messages/message.ts'
import type { Answer, Citation, Question } from './answer.ts'
import type { AnswerBase } from './base.ts'
import { shareOfHistory } from './follow-up.ts'
import { languageOfText } from './language.ts'
import { conceptSign, type Sign, type Slot, signsOf, tokensOf } from './lexicon/signs.ts'
import { partsOf } from './parts.ts'
import { type QuestionType, questionType } from './question-type.ts'
import { credit, type Reading, readingOf, recall } from './reading.ts'
import { slotsOfMessage } from './search.ts'

/** Below this likeness two questions are not the same. */
const least = 0.72
/** A thing that is rarer than this among the clauses is what a question is about: neither may lack it. */
const tellingRarity = 0.4
/** How much of such a thing the other has to have. */
const enough = 0.4
/** Between two languages words count for nothing: only the things that they name are compared. */
const across = { least: 0.6, enough: 0.2 }

/** One way to ask, ready for comparing. */
interface Wording {
  readonly language: Language
  readonly type: QuestionType
  readonly reading: Reading
  readonly signs: ReadonlySet<Sign>
  readonly numbers: string
  readonly isNegated: boolean
  /** Platforms that it names: one stands for any other in a policy, and for none in an answer. */
  readonly platforms: string
}

/** The most alike of the approved answers that answer the question and whose clause still stands as it did. */
export function approvedFor(base: AnswerBase, question: Question): ApprovedAnswer | undefined {
  const { approved = [], text } = question
  if (approved.length === 0) return undefined
  const { questions, story } = partsOf(text)
  // Several questions, and what leans on the ones before, are more than the one that was answered.
  if (questions.length !== 1 || shareOfHistory(text) > 0) return undefined
  const best = approved
    .filter(({ status }) => status === 'active')
    .filter((answer) => clauseState(answer, (name, id) => wordsOf(base, name, id)) === 'same')
    .map((answer) => ({ answer, likeness: likenessTo(base, [questions[0], story], answer) }))
    .sort((a, b) => b.likeness - a.likeness)[0]
  return best && best.likeness > 0 ? best.answer : undefined
}

/** What a clause says now; nothing where it is gone. */
export function wordsOf(base: AnswerBase, document: string, id: string): string | undefined {
  return base.clauses.find((each) => each.document.name === document && each.clause.id === id)
    ?.clause.text
}

/** What the person wrote, after a word on whose it is. Its clause, where it has one, is cited to the letter. */
export function answerAsApproved(language: Language, answer: ApprovedAnswer): Answer {
  const { text, clause, id, approvedBy, approvedAt, reviewOn } = answer
  const citations: readonly Citation[] = clause
    ? [
        {
          document: clause.document,
          title: clause.title,
          version: clause.version,
          clause: clause.id,
          heading: clause.heading,
          quote: clause.words,
        },
      ]
    : []
  const opening = say(language, messages.approvedBy, { name: approvedBy })
  return {
    kind: 'answer',
    language,
    text: `${opening} ${text}${clause ? ' [1]' : ''}`,
    citations,
    offers: [],
    missing: [],
    approved: { id, approvedBy, approvedAt, reviewOn, text, language: answer.language },
  }
}

function likenessTo(
  base: AnswerBase,
  [asked = '', story = '']: readonly (string | undefined)[],
  answer: ApprovedAnswer,
): number {
  const texts = [answer.question, ...answer.wordings]
  const known = new Set(texts.flatMap((text) => [...readText(base, text).signs]))
  // What the answer speaks of counts as known: it was asked for because the policy does not name it.
  const wider = { ...base, knows: (sign: Sign) => base.knows(sign) || known.has(sign) }
  const question = wordingOf(wider, asked)
  const likenesses = texts.map((text) => likenessOf(base, question, wordingOf(wider, text)))
  return Math.max(0, ...likenesses) * (story === '' ? 1 : storyShare)
}

/** 0 where the two ask for different things; else how much each says that the other has, beyond the least there must be. */
function likenessOf(base: AnswerBase, one: Wording, other: Wording): number {
  const isAcross = one.language !== other.language
  const share = isAcross ? across.enough : enough
  if (!isSameKind(one, other)) return 0
  if (!hasAll(base, one, other, share) || !hasAll(base, other, one, share)) return 0
  const likeness = Math.sqrt(recall(one.reading, other.signs) * recall(other.reading, one.signs))
  return likeness >= (isAcross ? across.least : least) ? likeness : 0
}

/** A message that tells more than it asks is answered by its own case, a little less by another's. */
const storyShare = 0.9

interface ReadText {
  readonly slots: readonly Slot[]
  readonly signs: ReadonlySet<Sign>
}

/** The texts of approved answers are read once for an organization. */
const readTexts = new WeakMap<AnswerBase['lexicon'], Map<string, ReadText>>()
const mostTexts = 5000

function readText(base: AnswerBase, text: string): ReadText {
  const texts = readTexts.get(base.lexicon) ?? new Map<string, ReadText>()
  readTexts.set(base.lexicon, texts)
  const known = texts.get(text)
  if (known) return known
  const slots = slotsOfMessage(base, text.replace(permission, 'may we'))
  const named = slots.flatMap(({ signs }) => [...signs.keys()])
  const read = { slots, signs: new Set([...named, ...signsOf(base.lexicon, tokensOf(text))]) }
  if (texts.size >= mostTexts) texts.clear()
  texts.set(text, read)
  return read
}

/** Whether something is allowed is asked in many ways, which say nothing of what it is. */
const permission =
  /\b(?:(?:are|am|is) (?:we|i|one|staff|employees|it) (?:ok|okay|fine|allowed|permitted|all right)(?: for us)? (?:to|if we|if i)|(?:avons[- ]nous|ai[- ]je|a[- ]t[- ]on) le droit (?:de|d['’]))/iu
const platform = conceptSign('platform-name')

function wordingOf(base: AnswerBase, text: string): Wording {
  const tokens = tokensOf(text)
  const { slots, signs } = readText(base, text)
  return {
    language: languageOfText(text),
    type: questionType(text),
    reading: readingOf(base, [{ slots, share: 1 }]),
    signs,
    numbers: tokens.filter((token) => /\d/.test(token)).join(' '),
    isNegated: tokens.some((token) => negations.has(token)),
    platforms: slots
      .filter((slot) => slot.signs.has(platform))
      .flatMap((slot) => slot.tokens)
      .sort()
      .join(' '),
  }
}

const negations = new Set(
  'not no never without cannot dont cant wont shouldnt isnt pas jamais aucun aucune sans'.split(
    ' ',
  ),
)

/** Another number, polarity or platform or another kind of question asks for something else. */
function isSameKind(one: Wording, other: Wording): boolean {
  if (one.numbers !== other.numbers || one.isNegated !== other.isNegated) return false
  if (one.platforms !== other.platforms) return false
  return one.type === other.type || !(telling.has(one.type) || telling.has(other.type))
}

/** Who, when and how often are answered by nothing else. */
const telling: ReadonlySet<QuestionType> = new Set([
  'who',
  'meaning',
  'which-form',
  'when',
  'how-often',
  'how-soon',
])

/** True where the other has each thing that the one is about. */
function hasAll(
  { rarity }: AnswerBase,
  { reading }: Wording,
  { signs }: Wording,
  share: number,
): boolean {
  return reading.slots.every((slot) => {
    const worth = Math.max(...[...slot.signs].map(([sign, value]) => value * rarity(sign)))
    if (worth < tellingRarity) return true
    return slot.known ? credit(slot, signs) >= share : false
  })
}
