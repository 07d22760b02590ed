/** What is kept of records that were disposed of: the list, and one certificate as a whole. */
import { type Message, say, sayDay } from '../messages/message.ts'
import { recordTexts as texts } from '../messages/records.ts'
import { isGenuine } from '../records/certificate.ts'
import type { Certificate } from '../records/store.ts'
import { box, type Card, card, colon, fact, heading, words } from './card.ts'
import { date } from './case-words.ts'
import { personAndDay, type RecordsSpeaking, ruleText, seriesTitle } from './records-words.ts'
import { isoDay } from './speaking.ts'

export interface CertificatesView extends RecordsSpeaking {
  readonly certificates: readonly Certificate[]
  readonly page: number
  readonly pages: number
}

export function certificatesCard(view: CertificatesView): Card {
  const { language, timeZone, certificates, page, pages } = view
  const subtle = (text: string) => words(text, { isSubtle: true, size: 'small' })
  return card(
    [
      heading(say(language, texts.certificates)),
      certificates.length === 0 ? words(say(language, texts.certificatesEmpty)) : undefined,
      ...certificates.map(({ number, series, disposedAt }) =>
        words(
          say(language, texts.certificateLine, {
            number,
            series: seriesTitle(view, series),
            day: sayDay(language, date(disposedAt), timeZone),
          }),
          {},
          'small',
        ),
      ),
      pages > 1
        ? subtle(say(language, texts.certificatesPage, { page, pages, next: (page % pages) + 1 }))
        : undefined,
      certificates.length > 0 ? subtle(say(language, texts.certificatesHint)) : undefined,
    ],
    language,
  )
}

export function certificateCard(
  view: RecordsSpeaking & { readonly certificate: Certificate },
): Card {
  const { language, certificate } = view
  const { kind, number, series, code, rule, hash } = certificate
  const title = seriesTitle(view, series)
  const line = (label: Message, value: string) => fact(language, say(language, label), value)
  const person = (at: number, { name }: { readonly name: string }) => personAndDay(view, name, at)
  return card(
    [
      heading(say(language, texts.certificateTitle, { number })),
      isGenuine(certificate)
        ? undefined
        : words(say(language, texts.altered), { weight: 'bolder', color: 'attention' }),
      box([
        line(texts.series, code ? `${title} (${code})` : title),
        line(texts.factRule, ruleText(language, rule, kind)),
        line(
          texts.schedule,
          say(language, texts.nameAndDay, {
            name: certificate.scheduleBy,
            day: isoDay(language, certificate.scheduleOn),
          }),
        ),
        line(
          kind === 'case' ? texts.openedOn : texts.enteredOn,
          isoDay(language, certificate.openedOn),
        ),
        line(
          kind === 'case' ? texts.lastActivityOn : texts.endedOn,
          isoDay(language, certificate.lastActivityOn),
        ),
        line(texts.dueOn, isoDay(language, certificate.dueOn)),
        line(texts.proposedBy, person(certificate.proposedAt, certificate.proposedBy)),
        line(texts.approvedByFact, person(certificate.approvedAt, certificate.approvedBy)),
        line(texts.disposedOn, sayDay(language, date(certificate.disposedAt), view.timeZone)),
      ]),
      // In groups, so that it breaks where a phone is narrow.
      words(`${say(language, texts.hash)}${colon[language]} ${hash.replace(/.{8}(?=.)/g, '$& ')}`, {
        isSubtle: true,
        size: 'small',
      }),
    ],
    language,
  )
}
