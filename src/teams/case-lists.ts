/** `queue` and `my cases`: by words, and by the buttons of their own cards. */
import type { Card } from '../cards/card.ts'
import { roleTitle } from '../cards/case-words.ts'
import { myCasesCard, queueCard } from '../cards/list-cards.ts'
import { pageOf, type QueueFilter, queueOf } from '../cases/queue.ts'
import { isKeptFrom } from '../cases/sight.ts'
import { caseTexts } from '../messages/cases.ts'
import { localize, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import type { Turn } from './turn.ts'

/** As many rows as Teams shows in one card. */
const perPage = 16
/** Nobody pages further; what is most urgent stands in front. */
const mostListed = 200

interface Wish {
  readonly show?: string
  readonly page?: number
}

/** A page of the queue; none for somebody without an account here. */
export async function drawQueue(bot: Bot, turn: Turn, wish: Wish): Promise<Card | undefined> {
  const { person, organization, language, place, userId } = turn
  if (!person) return undefined
  const { store, now } = organization.desk
  const roles = await bot.entitlements.rolesOf(organization, { personId: person.id, userId })
  const waiting = await store.casesWaitingFor(organization.id, roles, mostListed)
  const shown = waiting.filter(
    (entry) => (place === 'personal' || !entry.confidential) && !isKeptFrom(entry, person),
  )
  const show = filterOf(turn, wish.show)
  const found = queueOf(shown, { personId: person.id, roles }, show, now())
  const { rows, page, pages } = pageOf(found, perPage, wish.page)
  return queueCard({
    language,
    now: now(),
    total: found.length,
    page,
    pages,
    show,
    choices: choicesOf(
      turn,
      roles,
      shown.map(({ form }) => form),
    ),
    rows: rows.map((row) => ({ ...row, ...caseContext(organization, row.case, language) })),
  })
}

const spoken: Readonly<Record<string, QueueFilter>> = {
  mine: 'mine',
  moi: 'mine',
  overdue: 'overdue',
  retard: 'overdue',
}

function filterOf({ organization }: Turn, word = 'all'): QueueFilter {
  const { roles, forms } = organization.settings
  if (Object.hasOwn(spoken, word)) return spoken[word] ?? 'all'
  return Object.hasOwn(roles, word) || Object.hasOwn(forms, word) ? word : 'all'
}

function choicesOf(
  { organization, language }: Turn,
  roles: readonly string[],
  forms: readonly string[],
) {
  const { settings } = organization
  return [
    { title: say(language, caseTexts.queueAll), value: 'all' },
    { title: say(language, caseTexts.queueMine), value: 'mine' },
    { title: say(language, caseTexts.queueOnlyOverdue), value: 'overdue' },
    ...roles.map((role) => ({ title: roleTitle(settings, role, language), value: role })),
    ...[...new Set(forms)].map((form) => ({
      title: localize(
        language,
        settings.forms[form]?.title ?? organization.forms.get(form)?.title ?? form,
      ),
      value: form,
    })),
  ]
}

/** A page of what the person has sent, the newest first. */
export async function drawMyCases(turn: Turn, wish: Wish): Promise<Card | undefined> {
  const { person, organization, language, place } = turn
  if (!person) return undefined
  const cases = await organization.desk.store.casesOpenedBy(organization.id, person.id, mostListed)
  const isPrivate = place === 'personal'
  const here = cases.filter(({ confidential }) => isPrivate || !confidential)
  const { rows, page, pages } = pageOf(here, perPage, wish.page)
  return myCasesCard({
    language,
    isPrivate,
    page,
    pages,
    rows: rows.map((entry) => caseContext(organization, entry, language)),
  })
}
