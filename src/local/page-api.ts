/** What the page asks and does: routes under /local/api, one for each act of a person. */
import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { deleteMessage, editMessage, ownMessage } from './change-message.ts'
import { searchChoices } from './choices.ts'
import { type DeskContext, localeOf, type Spot } from './desk-context.ts'
import { unreadIn } from './desk-state.ts'
import { deskView, placeView } from './desk-view.ts'
import { LocaleSchema } from './entry.ts'
import type { DeskFiles } from './files.ts'
import { answer, failure, jsonRoute, type Reply, turnedAway } from './http.ts'
import { createOpener } from './install.ts'
import {
  askTask,
  executeAction,
  fetchFeedbackForm,
  giveFeedback,
  type Outcome,
  searchClauses,
  selectResult,
  submitSuggestion,
} from './invoke.ts'
import type { LiveStreams } from './live.ts'
import { openMessageAction, submitMessageAction } from './message-actions.ts'
import { insertCard, sayText } from './say.ts'
import { submitCard } from './submit-card.ts'
import { findPerson, placesOf } from './world.ts'

export interface PageApiDependencies {
  readonly log: Log
  /** None before the desk has started. */
  readonly desk: () => DeskContext | undefined
  readonly isSettingUp: () => boolean
  /** True once the bot is ready; false when the desk stops before. */
  readonly ready: Promise<boolean>
  readonly streams: LiveStreams
  readonly files: DeskFiles
  /** Takes over what goes on after the page has its answer. */
  readonly inBackground: (work: Promise<void>) => void
}

/** Every act names who does it and where; `message` is the message that was clicked. */
const Where = z.object({
  person: z.string(),
  place: z.string(),
  thread: z.string().optional(),
  message: z.string().optional(),
})
const Text = Where.extend({
  text: z.string().trim().max(30_000),
  /** What was brought before, by its id. */
  files: z.array(z.string()).max(10).default([]),
}).refine(({ text, files }) => text !== '' || files.length > 0, 'Write or attach something.')
const Data = Where.extend({ data: z.unknown() })
const OnMessage = Where.extend({ message: z.string() })
const Edit = OnMessage.extend({ text: z.string().trim().min(1).max(30_000) })
const Execute = OnMessage.extend({
  action: z.object({
    id: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown().optional(),
  }),
})
const Submit = OnMessage.extend({ data: z.unknown() })
const MenuChoice = OnMessage.extend({ command: z.string().max(100) })
const MenuSubmit = MenuChoice.extend({ data: z.unknown() })
const Reaction = OnMessage.extend({ reaction: z.enum(['like', 'dislike']) })
const Feedback = Reaction.extend({ feedback: z.record(z.string(), z.unknown()) })
const Query = Where.extend({ query: z.string().max(1_000) })
const Choices = OnMessage.extend({ dataset: z.string().max(200), words: z.string().max(1_000) })
const Card = Where.extend({ card: z.record(z.string(), z.unknown()) })
const LocaleChoice = z.object({ person: z.string(), locale: LocaleSchema })

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new AppError('input-invalid', z.prettifyError(parsed.error))
}

function personOf({ world }: DeskContext, key: string) {
  const person = findPerson(world, key)
  if (person) return person
  throw new AppError('input-invalid', `Nobody at the desk is called '${key}'.`)
}

function spotOf(desk: DeskContext, where: z.infer<typeof Where>): Spot {
  const person = personOf(desk, where.person)
  const place = placesOf(desk.world, person).find(({ key }) => key === where.place)
  if (!place) throw new AppError('input-invalid', `${person.key} sees no place '${where.place}'.`)
  const message = where.message ? desk.store.state.messages.get(where.message) : undefined
  if (where.message && message?.place !== place.id) {
    throw new AppError('input-invalid', `No message '${where.message}' in this place.`)
  }
  const thread = message ? message.thread : where.thread
  return { person, place, ...(thread === undefined ? {} : { thread }) }
}

const taken: Reply = { status: 202, body: {} }
const notOwn = failure(403, 'Forbidden', 'You can change your own messages only.')

export function mountPageApi(server: Server, dependencies: PageApiDependencies): void {
  const { log, streams, inBackground, isSettingUp, ready } = dependencies
  const starting = failure(503, 'Starting', 'The local desk is starting. Try again in a moment.')
  let opener: ReturnType<typeof createOpener> | undefined

  /** A route for an act: POST, parsed, at a spot that the person sees. */
  const act = <T extends z.infer<typeof Where>>(
    name: string,
    schema: z.ZodType<T>,
    perform: (desk: DeskContext, spot: Spot, body: T) => Promise<Outcome> | Reply,
  ) => {
    const handle = async (_: Request, body: unknown): Promise<Reply> => {
      const desk = dependencies.desk()
      if (!desk) return starting
      const parsed = parse(schema, body)
      const result = await perform(desk, spotOf(desk, parsed), parsed)
      return 'status' in result ? result : { status: 200, body: result }
    }
    server.post(`/local/api/${name}`, jsonRoute(log, handle))
  }
  const view = (name: string, show: (desk: DeskContext, request: Request) => object) => {
    const handle = (request: Request): Reply => {
      const desk = dependencies.desk()
      return desk ? { status: 200, body: show(desk, request) } : starting
    }
    server.get(`/local/api/${name}`, jsonRoute(log, handle))
  }
  const asked = (request: Request, name: string) =>
    new URLSearchParams(request.getQuery()).get(name) ?? ''

  view('desk', (desk, request) => ({
    ...deskView(desk, findPerson(desk.world, asked(request, 'person')) ?? desk.world.people[0]),
    isSettingUp: isSettingUp(),
  }))
  view('place', (desk, request) => {
    const where = { person: asked(request, 'person'), place: asked(request, 'place') }
    return placeView(desk, spotOf(desk, where))
  })
  server.get('/local/api/events', async (request: Request, response: Response) => {
    const reason = turnedAway(request)
    if (reason) return answer(response, failure(403, 'Forbidden', reason))
    const desk = dependencies.desk()
    const person = desk && findPerson(desk.world, asked(request, 'person'))
    if (!person) return answer(response, starting)
    streams.add(person.key, response)
  })

  act('open', Where, (desk, spot) => {
    opener ??= createOpener(desk, ready)
    inBackground(opener(spot))
    const { person, place } = spot
    if (unreadIn(desk.store.state, person.key, place.id) > 0) {
      desk.store.record({ kind: 'place-read', place: place.id, person: person.key })
    }
    return taken
  })
  act('say', Text, (desk, spot, { text, files }) => {
    const attached = files.flatMap((id) => dependencies.files.find(id) ?? [])
    if (attached.length < files.length) return failure(404, 'NotFound', 'Attach the file again.')
    const { message, delivered } = sayText(desk, spot, text, attached)
    inBackground(delivered)
    return { status: 202, body: { id: message.id, thread: message.thread } }
  })
  act('edit', Edit, (desk, spot, { message: id, text }) => {
    const message = ownMessage(desk, spot, id)
    if (!message) return notOwn
    inBackground(editMessage(desk, spot, message, text))
    return taken
  })
  act('delete', OnMessage, (desk, spot, { message: id }) => {
    const message = ownMessage(desk, spot, id)
    if (!message) return notOwn
    inBackground(deleteMessage(desk, spot, message))
    return taken
  })
  act('insert', Card, (desk, spot, { card }) => {
    const { id, thread } = insertCard(desk, spot, card)
    return { status: 202, body: { id, thread } }
  })
  act('execute', Execute, (desk, spot, { message, action }) =>
    executeAction(desk, spot, message, {
      ...(action.id === undefined ? {} : { id: action.id }),
      ...(action.verb === undefined ? {} : { verb: action.verb }),
      ...(action.data === undefined ? {} : { data: action.data }),
    }),
  )
  act('submit', Submit, (desk, spot, { message, data }) => submitCard(desk, spot, message, data))
  act('dialog', Data, (desk, spot, { message, data }) =>
    askTask(desk, spot, 'submit', data, message),
  )
  act('message-action', MenuChoice, (desk, spot, { message, command }) =>
    openMessageAction(desk, spot, message, command),
  )
  act('message-dialog', MenuSubmit, (desk, spot, { message, command, data }) =>
    submitMessageAction(desk, spot, message, { command, data }),
  )
  act('suggestion', Data, (desk, spot, { data }) => submitSuggestion(desk, spot, data))
  act('search', Query, (desk, spot, { query }) => searchClauses(desk, spot, query))
  act('choices', Choices, (desk, spot, { dataset, words, message }) =>
    searchChoices(desk, spot, { dataset, words, messageId: message }),
  )
  act('select', Data, (desk, spot, { data }) => selectResult(desk, spot, data))
  act('feedback-form', Reaction, (desk, spot, { message, reaction }) =>
    fetchFeedbackForm(desk, spot, message, reaction),
  )
  act('feedback', Feedback, (desk, spot, { message, reaction, feedback }) =>
    giveFeedback(desk, spot, message, { reaction, feedback }),
  )
  server.post(
    '/local/api/locale',
    jsonRoute(log, (_, body) => {
      const desk = dependencies.desk()
      if (!desk) return starting
      const { person, locale } = parse(LocaleChoice, body)
      desk.store.record({ kind: 'locale-chosen', person: personOf(desk, person).key, locale })
      return { status: 200, body: { locale: localeOf(desk, personOf(desk, person)) } }
    }),
  )
}
