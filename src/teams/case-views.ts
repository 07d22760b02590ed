/** Looking at a whole case: recorded with its purpose, counted, and sent to the person's own chat where it is asked for there. */
import type { Case, Person } from '../cases/case.ts'
import type { CaseTransaction } from '../cases/store.ts'
import { countView, type ViewPurpose } from '../cases/view.ts'
import type { CaseParts } from './bot-parts.ts'
import { isFirstClick } from './click.ts'
import type { Asker } from './turn.ts'

/** Records that somebody looks at a whole case. */
export async function noteView(
  bot: CaseParts,
  turn: Asker,
  person: Person,
  entry: Case,
  purpose: ViewPurpose,
): Promise<void> {
  await turn.organization.desk.store.transaction((tx) =>
    record(bot, turn, tx, person, entry, purpose),
  )
  bot.wake()
}

async function record(
  bot: CaseParts,
  turn: Asker,
  tx: CaseTransaction,
  person: Person,
  entry: Case,
  purpose: ViewPurpose,
): Promise<void> {
  const { desk, id: org } = turn.organization
  const { confidential, openedBy, number, state } = entry
  const at = desk.now()
  const isOwn = openedBy.id === person.id
  await tx.audit({
    org,
    at,
    actor: person.id,
    action: 'case-viewed',
    object: `case:${number}`,
    detail: { state, confidential, ...(isOwn ? {} : { purpose }) },
  })
  await countOf(bot, turn, tx, person, entry)
}

/** Counts that somebody looked at a confidential case: many unrelated ones in an hour are told of. */
export async function countOf(
  { admins }: CaseParts,
  { organization: { desk, id: org } }: Asker,
  tx: CaseTransaction,
  person: Person,
  { confidential, openedBy, assignee, number, links = [] }: Case,
): Promise<void> {
  const isOwn = openedBy.id === person.id
  // Whoever handles a case may open it as often as it takes.
  if (!confidential || isOwn || assignee?.id === person.id) return
  const [group = number] = [number, ...links].sort()
  const administrators = admins.map((admin) => `person:${admin}` as const)
  await countView(desk, tx, { org, personId: person.id, group, at: desk.now() }, administrators)
}

/**
 * Records that somebody looks at a whole case, and sends it to their own chat. `click`: the card that was pressed; the
 * same click delivered again counts and sends nothing.
 */
export async function sendDetails(
  bot: CaseParts,
  turn: Asker,
  person: Person,
  entry: Case,
  { purpose, click }: { readonly purpose: ViewPurpose; readonly click?: string },
): Promise<void> {
  const { organization, language } = turn
  const { store, now } = organization.desk
  await store.transaction(async (tx) => {
    const { id: org } = organization
    if (
      click &&
      !(await isFirstClick(tx, { org, what: 'details', by: person.id, card: click }, now()))
    )
      return
    await record(bot, turn, tx, person, entry, purpose)
    await tx.enqueue(
      organization.id,
      {
        kind: 'details',
        to: `person:${person.id}`,
        caseNumber: entry.number,
        language,
        ...(entry.confidential && entry.openedBy.id !== person.id ? { purpose } : {}),
      },
      now(),
    )
  })
  bot.wake()
}
