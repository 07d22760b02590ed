/** Message extensions, routed by teams-ai, which is loaded when the first one is used: it costs a start half a second. */
import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import { clauseBox, sourceLine } from '../cards/answer-card.ts'
import { card, shorten, visible } from '../cards/card.ts'
import { chatTexts } from '../messages/chat.ts'
import { languageOf, say } from '../messages/message.ts'
import type { BotOrganization } from './turn.ts'

const Query = z.looseObject({ parameters: z.array(z.looseObject({})).nullish() })

const organizationKey = Symbol('organization')
const adaptive = 'application/vnd.microsoft.card.adaptive'
const thumbnail = 'application/vnd.microsoft.card.thumbnail'

export function createExtensions() {
  let application: ReturnType<typeof load> | undefined

  return async function extend(context: TurnContext, organization: BotOrganization): Promise<void> {
    // teams-ai takes the parts of a query for granted.
    if (!Query.safeParse(context.activity.value ?? {}).success) {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 400 } })
      return
    }
    application ??= load()
    context.turnState.set(organizationKey, organization)
    await (await application).run(context)
  }
}

async function load() {
  const { Application } = await import('@microsoft/teams-ai')
  // Its typing timer serves one turn at a time for all: platform notes on teams-ai.
  const application = new Application({ startTypingTimer: false })
  application.messageExtensions.query('searchClauses', async (context, _state, query) => {
    const typed: unknown = query.parameters.query
    const words = typeof typed === 'string' ? typed.trim() : ''
    return results(context, words)
  })
  return application
}

/** The clauses nearest to what was typed, each to be inserted as a card. */
function results(context: TurnContext, words: string) {
  const organization: BotOrganization = context.turnState.get(organizationKey)
  const language = languageOf(context.activity.locale)
  const found = words === '' ? [] : organization.search(words, 5)
  if (found.length === 0)
    return { type: 'message' as const, text: say(language, chatTexts.searchNone) }
  return {
    type: 'result' as const,
    attachmentLayout: 'list' as const,
    attachments: found.map((citation) => ({
      contentType: adaptive,
      content: card([clauseBox(citation, language)], language),
      preview: {
        contentType: thumbnail,
        content: {
          title: visible(sourceLine(citation, language)),
          text: shorten(visible(citation.quote), 200),
        },
      },
    })),
  }
}
