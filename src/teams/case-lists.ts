/** `queue` and `my cases`: by words, and by the buttons of their own cards. */
import { folded } from '../accounts/account.ts'
import type { Card } from '../cards/card.ts'
import { roleTitle } from '../cards/case-words.ts'
import { type MyCasesView, myCasesCard, type QueueView, queueCard } from '../cards/list-cards.ts'
import type { Person } from '../cases/case.ts'
import { pageOf, type QueueFilter, queueOf } from '../cases/queue.ts'
import { isKeptFrom } from '../cases/sight.ts'
import { caseTexts } from '../messages/cases.ts'
import { type LocalizedText, languages, localize, say } from '../messages/message.ts'
import type { Bot, BotOptions } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import type { Asker, Turn } from './turn.ts'

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
  const view = await queueView(bot, turn, wish)
  return view && queueCard(view)
}

export async function queueView(
  bot: Pick<BotOptions, 'entitlements'>,
  asker: Asker,
  wish: Wish,
): Promise<QueueView | undefined> {
  const { person, organization, language } = asker
  if (!person) return undefined
  const { now } = organization.desk
  const { shown, roles } = await waitingFor(bot, asker, person)
  const show = filterOf(asker, wish.show)
  const isUnknown = wish.show !== undefined && show === 'all' && wish.show !== 'all'
  const found = queueOf(shown, { personId: person.id, roles }, show, now())
  const { rows, page, pages } = pageOf(found, perPage, wish.page)
  return {
    language,
    now: now(),
    total: found.length,
    page,
    pages,
    show,
    ...(isUnknown ? { unknown: wish.show } : {}),
    choices: choicesOf(
      asker,
      roles,
      shown.map(({ form }) => form),
    ),
    rows: rows.map((row) => ({ ...row, ...caseContext(organization, row.case, language) })),
  }
}

/** What waits for the roles of a person, without the cases of which they are to learn nothing here. */
export async function waitingFor(
  { entitlements }: Pick<BotOptions, 'entitlements'>,
  { organization, userId, place }: Asker,
  person: Person,
) {
  const roles = await entitlements.rolesOf(organization, { personId: person.id, userId })
  const { store } = organization.desk
  const waiting = await store.casesWaitingFor(organization.id, roles, mostListed)
  const shown = waiting.filter(
    (entry) => (place === 'personal' || !entry.confidential) && !isKeptFrom(entry, person),
  )
  return { shown, roles }
}

/** Folded, as everything that is compared. */
const spoken: Readonly<Record<string, QueueFilter>> = {
  mine: 'mine',
  moi: 'mine',
  'a moi': 'mine',
  overdue: 'overdue',
  retard: 'overdue',
  'en retard': 'overdue',
}

/** By its id or its title, in either language; of a title, a part that no other has will do. */
function filterOf({ organization }: Asker, word = 'all'): QueueFilter {
  const { settings } = organization
  const wanted = folded(word)
  if (Object.hasOwn(spoken, wanted)) return spoken[wanted] ?? 'all'
  const lists = [
    ...Object.entries(settings.roles).map(([id, { title }]) => namesOf(id, title)),
    ...Object.entries(settings.forms).map(([id, { title }]) =>
      namesOf(id, title ?? organization.forms.get(id)?.title),
    ),
  ]
  const same = lists.filter(({ names }) => names.includes(wanted))
  const near = lists.filter(({ names }) => names.some((name) => name.includes(wanted)))
  const [first, second] = same.length > 0 ? same : near
  return first && !second ? first.id : 'all'
}

const namesOf = (id: string, title: LocalizedText = id) => ({
  id,
  names: [folded(id), ...languages.map((language) => folded(localize(language, title)))],
})

function choicesOf(
  { organization, language }: Asker,
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
  const view = await myCasesView(turn, wish)
  return view && myCasesCard(view)
}

export async function myCasesView(asker: Asker, wish: Wish): Promise<MyCasesView | undefined> {
  const { person, organization, language, place } = asker
  if (!person) return undefined
  const cases = await organization.desk.store.casesOpenedBy(organization.id, person.id, mostListed)
  const isPrivate = place === 'personal'
  const here = cases.filter(({ confidential }) => isPrivate || !confidential)
  const { rows, page, pages } = pageOf(here, perPage, wish.page)
  return {
    language,
    isPrivate,
    page,
    pages,
    rows: rows.map((entry) => caseContext(organization, entry, language)),
  }
}
