/** What a card must be for every client of Teams: the rules of our own, and the renderer's. */
import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'
import type { Card } from '../../src/cards/card.ts'
import { partsIn, type Shown } from './desk-app.ts'

// The package cannot be imported by name in Node; its bundle can.
const renderer = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards

/** Teams refuses larger messages by connectors and extensions; the same card has to work there. */
const mostBytes = 25_000

/** What is wrong with a card; nothing for a good one. */
export function lint(card: Card): readonly string[] {
  const parts = partsIn(card)
  const ids = parts.filter(({ type }) => type?.startsWith('Input.')).map(({ id }) => String(id))
  return [
    ...(Buffer.byteLength(JSON.stringify(card)) > mostBytes ? ['the card is too large'] : []),
    ...(card.version === '1.5' ? [] : ['Teams shows version 1.5']),
    ...(card.body.length > 0 ? [] : ['the card is empty']),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `two inputs are named ${id}`),
    ...parts.flatMap(partProblems),
    ...orderProblems(parts),
    ...rendererProblems(card),
  ]
}

/** Whoever reads from top to bottom, or has it read to them, meets every input before the last button that could send it. */
function orderProblems(parts: readonly Shown[]): readonly string[] {
  const lastButton = parts.findLastIndex(({ type }) => type?.startsWith('Action.'))
  return parts
    .slice(lastButton + 1)
    .filter(({ type }) => type?.startsWith('Input.'))
    .map(({ id }) => `${id} stands after the last button`)
}

function partProblems(part: Shown): readonly string[] {
  const { type = '' } = part
  if (type === 'TextBlock' && part.wrap !== true) return [`a TextBlock does not wrap: ${part.text}`]
  if (type === 'TextRun' && typeof part.text !== 'string') return ['a TextRun has no text']
  if (type === 'Input.Toggle' && !part.title) return [`${part.id} has no title`]
  if (type.startsWith('Input.') && type !== 'Input.Toggle' && !part.label)
    return [`${part.id} has no label`]
  if (type.startsWith('Input.') && part.isRequired && !part.errorMessage)
    return [`${part.id} says nothing when it is empty`]
  if (type === 'Action.Execute') return executeProblems(part)
  if (type === 'Action.Submit') return submitProblems(part)
  if (type === 'Action.ShowCard') return [`${type} stands alone`]
  return []
}

/** Only what opens a dialog, or stands in one, is a bare Action.Submit. */
function submitProblems({ title, data }: Shown): readonly string[] {
  // The form behind a thumb is Teams' own: it knows what is sent.
  if (data === undefined) return []
  const { msteams, verb, ...rest } = (data ?? {}) as Shown
  const opensDialog = (msteams as Shown | undefined)?.type === 'task/fetch'
  return [
    ...(verb ? [] : [`${title} has no verb`]),
    ...(opensDialog || 'revision' in rest
      ? []
      : [`${title} is an Action.Submit that stands alone`]),
    ...strangeKeys(rest).map((key) => `${title} carries ${key}`),
  ]
}

/** What a button may carry; none of it is believed beyond saying what it is about. */
const carried = [
  'verb',
  'nonce',
  'form',
  'number',
  'question',
  'report',
  'revision',
  'show',
  'page',
  'purpose',
  'id',
  'role',
]
const strangeKeys = (data: object) => Object.keys(data).filter((key) => !carried.includes(key))

/**
 * What shows something, or names a case of one's own: who may is asked at the click. So is what an
 * administrator binds to the channel in which they click. All else is behind a nonce.
 */
const needsNoNonce =
  /^(?:open-form|queue|my-cases|doctor|set-up|bind-role|status|details|answer|add|add-evidence|open-evidence|filed|withdraw|revise|again|answers-open|register-(?:page-\d+|open|add|export)|checks-(?:page-\d+|export)|consents-(?:open|add|export)|posts-(?:page-\d+|open|log|export)|training-(?:(?:page|expired)-\d+|add|export))$/

function executeProblems({ title, verb, data, fallback }: Shown): readonly string[] {
  const spare = fallback as Shown | undefined
  return [
    ...((data as Shown | undefined)?.nonce || needsNoNonce.test(String(verb))
      ? []
      : [`${title} carries no nonce`]),
    ...(title ? [] : ['a button has no title']),
    ...(spare?.type === 'Action.Submit' ? [] : [`${title} has no Action.Submit for older clients`]),
    ...(JSON.stringify(spare?.data) === JSON.stringify(data)
      ? []
      : [`${title} sends other data when it falls back`]),
    ...((data as Shown | undefined)?.verb === verb ? [] : [`${title} does not repeat its verb`]),
    ...strangeKeys(data ?? {}).map((key) => `${title} carries ${key}`),
  ]
}

/** What Microsoft's own parser finds. */
function rendererProblems(card: Card): readonly string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5)
  const parsed = new renderer.AdaptiveCard()
  // As Teams has it.
  parsed.hostConfig = new renderer.HostConfig({ actions: { maxActions: 6 } })
  parsed.parse(card, context)
  const found = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  )
  const properties = parsed.validateProperties().validationEvents.map(({ message }) => message)
  // Its check of `lang` is a regular expression that remembers its last match: every second card fails it.
  // Teams takes its people picker in every version of a card, and looks for its choices by itself.
  const isKnown = partsIn(card).some((part) => 'choices.data' in part)
    ? /property "lang"|"choices[.]data" is supported in version 1[.]6|at least one choice/
    : /property "lang"/
  return [...found, ...properties].filter((message) => !isKnown.test(message))
}
