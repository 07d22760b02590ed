/** Comparing a question with all texts at once gives what comparing it with each of them gives. */
import { describe, expect, test } from 'vitest'
import { prepareBase } from '../../../src/answers/base.ts'
import { compareAll, compareEach, holdersOf } from '../../../src/answers/holders.ts'
import { readingOf } from '../../../src/answers/reading.ts'
import { slotsOfMessage } from '../../../src/answers/search.ts'
import { noSettings } from '../../../src/knowledge/settings.ts'
import { anIndex } from '../knowledge/knowledge-builders.ts'

const rules = `# Ferry social media rules

## 1. Accounts

1.1 Only the harbour office opens an account. It answers a request within ten working days.

1.2 Account holders take the online course before they get a password, and again every two years.

## 2. Posts

2.1 Crew must never post a photo in which a passenger can be recognized, unless a photo consent form was signed.

2.2 Comments that insult, threaten or advertise are removed by the harbour office.
`
const asks = {
  '1.1': ['who may open an account', 'how long does a request for a new account take'],
  '2.1': ['can I post a picture of a passenger', 'do we need a photo consent form'],
  '2.2': ['who deletes rude comments on Facebook'],
}
const ferry = prepareBase({
  org: 'ferry',
  settings: { ...noSettings, asks },
  index: anIndex({ rules }),
  forms: [],
})
const holders = holdersOf(ferry, ferry.clauses)

describe('a question beside all texts of an organization', () => {
  test.each([
    'Who may open an account for the ferry?',
    'do passengers have to sign a photo consent form before we post their pictures',
    'can i delete a rude coment on insta',
    'qui supprime les commentaires',
    'what is the weather like',
    '',
  ])('“%s” has the figures that it has beside each', (text) => {
    const question = readingOf(ferry, [{ slots: slotsOfMessage(ferry, text), share: 1 }])
    const [all, each] = [compareAll(holders, question), compareEach(ferry, ferry.clauses, question)]

    for (const [number, { spans, asks }] of ferry.clauses.entries()) {
      expect(all.whole(number)).toBe(each.whole(number))
      expect(all.heading(number)).toBe(each.heading(number))
      for (const at of spans.keys()) expect(all.span(number, at)).toBe(each.span(number, at))
      for (const at of asks.keys()) {
        expect(all.ask(number, at)).toBe(each.ask(number, at))
        expect(all.askedOf(number, at)).toBeCloseTo(each.askedOf(number, at), 12)
      }
    }
  })
})
