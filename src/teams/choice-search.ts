/** What an input finds while somebody types in it: `application/search`, for the lists that the bot itself keeps. */
import { z } from 'zod'
import { folded } from '../accounts/account.ts'
import { platformChoices } from '../accounts/platform.ts'
import { isPlatformsDataset } from '../forms/form.ts'
import { chatTexts } from '../messages/chat.ts'
import { localize, say } from '../messages/message.ts'
import { platformsOf } from './register.ts'
import type { Turn } from './turn.ts'

/** learn.microsoft.com, typeahead search in Adaptive Cards. Teams answers for its own datasets, such as its users. */
const ChoiceSearch = z.looseObject({
  queryText: z.string().max(1_000).catch(''),
  queryOptions: z
    .looseObject({ skip: z.int().min(0).catch(0), top: z.int().min(1).max(100).catch(15) })
    .catch({ skip: 0, top: 15 }),
  dataset: z.string(),
})

/** Answers in the form that the client reads; a list that the bot does not keep is an error of the card. */
export async function answerChoiceSearch(turn: Turn): Promise<void> {
  const asked = ChoiceSearch.safeParse(turn.activity.value)
  const found =
    turn.person && asked.success && isPlatformsDataset(asked.data.dataset)
      ? await platformsFound(turn, asked.data)
      : undefined
  const body = found
    ? {
        statusCode: 200,
        type: 'application/vnd.microsoft.search.searchResponse',
        value: { results: found },
      }
    : {
        statusCode: turn.person ? 400 : 403,
        type: 'application/vnd.microsoft.error',
        value: {
          code: turn.person ? 'BadRequest' : 'Forbidden',
          message: say(turn.language, turn.person ? chatTexts.unknownButton : chatTexts.outsider),
        },
      }
  await turn.context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

/** The approved platforms in whose name what was typed stands. */
async function platformsFound(
  { organization, language }: Turn,
  { queryText, queryOptions: { skip, top } }: z.infer<typeof ChoiceSearch>,
): Promise<readonly { readonly title: string; readonly value: string }[]> {
  const platforms = await platformsOf(organization)
  const wanted = folded(queryText)
  return platformChoices(platforms ?? [])
    .map(({ title, value }) => ({ title: localize(language, title), value }))
    .filter(({ title }) => folded(title).includes(wanted))
    .slice(skip, skip + top)
}
