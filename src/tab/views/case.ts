/** A case: first what it is, then all of it for whoever says why they open it, with what can be done about it. */
import { z } from 'zod'
import { formTitle, stateTitle } from '../../cards/case-words.ts'
import { purposes } from '../../cases/view.ts'
import { caseTexts } from '../../messages/cases.ts'
import { chatTexts } from '../../messages/chat.ts'
import { concernTexts, viewPurposes } from '../../messages/concerns.ts'
import { say } from '../../messages/message.ts'
import { caseContext } from '../../teams/case-context.ts'
import { openTask } from '../../teams/case-dialog.ts'
import { findSeen } from '../../teams/case-sight.ts'
import { caseNumber } from '../../teams/commands.ts'
import type { TaskReply } from '../../teams/invoke-reply.ts'
import { type Answer, missing, refused, route, view } from '../route.ts'

const number = z.string().regex(caseNumber).toUpperCase()

/** What anybody reads who may see the case, before they say why they open it; nothing of it was written by people. */
export const outline = route('GET', 'case', z.object({ number }), async (desk, asker, asked) => {
  const { person, organization, language } = asker
  if (!person) return refused(say(language, chatTexts.outsider))
  const seen = await findSeen(desk, asker, person, asked.number)
  if (seen.kind === 'unknown') return refused(say(language, caseTexts.entitlementUnknown))
  if (seen.kind === 'none') return missing(say(language, caseTexts.noSuchCase, asked))
  const { entry } = seen
  const context = caseContext(organization, entry, language)
  const asksPurpose = entry.confidential && entry.openedBy.id !== person.id
  return view({
    number: entry.number,
    title: formTitle(context),
    state: stateTitle(context),
    isConfidential: entry.confidential,
    ...(asksPurpose
      ? {
          purposeLabel: say(language, concernTexts.purposeLabel),
          purposes: purposes.map((value) => ({ value, title: say(language, viewPurposes[value]) })),
        }
      : {}),
  })
})

const Opened = z.object({ number, purpose: z.enum(purposes).default('review') })

/** All of the case, as its dialog in Teams shows it. That it was opened, by whom and why, is recorded first. */
export const details = route('POST', 'case/open', Opened, async (desk, asker, inputs) =>
  answerOf(await openTask(desk, asker, { verb: 'details', inputs }, 'task/fetch')),
)

const Stepped = z.object({
  number,
  verb: z.string().min(1).max(60),
  /** The revision that was looked at. */
  revision: z.string().max(6).default(''),
  inputs: z.record(z.string().max(60), z.string().max(4000)),
})

/** What a button of the dialog does, through the same function as in Teams. */
export const step = route('POST', 'case/step', Stepped, async (desk, asker, asked) => {
  const { number: of, verb, revision, inputs } = asked
  const action = { verb, inputs: { ...inputs, number: of, revision } }
  return answerOf(await openTask(desk, asker, action, 'task/submit'))
})

function answerOf(reply: TaskReply): Answer {
  switch (reply.kind) {
    case 'dialog':
      return view({ title: reply.title, card: reply.card })
    case 'message':
      return view({ text: reply.text })
  }
}
