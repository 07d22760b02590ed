/** An examination of the bot as a card for administrators: what to do first, then how much is fine. */
import type { Finding, Level } from '../doctor/finding.ts'
import { checkTitles, doctorTexts as texts } from '../messages/doctor.ts'
import { type Language, messageNamed, say } from '../messages/message.ts'
import { button, buttons, type Card, type CardPart, card, heading, words } from './card.ts'

/** More would be a wall of text, and more than a card may hold. */
const mostShown = 12

const styles: Readonly<
  Record<Level, { readonly title: keyof typeof texts; readonly color?: 'attention' }>
> = {
  fault: { title: 'levelFault', color: 'attention' },
  // Some clients draw Teams' yellow too pale to be read: the word says it.
  warning: { title: 'levelWarning' },
  ok: { title: 'levelOk' },
  skipped: { title: 'levelSkipped' },
}

/** `findings`: the worst first. */
export function doctorCard(language: Language, findings: readonly Finding[]): Card {
  const toDo = findings.filter(({ level }) => level === 'fault' || level === 'warning')
  const faults = toDo.filter(({ level }) => level === 'fault').length
  const counts = { faults, warnings: toDo.length - faults, good: findings.length - toDo.length }
  const summary =
    toDo.length === 0
      ? say(language, texts.allGood, { count: findings.length })
      : say(language, texts.toDo, counts)
  const more = toDo.length - mostShown
  return card(
    [
      heading(say(language, texts.title), 'medium'),
      words(summary),
      ...toDo.slice(0, mostShown).map((finding) => findingPart(language, finding)),
      more > 0 ? words(say(language, texts.more, { count: more }), { isSubtle: true }) : undefined,
      buttons([button(say(language, texts.again), 'doctor', {})]),
    ],
    language,
  )
}

function findingPart(
  language: Language,
  { check, level, says, remedy, values }: Finding,
): CardPart {
  const name = messageNamed(checkTitles, check)
  const { title, color } = styles[level]
  const head = `${say(language, texts[title])} · ${name ? say(language, name) : check}`
  return {
    type: 'Container',
    spacing: 'medium',
    separator: true,
    items: [
      words(head, { weight: 'bolder', size: 'small', ...(color ? { color } : {}) }),
      words(say(language, says, values), {}, 'none'),
      ...(remedy ? [words(say(language, remedy, values), { isSubtle: true }, 'small')] : []),
    ],
  }
}
