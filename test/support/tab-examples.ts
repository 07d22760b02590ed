/** A desk in full swing for pictures of the page: cases that wait, are late and are closed, accounts, gaps, a refused message. */
import type { Account } from '../../src/accounts/account.ts'
import type { Case } from '../../src/cases/case.ts'
import { monthOf } from '../../src/gaps/gap.ts'
import type { TabScene } from './tab-scene.ts'

const day = 86_400_000_000

export interface TabExamples {
  readonly application: string
  readonly complaint: string
}

export async function fillDesk(scene: TabScene): Promise<TabExamples> {
  const { idOf } = scene
  const now = Date.now() * 1000
  const ada = { id: idOf('durham.employee'), name: 'Robin Lakeshore' }
  const amina = { id: idOf('durham.employee-2'), name: 'Amina Birchwood' }
  const waiting = (role: string, openedDays: number, dueDays: number): Partial<Case> => ({
    openedAt: now - openedDays * day,
    updatedAt: now - openedDays * day,
    dueAt: now + dueDays * day,
    awaits: [{ role, dueAt: now + dueDays * day }],
  })
  const application = await scene.place('application', 'review', {
    ...waiting('communications', 12, -2),
    openedBy: ada,
    fields: {
      area: 'Recreation',
      platform: 'Instagram',
      handle: '@summer-camps',
      purpose: 'Show families what our summer camps offer, and when registration opens.',
      audience: 'Families with children between 4 and 14',
      owner: 'Robin Lakeshore',
      backup: 'Amina Birchwood',
      training: 'done',
      mailbox: true,
      multiFactor: true,
    },
    opinions: [
      {
        role: 'it',
        verb: 'recommend',
        by: { id: idOf('durham.it'), name: 'Priya Meadowlark' },
        at: now - 8 * day,
        reason: 'A shared mailbox with multi-factor sign-in is set up.',
      },
    ],
    questions: [
      {
        role: 'communications',
        by: { id: idOf('durham.communications'), name: 'Mei Northwind' },
        at: now - 9 * day,
        text: 'Who answers comments in the evening?',
        answer: { at: now - 8 * day, text: 'Amina does, until 9 p.m.' },
      },
    ],
  })
  for (const [opened, due] of [
    [6, 3],
    [3, 6],
    [1, 9],
  ] as const)
    await scene.place('application', 'review', {
      ...waiting('communications', opened, due),
      openedBy: amina,
    })
  const complaint = await scene.place('complaint', 'received', {
    ...waiting('hr', 4, -1),
    openedBy: ada,
    urgent: true,
    fields: {
      what: 'A colleague posts the names of residents under photos of their homes.',
      use: 'personal',
      platform: 'Facebook',
    },
  })
  await scene.place('complaint', 'acknowledged', { ...waiting('hr', 9, 12), openedBy: amina })
  await closedCases(scene, now, ada)
  await accounts(scene, now, ada, amina)
  await gaps(scene, now)
  await refused(scene, now, application.number)
  return { application: application.number, complaint: complaint.number }
}

async function closedCases(scene: TabScene, now: number, by: Case['openedBy']) {
  const decider = { id: scene.idOf('durham.communications'), name: 'Mei Northwind' }
  for (const [index, took] of [0.5, 1.5, 2, 2.5, 4, 5, 5, 6, 9, 12, 34].entries())
    await scene.place('application', index % 4 === 3 ? 'rejected' : 'approved', {
      openedBy: by,
      openedAt: now - (60 - index) * day,
      updatedAt: now - (60 - index - took) * day,
      lastStep: {
        verb: index % 4 === 3 ? 'reject' : 'approve',
        by: decider,
        at: now - (60 - index - took) * day,
        role: 'communications',
      },
    })
}

async function accounts(
  { storage }: TabScene,
  now: number,
  ada: Case['openedBy'],
  amina: Case['openedBy'],
) {
  const entry = (index: number, more: Partial<Account>): Account => ({
    org: 'durham',
    id: `example-${index}`,
    platform: 'Instagram',
    handle: '@durham-parks',
    area: { en: 'Parks and trails', fr: 'Parcs et sentiers' },
    owner: ada,
    backup: amina,
    moderators: [],
    access: [{ person: ada, givenAt: now - 200 * day, givenBy: amina }],
    status: 'active',
    reviewOn: '2027-05-01',
    version: 1,
    createdAt: now - 200 * day,
    updatedAt: now - 20 * day,
    ...more,
  })
  await storage.cases.transaction(async (tx) => {
    await tx.insertAccount(entry(1, {}))
    await tx.insertAccount(
      entry(2, {
        platform: 'Facebook',
        handle: 'Region Transit',
        area: { en: 'Transit', fr: 'Transport en commun' },
        owner: amina,
        reviewOn: '2026-11-01',
      }),
    )
    await tx.insertAccount(
      entry(3, {
        platform: 'X',
        handle: '@waste-days',
        area: { en: 'Works', fr: 'Travaux' },
        status: 'suspended',
        reviewOn: '2027-02-01',
      }),
    )
  })
}

async function gaps({ storage, settings }: TabScene, now: number) {
  const counted = [
    ['unanswered', 'social-media-policy#4.06', 'not-in-policy', 14],
    ['unanswered', 'social-media-policy#4.03', 'not-in-policy', 9],
    ['unanswered', '', 'not-in-policy', 6],
    ['disliked', 'social-media-policy#4.06', 'incomplete', 7],
    ['refused', '', 'judge-person', 8],
    ['rejected', 'social-media-policy#4.02', 'application', 5],
  ] as const
  const month = monthOf(now, settings.timeZone)
  await storage.cases.transaction(async (tx) => {
    for (const [kind, clause, detail, count] of counted)
      for (let each = 0; each < count; each += 1)
        await tx.countGap('durham', { month, kind, clause, detail })
  })
}

/** A message that Teams refused for good. */
async function refused({ storage, idOf }: TabScene, now: number, caseNumber: string) {
  await storage.cases.transaction((tx) =>
    tx.enqueue(
      'durham',
      { kind: 'notice', to: `person:${idOf('durham.nobody')}`, caseNumber, event: 1 },
      now,
    ),
  )
}
