/** A complaint as somebody sends it in their own chat: past the notice, with the form filled in. */
import { personalChat, type Somebody } from './activities.ts'
import { filled, numberIn, type Spoken, textOf } from './desk-app.ts'
import type { Message } from './teams-world.ts'

/**
 * @param values What is entered instead of the usual.
 * @returns The number, and the receipt in the place of the form.
 */
export async function sendComplaint(
  desk: Spoken,
  from: Somebody,
  values: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly number: string; readonly receipt: Message }> {
  const here = personalChat(from)
  // Notices of earlier cases may arrive in between.
  const notice = (await desk.say(from, 'complain')).find((message) =>
    textOf(message).includes('confidential, not anonymous'),
  )
  if (!notice) throw new Error('There is no notice.')
  const form = await desk.press(from, here, notice, 'Continue')
  const message = { ...notice, attachments: [{ content: form.value }] }
  const reply = await desk.press(from, here, message, 'Submit', {
    ...filled(form),
    subject: 'A page called Grumbles',
    person: '',
    personTyped: '',
    what: 'They posted a photo of my desk.',
    involves: '',
    ...values,
  })
  const receipt = { ...message, attachments: [{ content: reply.value }] }
  return { number: numberIn(textOf(receipt)), receipt }
}
