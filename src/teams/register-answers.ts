/** Answers the questions that the register knows; every other question is the policy's. */
import type { Register } from '../accounts/notice.ts'
import {
  mayAskRegister,
  type RegisterQuestion,
  readRegisterQuestion,
} from '../accounts/question.ts'
import type { Answer } from '../answers/answer.ts'
import { languageOfText } from '../answers/language.ts'
import { plain } from '../answers/plain.ts'
import {
  accountName,
  lineDetail,
  platformAnswer,
  platformLine,
  whoLine,
} from '../cards/account-words.ts'
import { registerAnswerCard } from '../cards/register-answer-card.ts'
import type { Speaking } from '../cards/speaking.ts'
import { accountTexts } from '../messages/accounts.ts'
import { say } from '../messages/message.ts'
import { registerOf, today } from './register.ts'
import { cardActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

/** Lines of one answer; the list has the rest. */
const mostLines = 12

/** Whether the message was a question to the register, and is answered. Guests are told nothing of accounts. */
export async function answerFromRegister(turn: Turn): Promise<boolean> {
  const { organization, person, text, context } = turn
  const { settings } = organization
  if (!settings.register || !person || text.length > 200 || !mayAskRegister(text)) return false
  const register = await registerOf(organization)
  const question = readRegisterQuestion(text, register)
  if (!question) return false
  // An account that the register does not have may still be somebody whom the policy names.
  if (question.kind === 'nobody') {
    const found = organization.ask({ text, history: [] })
    if (found.kind === 'form' || (found.kind === 'answer' && names(found, question.words)))
      return false
  }
  const language = languageOfText(text)
  const lines = linesOf(question, register, { language, timeZone: settings.timeZone })
  const { clause } = settings.register
  const drawn = registerAnswerCard({
    language,
    timeZone: settings.timeZone,
    lines,
    today: today(organization),
    ...(clause ? { clause } : {}),
  })
  await context.sendActivity(cardActivity(drawn, lines[0] ?? ''))
  return true
}

/** Whether a clause that is cited has a word of the name. */
function names({ citations }: Answer & { kind: 'answer' }, name: string): boolean {
  const cited = new Set(citations.flatMap(({ quote }) => plain(quote).split(' ')))
  return plain(name)
    .split(' ')
    .some((word) => cited.has(word))
}

function linesOf(
  question: RegisterQuestion,
  { platforms = [] }: Register,
  speaking: Speaking,
): readonly string[] {
  const { language } = speaking
  switch (question.kind) {
    case 'platform':
      return [platformAnswer(question.name, question.platform, speaking)]
    case 'platforms':
      return [
        say(language, accountTexts.platformsTitle),
        ...platforms
          .filter(({ status }) => status !== 'retired')
          .map((platform) => platformLine(platform, speaking)),
      ]
    case 'who':
      return question.accounts.slice(0, mostLines).map((account) => whoLine(account, language))
    case 'nobody':
      return [say(language, accountTexts.whoNobody, { words: question.words })]
    case 'accounts': {
      const { accounts, platform } = question
      return [
        say(language, accountTexts.accountsOn, { count: accounts.length, platform }),
        ...accounts
          .slice(0, mostLines)
          .map((account) => `${accountName(account)} · ${lineDetail(account, language)}`),
      ]
    }
  }
}
