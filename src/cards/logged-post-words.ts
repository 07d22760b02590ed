/** Records of posts in words. */
import { type Language, localize, type Message, say } from '../messages/message.ts'
import { postTexts } from '../messages/posts.ts'
import type { LoggedPost, PostChange, PostFields } from '../posts/post.ts'
import type { PostSettings } from '../posts/settings.ts'
import { dayOfMoment, isoDay, type Speaking } from './speaking.ts'

/** A kind or a series that the organization no longer names stands as its id. */
export function kindTitle(settings: PostSettings, kind: string, language: Language): string {
  const known = Object.hasOwn(settings.kinds, kind) ? settings.kinds[kind] : undefined
  return known ? localize(language, known.title) : kind
}

export function seriesTitle(settings: PostSettings, code: string, language: Language): string {
  const known = Object.hasOwn(settings.series, code) ? settings.series[code] : undefined
  const title = known && localize(language, known.title)
  return title ? say(language, postTexts.series, { code, title }) : code
}

/** "November 20, 2026 · Instagram @transit · Story" */
export function postLine(post: LoggedPost, settings: PostSettings, language: Language): string {
  const kind = kindTitle(settings, post.kind, language)
  const line = [isoDay(language, post.postedOn), post.accountName, kind].join(' · ')
  return post.status === 'struck' ? say(language, postTexts.lineStruck, { line }) : line
}

interface PostWord {
  readonly label: Message
  readonly value: string | undefined
}

/** Every part of a record, in the order in which it is read. */
export const partsOfPost = (
  post: PostFields,
  settings: PostSettings,
  language: Language,
): readonly PostWord[] => [
  { label: postTexts.factAccount, value: post.accountName },
  { label: postTexts.factKind, value: kindTitle(settings, post.kind, language) },
  { label: postTexts.factPosted, value: isoDay(language, post.postedOn) },
  { label: postTexts.factAbout, value: post.about },
  { label: postTexts.factLink, value: post.link },
  { label: postTexts.factScreenshot, value: post.screenshot },
  { label: postTexts.factSeries, value: seriesTitle(settings, post.series, language) },
]

const doneTexts = {
  log: postTexts.historyLogged,
  correct: postTexts.historyCorrected,
  strike: postTexts.historyStruck,
} as const

/** Who did what and why; under a correction, what each part said before. */
export function historyLines(
  changes: readonly PostChange[],
  settings: PostSettings,
  speaking: Speaking,
): readonly string[] {
  const { language } = speaking
  return changes.flatMap((change, index) => {
    const done = say(language, doneTexts[change.verb], {
      name: change.by.name,
      day: dayOfMoment(speaking, change.at),
      reason: change.reason ?? '',
    })
    const before = changes[index - 1]
    if (!before || change.verb !== 'correct') return [done]
    const now = partsOfPost(change.fields, settings, language)
    const changed = partsOfPost(before.fields, settings, language).flatMap(
      ({ label, value }, part) =>
        value === now[part]?.value
          ? []
          : [
              say(language, postTexts.historyBefore, {
                label: say(language, label),
                value: value ?? say(language, postTexts.nothing),
              }),
            ],
    )
    return [done, ...changed]
  })
}
