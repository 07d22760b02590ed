/** Files that somebody sends: in their own chat they become evidence of the case that they belong to, elsewhere nothing. */
import { createHash } from 'node:crypto'
import { shorten, visible } from '../cards/card.ts'
import { evidenceCasesCard, evidenceName, evidenceToldCard } from '../cards/evidence-parts.ts'
import type { Case, Person } from '../cases/case.ts'
import type { DecidedCase } from '../cases/decide.ts'
import { formSettings } from '../cases/desk.ts'
import type { EvidenceLimits, NewEvidence } from '../cases/evidence.ts'
import { evidenceTypeOf } from '../cases/evidence-type.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { type Message, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { findSeen } from './case-sight.ts'
import { take } from './casework.ts'
import type { Command } from './commands.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { type SentFile, sentFiles } from './sent-files.ts'
import type { Turn } from './turn.ts'

/** Long enough to find the screenshots on a phone. Microseconds. */
const expectedFor = 30 * 60_000_000
/** Cases offered where it is not known to which of them a file belongs. */
const mostOffered = 6
const mostWords = 1000

/** What may be said beside files and tells to which case they belong. */
const saysCase = (command: Command | undefined): string | undefined => {
  if (command?.kind === 'add-evidence') return command.number
  const isWords = command?.kind === 'step' && ['add', 'answer'].includes(command.verb)
  return isWords ? command.number : undefined
}

/**
 * Takes the files of a message. True where that is all there is to the message; false where its words are still to be
 * answered: a question with a picture, a command, an answer that the files belong to.
 */
export async function hearFiles(
  bot: Bot,
  turn: Turn,
  command: Command | undefined,
): Promise<boolean> {
  const { activity, place, text, language } = turn
  const files = sentFiles(activity.attachments)
  if (files.length === 0) return false
  const isRest = command !== undefined && command.kind !== 'add-evidence'
  if (place !== 'personal') {
    await tell(turn, say(language, evidenceTexts.notHere))
    return text === '' || command?.kind === 'add-evidence'
  }
  const said = saysCase(command)
  const number = said ?? (isRest ? undefined : await expected(bot, turn))
  if (number === undefined) {
    await askWhich(turn, evidenceTexts.which)
    return text === '' || command?.kind === 'add-evidence'
  }
  const beside = command?.kind === 'add-evidence' ? command.words : isRest ? '' : text
  await takeFiles(bot, turn, number, files, shorten(visible(beside), mostWords))
  // `add NUMBER` with nothing but files has no words to add.
  return !isRest || (command.kind === 'step' && command.reason === '')
}

const expected = async (bot: Bot, { organization, person }: Turn) =>
  person && (await organization.desk.store.evidenceExpected(organization.id, person.id, bot.now()))

/** `add evidence NUMBER`: from now on the files of this person belong to the case. */
export async function expectFiles(bot: Bot, turn: Turn, number: string | undefined): Promise<void> {
  if (turn.place === 'personal' && !number) return askWhich(turn, evidenceTexts.choose)
  await tell(turn, await expectedText(bot, turn, number))
}

async function expectedText(bot: Bot, turn: Turn, number: string | undefined): Promise<string> {
  const { language, place } = turn
  if (place !== 'personal') return say(language, chatTexts.privateOnly)
  const own = await ownCase(bot, turn, number)
  if (typeof own === 'string') return own
  const { entry, limits } = own
  if ((entry.evidence?.length ?? 0) >= limits.files)
    return say(language, evidenceTexts.fullNow, { number: entry.number, files: limits.files })
  await expectMore(bot, turn, own)
  const { megabytes } = limits
  return say(language, evidenceTexts.expected, { number: entry.number, megabytes })
}

interface OwnCase {
  readonly entry: Case
  readonly person: Person
  readonly limits: EvidenceLimits
}

/** The case, where this person sent it and it takes files; else what they are told. */
async function ownCase(
  bot: Bot,
  turn: Turn,
  number: string | undefined,
): Promise<OwnCase | string> {
  const { person, language, organization } = turn
  if (!person) return say(language, chatTexts.outsider)
  if (!number) return say(language, chatTexts.numberNeeded, { command: 'add evidence' })
  const seen = await findSeen(bot, turn, person, number)
  if (seen.kind === 'unknown') return say(language, caseTexts.entitlementUnknown)
  if (seen.kind === 'none') return say(language, caseTexts.noSuchCase, { number })
  const { entry } = seen
  if (entry.openedBy.id !== person.id) return say(language, evidenceTexts.notYours, { number })
  const limits = formSettings(organization.desk, entry.form)?.evidence
  return limits ? { entry, person, limits } : say(language, evidenceTexts.notTaken, { number })
}

async function expectMore(bot: Bot, { organization }: Turn, { entry, person }: OwnCase) {
  const { id: org, desk } = organization
  const at = bot.now()
  await desk.store.transaction((tx) =>
    tx.expectEvidence({ org, personId: person.id, number: entry.number }, at, at + expectedFor),
  )
}

/** Offers the cases that a file could belong to; asks for nothing where there is none. */
async function askWhich(turn: Turn, question: Message): Promise<void> {
  const { person, organization, language, context } = turn
  const { desk, id } = organization
  const own = person ? await desk.store.casesOpenedBy(id, person.id, 50) : []
  const numbers = own
    .filter(({ form, closed }) => !closed && formSettings(desk, form)?.evidence)
    .slice(0, mostOffered)
    .map(({ number }) => number)
  if (numbers.length > 0) {
    const asked = say(language, question)
    await context.sendActivity(cardActivity(evidenceCasesCard(language, asked, numbers), asked))
    return
  }
  const isForm = Object.values(organization.settings.forms).some(({ evidence }) => evidence)
  await tell(turn, say(language, isForm ? evidenceTexts.noCase : evidenceTexts.noForm))
}

/** What became of each file, in sentences; the files that are good come back with their type and fingerprint. */
interface Looked {
  readonly good: readonly NewEvidence[]
  readonly problems: readonly string[]
}

async function takeFiles(
  bot: Bot,
  turn: Turn,
  number: string,
  files: readonly SentFile[],
  beside: string,
): Promise<void> {
  const { language, context } = turn
  const own = await ownCase(bot, turn, number)
  if (typeof own === 'string') return tell(turn, own)
  const { entry, person, limits } = own
  if ((entry.evidence?.length ?? 0) >= limits.files) {
    const full = { number, files: limits.files }
    return tell(turn, say(language, evidenceTexts.fullNow, full))
  }
  await context.sendActivity({ type: 'typing' })
  const told = await bot.fewAtOnce(async () => {
    const { good, problems } = await look(bot, turn, limits, files, beside)
    if (good.length === 0) return { plain: [], named: problems }
    const decided = await take(bot, turn, { number, by: person, verb: 'evidence', evidence: good })
    if (decided.kind === 'missing')
      return { plain: [say(language, caseTexts.noSuchCase, { number })], named: [] }
    const { plain, named } = keptTexts(turn, decided, good, limits)
    return { plain, named: [...named, ...problems] }
  })
  await expectMore(bot, turn, own)
  await tellOfFiles(turn, number, told)
}

/** What became of the files, in sentences. */
interface ToldOfFiles {
  readonly plain: readonly string[]
  /** Those that call a file by its name. */
  readonly named: readonly string[]
}

/** A file's name may say what nobody else is to read: it stands on a card, of which no preview and no notification shows a word. */
async function tellOfFiles(turn: Turn, number: string, { plain, named }: ToldOfFiles) {
  const { language, context } = turn
  if (named.length === 0) return tell(turn, plain.join('\n\n'))
  const summary = say(language, evidenceTexts.notAll, { number })
  await context.sendActivity(
    cardActivity(evidenceToldCard(language, [...plain, ...named]), summary),
  )
}

async function look(
  bot: Bot,
  { language }: Turn,
  { megabytes }: EvidenceLimits,
  files: readonly SentFile[],
  beside: string,
): Promise<Looked> {
  const good: NewEvidence[] = []
  const problems: string[] = []
  for (const file of files) {
    const name = evidenceName(file.name, language)
    const fetched = await bot.fetchFile(file, megabytes * 1_000_000)
    if (fetched.kind === 'too-large') {
      problems.push(say(language, evidenceTexts.tooLarge, { name, megabytes }))
      continue
    }
    if (fetched.kind !== 'fetched') {
      problems.push(say(language, evidenceTexts.notFetched, { name }))
      continue
    }
    const { content } = fetched
    const type = evidenceTypeOf(content)
    if (!type) {
      problems.push(say(language, evidenceTexts.otherType, { name }))
      continue
    }
    const sha256 = createHash('sha256').update(content).digest('hex')
    const words = beside ? { words: beside } : {}
    good.push({ name: file.name, type, sha256, content, ...words })
  }
  return { good, problems }
}

/** What the case has of the good ones now: added, there before, or beyond what it takes. */
function keptTexts(
  { language }: Turn,
  decided: DecidedCase,
  good: readonly NewEvidence[],
  { files }: EvidenceLimits,
): ToldOfFiles {
  const { number, closed, lastStep, evidence = [] } = decided.case
  const added = new Set(decided.kind === 'stepped' ? decided.event.evidence : [])
  const named = good.flatMap(({ name: given, sha256 }) => {
    const name = evidenceName(given, language)
    const kept = evidence.find((one) => one.sha256 === sha256)
    if (!kept) return [say(language, evidenceTexts.full, { number, files, name })]
    return added.has(kept.id) ? [] : [say(language, evidenceTexts.known, { name })]
  })
  const plain =
    added.size === 0
      ? []
      : [
          say(language, evidenceTexts.added, { number, count: added.size }),
          ...(lastStep?.verb === 'withdraw'
            ? [say(language, evidenceTexts.addedWithdrawn, { number })]
            : []),
          ...(closed ? [say(language, evidenceTexts.addedClosed, { number })] : []),
        ]
  return { plain, named }
}

const tell = async ({ context }: Turn, text: string): Promise<void> => {
  await context.sendActivity(textActivity(text))
}
