/** What the proofs have in common: reviewers' channels, cases from form to decision, and what stands in the channels. */
import {
  aMessage,
  anExecute,
  channel,
  type Place,
  personalChat,
  type Somebody,
  somebody,
} from '../support/activities.ts'
import {
  actionsIn,
  administrator,
  filled,
  type InvokeBody,
  numberIn,
  textOf,
} from '../support/desk-app.ts'
import { startTeamsConnector, type TeamsConnector } from '../support/teams-connector.ts'
import type { Message } from '../support/teams-world.ts'
import type { Bots } from './bot-process.ts'

export const roles = ['marketing', 'legal', 'records'] as const
export type Role = (typeof roles)[number]

export const reviewers = Array.from({ length: 50 }, (_, index) => somebody(`Reviewer ${index}`))

export interface Thread {
  readonly place: Place
  /** The thread's first message: the card. */
  readonly card: () => Message | undefined
  /** Everything in the thread after it. */
  readonly replies: () => readonly Message[]
}

export interface Scene {
  readonly connector: TeamsConnector
  /** Every role gets its channel, with all reviewers in the team. */
  bind(bound?: readonly Role[]): Promise<void>
  /** Has a form opened, to be sent as often as is liked. */
  openForm(
    applicant: Somebody,
    which: number,
  ): Promise<{
    /** Not where the bot could not open one. */
    readonly isThere: boolean
    submit(): Promise<{ readonly body: InvokeBody | undefined }>
  }>
  /** Sends a form; the number of its case. */
  submit(applicant: Somebody, which: number): Promise<string>
  /** The threads whose card shows the case, oldest first. */
  threadsOf(role: Role, number: string): readonly Thread[]
  click(
    reviewer: Somebody,
    thread: Thread,
    title: string,
    which: number,
    /** What is filled in on the card. */
    inputs?: Readonly<Record<string, string>>,
  ): Promise<{ readonly body: InvokeBody | undefined; readonly ms: number }>
  /** What the applicant was told of the case's decision. */
  noticesTo(applicant: Somebody, number: string): readonly string[]
  waitFor(condition: () => boolean, what: string): Promise<void>
}

export async function createScene(bots: Bots): Promise<Scene> {
  const connector = await startTeamsConnector()
  const { serviceUrl } = connector
  const placeOf = (role: Role) => channel(role)
  connector.setMembers(String(placeOf('marketing').teamId), [administrator, ...reviewers])
  /** By role and number; threads are only ever added, so each is read once. */
  const threads = new Map<string, Thread[]>()
  const read: Record<Role, number> = { marketing: 0, legal: 0, records: 0 }

  function readThreads(role: Role): void {
    const ids = connector.conversationsUnder(`${placeOf(role).channelId};messageid=`)
    for (const conversationId of ids.slice(read[role])) {
      read[role] += 1
      const number = /PRF-\d{4}-\d{4,}/.exec(textOf(connector.messagesIn(conversationId)[0]))?.[0]
      const key = `${role} ${number}`
      const thread: Thread = {
        place: { ...placeOf(role), conversationId },
        card: () => connector.messagesIn(conversationId)[0],
        replies: () => connector.messagesIn(conversationId).slice(1),
      }
      threads.set(key, [...(threads.get(key) ?? []), thread])
    }
  }

  async function openForm(applicant: Somebody, which: number) {
    const here = personalChat(applicant)
    const text = 'open form content'
    const formThere = () =>
      connector.messagesIn(here.conversationId).findLast(({ attachments }) => attachments)
    // On a machine that does much else a turn may fail; whoever gets no form asks again.
    for (let times = 0; times < 5 && !formThere(); times++)
      await bots.take(aMessage({ serviceUrl, from: applicant, conversation: here, text }), which)
    const form = formThere()
    const [button] = (form ? actionsIn(form) : []).filter(({ title }) =>
      String(title).startsWith('Submit'),
    )
    return {
      isThere: form !== undefined,
      async submit() {
        const execute = anExecute({
          serviceUrl,
          from: applicant,
          conversation: here,
          verb: String(button?.verb),
          data: { ...(button?.data as object), ...filled(form) },
          replyToId: String(form?.id),
        })
        const { body } = await bots.take(execute, which)
        return { body: body as InvokeBody | undefined }
      },
    }
  }

  return {
    connector,
    async bind(bound = roles) {
      for (const role of bound) {
        const text = `use this channel for ${role}`
        await bots.take(
          aMessage({ serviceUrl, from: administrator, conversation: placeOf(role), text }),
          0,
        )
      }
    },
    async submit(applicant, which) {
      const { body } = await (await openForm(applicant, which)).submit()
      return numberIn(textOf(body))
    },
    openForm,
    threadsOf(role, number) {
      readThreads(role)
      return threads.get(`${role} ${number}`) ?? []
    },
    async click(reviewer, thread, title, which, inputs = {}) {
      const card = thread.card()
      const action = actionsIn(card).find((entry) => String(entry.title).startsWith(title))
      const execute = anExecute({
        serviceUrl,
        from: reviewer,
        conversation: thread.place,
        verb: String(action?.verb),
        data: { ...(action?.data as Record<string, unknown>), ...inputs },
        replyToId: String(card?.id),
      })
      const { body, ms } = await bots.take(execute, which)
      return { body: body as InvokeBody | undefined, ms }
    },
    noticesTo(applicant, number) {
      return connector
        .messagesIn(personalChat(applicant).conversationId)
        .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
        .filter((text) => text.includes(number) && /accepted by|will not be used/.test(text))
    },
    async waitFor(condition, what) {
      const deadline = Date.now() + 300_000
      while (!condition()) {
        if (Date.now() > deadline) throw new Error(`Did not happen within five minutes: ${what}`)
        await new Promise((done) => setTimeout(done, 10))
      }
    },
  }
}
