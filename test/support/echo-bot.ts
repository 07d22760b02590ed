/** A bot that answers in every way that Teams knows, for the local desk's own tests: it has no policy, only tricks. */
import { text } from 'node:stream/consumers'
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder'
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js'
import restify, { type Request, type Response } from 'restify'
import { type LocalDesk, mountLocalDesk } from '../../src/local/desk.ts'
import type { DeskOrganization } from '../../src/local/people.ts'
import { createLog } from '../../src/log.ts'
import { answerCard, dialogCard, formCard, resultCard, showcaseCard } from './echo-cards.ts'

// botbuilder 4.23.3 cuts every property but three off an entity when it sends one.
Object.assign(Entity.type, { additionalProperties: { type: { name: 'Object' } } })

export const echoOrganizations: readonly DeskOrganization[] = [
  {
    id: 'harbour',
    name: 'Town of Harbour',
    shortName: 'Harbour',
    roles: [
      { id: 'communications', title: { en: 'Communications', fr: 'Communications' } },
      { id: 'hr', title: { en: 'Human resources', fr: 'Ressources humaines' } },
    ],
  },
  {
    id: 'meadow',
    name: 'Meadow County',
    shortName: 'Meadow',
    roles: [{ id: 'marketing', title: { en: 'Marketing', fr: 'Marketing' } }],
  },
]

export interface EchoBot {
  readonly url: string
  readonly desk: LocalDesk
  /** Every activity that the desk sent, in order. */
  readonly received: readonly EchoActivity[]
  stop(): Promise<void>
}

/** As it came over the wire. */
type EchoActivity = TurnContext['activity']

const adaptive = 'application/vnd.microsoft.card.adaptive'
const card = (content: object) => ({ contentType: adaptive, content })
const invokeResponse = (body: unknown) => ({
  type: 'invokeResponse',
  value: { status: 200, body },
})

const citation = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  additionalType: ['AIGeneratedContent'],
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: 'Handbook 4.2, Tea breaks',
        abstract: 'Tea is served at ten and at three.',
      },
    },
  ],
}

async function talk(context: TurnContext): Promise<void> {
  const { activity } = context
  const words = (activity.text ?? '').replace(/<at>.*?<\/at>/g, '').trim()
  switch (words) {
    case 'answer':
      await context.sendActivity({
        type: 'message',
        text: 'Tea is served **twice** a day [1]. See [the kitchen](https://example.com/kitchen) [7].',
        entities: [citation],
        channelData: { feedbackLoop: { type: 'default' } },
        suggestedActions: {
          to: [],
          actions: ['form', 'showcase', 'hello', 'never shown'].map((value) => ({
            type: 'imBack',
            title: value,
            value,
          })),
        },
      })
      return
    case 'form':
      await context.sendActivity({ attachments: [card(formCard())] })
      return
    case 'showcase':
      await context.sendActivity({ attachments: [card(showcaseCard())] })
      return
    case 'dialog':
      await context.sendActivity({ attachments: [card(dialogCard())] })
      return
    case 'typing':
      await context.sendActivity({ type: ActivityTypes.Typing })
      return
    case 'boom':
      throw new Error('as asked')
    default:
      await context.sendActivity(`You said: ${words || JSON.stringify(activity.value)}`)
  }
}

async function answerInvoke(context: TurnContext): Promise<void> {
  const { name, value, replyToId } = context.activity
  switch (name) {
    case 'application/search': {
      const results = [{ title: `Kettle ${value.queryText}`, value: value.dataset }]
      await context.sendActivity(
        invokeResponse({
          statusCode: 200,
          type: 'application/vnd.microsoft.search.searchResponse',
          value: { results },
        }),
      )
      return
    }
    case 'adaptiveCard/action': {
      const { verb, data } = value.action
      if (verb === 'fail') {
        const error = { code: 'Refused', message: 'Somebody else was faster.' }
        await context.sendActivity(
          invokeResponse({
            statusCode: 403,
            type: 'application/vnd.microsoft.error',
            value: error,
          }),
        )
        return
      }
      if (verb === 'tell') {
        const told = { statusCode: 200, type: 'application/vnd.microsoft.activity.message' }
        await context.sendActivity(invokeResponse({ ...told, value: 'Noted.' }))
        return
      }
      if (verb === 'for-all') {
        const who = context.activity.from.name
        await context.updateActivity({
          id: replyToId ?? '',
          type: 'message',
          attachments: [card(answerCard(`Decided by ${who}.`))],
        })
        await context.sendActivity(invokeResponse({ statusCode: 200 }))
        return
      }
      const thanks = answerCard(`Thank you, ${data.name}.`)
      await context.sendActivity(invokeResponse({ statusCode: 200, type: adaptive, value: thanks }))
      return
    }
    case 'task/fetch':
      await context.sendActivity(
        invokeResponse({
          task: { type: 'continue', value: { title: 'A dialog', card: card(formCard()) } },
        }),
      )
      return
    case 'task/submit':
      await context.sendActivity(
        invokeResponse({ task: { type: 'message', value: `Got ${value.data.name}.` } }),
      )
      return
    case 'composeExtension/query': {
      const query = value.parameters[0].value
      const attachments = ['one', 'two'].map((number) => ({
        ...card(resultCard(`Result ${number} for ${query}`)),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title: `Result ${number} for ${query}`, text: 'Found in the handbook.' },
        },
      }))
      const composeExtension = { type: 'result', attachmentLayout: 'list', attachments }
      await context.sendActivity(invokeResponse({ composeExtension }))
      return
    }
    case 'message/submitAction':
      await context.sendActivity(invokeResponse({}))
      return
    default:
      await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } })
  }
}

async function turn(context: TurnContext): Promise<void> {
  const { type, conversation } = context.activity
  if (type === 'message') await talk(context)
  if (type === 'invoke') await answerInvoke(context)
  const isInstalled = type === 'installationUpdate' && conversation.conversationType === 'personal'
  if (isInstalled) await context.sendActivity('Welcome!')
}

/** Hands over what the turn answers, without a web framework in between. Faults reach the caller. */
class DirectAdapter extends CloudAdapter {
  constructor() {
    super(new ConfigurationBotFrameworkAuthentication({}))
    this.onTurnError = async (_, error) => {
      throw error
    }
  }

  run(activity: EchoActivity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity('', activity, logic)
  }
}

/** @param port 0: any free port. */
export async function startEchoBot(dataFolder: string, port = 0): Promise<EchoBot> {
  const log = createLog('silent')
  const server = restify.createServer()
  const adapter = new DirectAdapter()
  const received: EchoActivity[] = []
  const address = () => `http://127.0.0.1:${server.address().port}`
  const desk = mountLocalDesk(server, {
    log,
    dataFolder,
    botUrl: () => `${address()}/api/messages`,
    organizations: echoOrganizations,
  })
  server.get('/readyz', async (_request: Request, response: Response) => {
    response.end('ok')
  })
  server.post('/api/messages', async (request: Request, response: Response) => {
    const activity = JSON.parse(await text(request))
    received.push(activity)
    try {
      const reply = await adapter.run(
        { ...activity, timestamp: new Date(activity.timestamp) },
        turn,
      )
      response.statusCode = reply?.status ?? 200
      response.end(JSON.stringify(reply?.body ?? {}))
    } catch {
      response.statusCode = 500
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await desk.start()
  return {
    url: `${address()}/local`,
    desk,
    received,
    async stop() {
      await desk.stop()
      server.server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}
