/** Brings a form to a person: here in their own chat, or there when they asked in a channel. */
import type { Case } from '../cases/case.ts'
import type { FieldValues } from '../forms/form.ts'
import type { Bot } from './bot-parts.ts'
import { isFirstClick } from './click.ts'
import { issueForm, reserveForm } from './issue-form.ts'
import { cardActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

/** `here`: it was sent in this chat; `sent`: it is on its way to their own chat. */
export type Offered = { readonly kind: 'here' | 'sent' | 'no-form' | 'no-person' }

export async function offerForm(
  bot: Bot,
  turn: Turn,
  form: string,
  options: { readonly revises?: Case; readonly values?: FieldValues; readonly text?: string } = {},
): Promise<Offered> {
  const { organization, person, language, place, context } = turn
  if (!person) return { kind: 'no-person' }
  if (!organization.forms.has(form) || !organization.settings.forms[form])
    return { kind: 'no-form' }
  const { revises, values, text } = options
  const request = {
    organization,
    form,
    personId: person.id,
    personName: person.name,
    language,
    ...(revises ? { revises } : {}),
  }
  if (place !== 'personal') {
    const { store, now } = organization.desk
    const reserved = values ? await reserveForm({ ...request, values }) : undefined
    await store.transaction((tx) =>
      tx.enqueue(
        organization.id,
        {
          kind: 'form',
          to: `person:${person.id}`,
          form,
          language,
          ...(revises ? { revises: revises.number } : {}),
          ...(reserved ? { nonce: reserved.nonce } : {}),
        },
        now(),
      ),
    )
    bot.wake()
    return { kind: 'sent' }
  }
  if (!(await isFirst(bot, turn, person.id, form))) return { kind: 'here' }
  const issued = await issueForm({ ...request, ...(values ? { values } : {}) })
  if (!issued) return { kind: 'no-form' }
  const activity = cardActivity(issued.card, issued.title)
  await context.sendActivity(text ? { ...activity, text } : activity)
  return { kind: 'here' }
}

/** False for the same button of the same message pressed again within a minute: the form is in the chat already. */
async function isFirst({ now }: Bot, turn: Turn, personId: string, form: string): Promise<boolean> {
  const { organization, activity } = turn
  if (activity.type !== 'invoke' || !activity.replyToId) return true
  const { id: org, desk } = organization
  const click = { org, what: `open-form ${form}`, by: personId, card: activity.replyToId }
  return desk.store.transaction((tx) => isFirstClick(tx, click, now()))
}
