/** A card's Action.Submit, which Teams reads in several ways depending on its data's `msteams`. */
import { z } from 'zod'
import { localText } from '../messages/local.ts'
import { type DeskContext, problemOf, type Spot, sayTo } from './desk-context.ts'
import { askTask, type Outcome } from './invoke.ts'
import { sayText, submitData } from './say.ts'

const Wish = z.looseObject({
  msteams: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('task/fetch') }),
    z.looseObject({ type: z.literal('imBack'), value: z.string() }),
    z.looseObject({
      type: z.literal('messageBack'),
      text: z.string().optional(),
      value: z.unknown().optional(),
    }),
  ]),
})

export async function submitCard(
  desk: DeskContext,
  spot: Spot,
  replyToId: string,
  data: unknown,
): Promise<Outcome> {
  const wish = Wish.safeParse(data)
  const special = wish.success ? wish.data.msteams : undefined
  switch (special?.type) {
    case 'task/fetch':
      return askTask(desk, spot, 'fetch', data, replyToId)
    case 'imBack':
      await sayText(desk, spot, special.value).delivered
      return { kind: 'done' }
    case 'messageBack': {
      const { text, value } = special
      return send(desk, spot, { replyToId, value, ...(text === undefined ? {} : { text }) })
    }
    case undefined:
      return send(desk, spot, { replyToId, value: data })
  }
}

async function send(
  desk: DeskContext,
  spot: Spot,
  submitted: Parameters<typeof submitData>[2],
): Promise<Outcome> {
  const problem = problemOf(desk, spot.person, await submitData(desk, spot, submitted))
  if (problem) return { kind: 'error', text: problem }
  return { kind: 'notice', text: sayTo(desk, spot.person, localText.sentToBot) }
}
