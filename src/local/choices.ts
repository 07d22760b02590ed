/** What a card's search for choices finds: people in the organization, as Teams' picker does; else what the bot finds. */
import { z } from 'zod'
import { languageOf } from '../messages/message.ts'
import { type DeskContext, localeOf, problemOf, type Spot } from './desk-context.ts'
import { failed, invoke, type Outcome } from './invoke.ts'

export interface ChoiceSearch {
  readonly dataset: string
  /** None: whatever is worth showing first. */
  readonly words: string
  /** The message whose card searches. */
  readonly messageId: string
}

/** As many as Teams asks for. */
const most = 15

/** Teams answers for its own datasets; the bot never hears of those searches. */
const directory = 'graph.microsoft.com/users'

export async function searchChoices(
  desk: DeskContext,
  spot: Spot,
  { dataset, words, messageId }: ChoiceSearch,
): Promise<Outcome> {
  if (dataset.split('?')[0] === directory)
    return { kind: 'choices', choices: peopleFound(desk, spot, words) }
  const value = {
    kind: 'search',
    queryText: words,
    queryOptions: { skip: 0, top: most },
    dataset,
  }
  const request = { name: 'application/search', value, replyToId: messageId }
  const reply = await invoke(desk, spot, request)
  if (problemOf(desk, spot.person, reply)) return failed(desk, spot, reply)
  const answer = SearchAnswer.safeParse(reply.body)
  return answer.success
    ? { kind: 'choices', choices: answer.data.value.results }
    : failed(desk, spot, reply)
}

/** learn.microsoft.com, typeahead search in Adaptive Cards. */
const SearchAnswer = z.looseObject({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.search.searchResponse'),
  value: z.looseObject({ results: z.array(z.object({ title: z.string(), value: z.string() })) }),
})

/** Everybody in the person's organization whose name begins with the words, or has a part that does. */
function peopleFound(desk: DeskContext, { person }: Spot, words: string) {
  const language = languageOf(localeOf(desk, person))
  const wanted = folded(words)
  return desk.world.people
    .filter(({ organization, name }) => {
      const parts = [folded(name), ...folded(name).split(' ')]
      return organization === person.organization && parts.some((part) => part.startsWith(wanted))
    })
    .slice(0, most)
    .map(({ name, objectId, title }) => ({ title: name, value: objectId, detail: title[language] }))
}

const folded = (text: string): string =>
  text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
