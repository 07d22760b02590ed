/** A complaint whose deadlines pass: its reviewers hear of each, without a name or a word of it, and the person who reported it reads the day. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { somebody } from '../support/activities.ts'
import { sendComplaint } from '../support/complaint-form.ts'
import { bindRoles, cardFor, saidIn } from '../support/conversation.ts'
import { startTestApp, type TestApp, textOf } from '../support/desk-app.ts'

const complainant = somebody('Kim Complainant')
const reviewer = somebody('Hana Resources')
const commissioner = somebody('Cory Commissioner')

/** Eleven in the morning in Toronto; every day below is a working day there. */
const at = (day: string) => Date.parse(`${day}T16:00:00Z`) * 1000
let clock = at('2026-03-02')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({
    organization: 'durham',
    now: () => clock,
    env: { RATE_LIMITS: 'off' },
    roundsEveryMs: 50,
  })
  await bindRoles(desk, { hr: reviewer, commissioner })
}, 60_000)
afterAll(() => desk.stop())

const complain = async () =>
  (await sendComplaint(desk, complainant, { what: 'CANARY They posted a photo of my desk.' }))
    .number

test('the deadlines at 2, 30, 60 and 90 days are called to mind on their day and after it, case by case', async () => {
  const number = await complain()
  await desk.connector.until(() => cardFor(desk, 'hr', number) !== undefined)
  /** Lets the rounds of a day go by until the reviewers have heard of the deadline. */
  async function heard(day: string, words: RegExp) {
    clock = at(day)
    await desk.connector.until(() =>
      saidIn(desk, 'hr').some((text) => text.includes(number) && words.test(text)),
    )
  }
  const dueIn = async () =>
    textOf((await desk.say(complainant, `status ${number}`)).find(({ replyToId }) => replyToId))

  expect(await dueIn()).toContain('March 4, 2026')
  await heard('2026-03-04', /due today, March 4/)
  await heard('2026-03-05', /Overdue.*March 4/)
  await desk.say(reviewer, `acknowledge ${number}`)
  expect(await dueIn()).toContain('April 16, 2026')
  await heard('2026-04-16', /due today, April 16/)
  await desk.say(reviewer, `refer ${number} investigator it is serious`)
  // Sixty days from there would be July 9.
  expect(await dueIn()).toContain('July 6, 2026')
  await heard('2026-07-06', /due today, July 6/)
  await heard('2026-07-07', /Overdue.*July 6/)
  await desk.connector.until(() =>
    textOf(cardFor(desk, 'hr', number)?.message).includes('(overdue)'),
  )

  const told = [...saidIn(desk, 'hr'), textOf(cardFor(desk, 'hr', number)?.message)].join('\n')
  expect(told).not.toMatch(/CANARY|Grumbles|Kim/)
  expect(saidIn(desk, 'commissioner').join()).not.toContain(number)

  await desk.say(reviewer, `close ${number} resolved`)
  const before = saidIn(desk, 'hr').filter((text) => text.includes('Overdue')).length
  clock = at('2026-08-10')
  // Something that comes after it shows that the clock was looked at.
  const next = await complain()
  await desk.connector.until(() => cardFor(desk, 'hr', next) !== undefined)
  clock = at('2026-08-12')
  await desk.connector.until(() =>
    saidIn(desk, 'hr').some((text) => text.includes(next) && text.includes('due today')),
  )
  expect(saidIn(desk, 'hr').filter((text) => text.includes('Overdue'))).toHaveLength(before)
})
