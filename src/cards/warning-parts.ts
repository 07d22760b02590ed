/** What was noticed when a form was sent, in words: on the receipt and on the reviewers' cards. */
import type { Warning } from '../forms/caution.ts'
import { type Form, fieldsOf } from '../forms/form.ts'
import { formTexts } from '../messages/forms.ts'
import { type Language, localize, type Message, say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import { box, type CardPart, shorten, words } from './card.ts'
import { isoDay } from './speaking.ts'

interface Warned {
  readonly form: Form
  readonly language: Language
  readonly warnings: readonly Warning[]
}

/** The same as sentences, for a message without a card. */
export const warningLines = (warned: Warned): readonly string[] =>
  warned.warnings.flatMap((warning) => warningText(warning, warned))

/** A box with one line for each; nothing where nothing was noticed. */
export function warningParts(title: Message, warned: Warned): readonly CardPart[] {
  const lines = warningLines(warned)
  if (lines.length === 0) return []
  return [
    box([
      words(say(warned.language, title), { weight: 'bolder' }),
      ...lines.map((line) => words(`• ${shorten(line, 700)}`, {}, 'small')),
    ]),
  ]
}

const platformTexts = {
  unknown: formTexts.platformUnknown,
  suspended: formTexts.platformSuspended,
  retired: formTexts.platformRetired,
} as const

const wordingTexts = {
  'long-sentence': formTexts.longSentence,
  jargon: formTexts.jargon,
  capitals: formTexts.capitals,
  hashtag: formTexts.hashtag,
  emoji: formTexts.emoji,
} as const

/** None for a caution that the form no longer has. */
function warningText(
  warning: Warning,
  { form, language }: Pick<Warned, 'form' | 'language'>,
): readonly string[] {
  switch (warning.kind) {
    case 'caution': {
      const field = fieldsOf(form).find(({ id }) => id === warning.field)
      const caution = field?.cautions[warning.index]
      return caution ? [localize(language, caution.text)] : []
    }
    case 'account-exists': {
      const { platform, handle } = warning
      return [say(language, formTexts.accountExists, { platform, handle })]
    }
    case 'case-exists':
      return [say(language, formTexts.caseExists, { number: warning.number })]
    case 'platform':
      return [say(language, platformTexts[warning.status], { platform: warning.platform })]
    case 'found':
      return []
    case 'ground': {
      const { clause, text, words: found } = warning
      const quoted = found.map((each) => `“${shorten(each, 60)}”`).join(', ')
      const message = quoted ? formTexts.ground : formTexts.groundWhole
      return [say(language, message, { clause, text: shorten(text, 400), words: quoted })]
    }
    case 'no-ground':
      return [say(language, formTexts.noGround, { rules: warning.rules })]
    case 'wording': {
      const { what, words: found, count = 0, instead = '' } = warning
      return [say(language, wordingTexts[what], { words: shorten(found, 60), count, instead })]
    }
    case 'training': {
      const { name, expiredOn } = warning
      return [
        expiredOn
          ? say(language, trainingTexts.warnExpired, { name, expires: isoDay(language, expiredOn) })
          : say(language, trainingTexts.warnNone, { name }),
      ]
    }
    case 'no-chart':
      return [say(language, formTexts.noChart, { name: localize(language, warning.name) })]
  }
}
