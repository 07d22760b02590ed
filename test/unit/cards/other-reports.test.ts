/** The other reports that a concern calls for: a link where the organization gave one, plain words where it did not. */
import { describe, expect, test } from 'vitest'
import type { CaseContext } from '../../../src/cards/case-words.ts'
import { reportOffers } from '../../../src/cards/concern-parts.ts'
import { type Language, languages } from '../../../src/messages/message.ts'
import { aCase, settings, shippedForm, triage } from '../../support/builders.ts'
import { partsIn } from '../../support/desk-app.ts'

const address = 'https://intranet.example.ca/harassment'

function offers(language: Language, link: { readonly url?: string }) {
  const own = settings.forms.complaint
  if (!own) throw new Error('There is no form for complaints.')
  const companions = {
    field: 'involves',
    signsIn: [],
    reports: { harassment: { title: 'Harassment report', ...link } },
  }
  const context: CaseContext = {
    case: aCase({
      form: 'complaint',
      workflow: 'triage',
      state: 'received',
      reports: [{ id: 'harassment', why: 'ticked' }],
    }),
    form: shippedForm('complaint'),
    workflow: triage,
    settings: { ...settings, forms: { ...settings.forms, complaint: { ...own, companions } } },
    language,
    clauses: [],
  }
  const parts = partsIn(reportOffers(context))
  return {
    links: parts.flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [url] : [])),
    words: parts.map(({ text }) => text).join('\n'),
  }
}

const noLink = { en: 'I have no link to it', fr: 'Je n’en ai pas le lien' }

describe.each(languages)('a report that is to be filed elsewhere, in %s', (language) => {
  test('is opened by a button where its address is in the settings', () => {
    const { links, words } = offers(language, { url: address })

    expect(links).toEqual([address])
    expect(words).toContain('Harassment report')
    expect(words).not.toContain(noLink[language])
  })

  test('is named with where to look for it where its address is not', () => {
    const { links, words } = offers(language, {})

    expect(links).toEqual([])
    expect(words).toContain('Harassment report')
    expect(words).toContain(noLink[language])
  })
})
