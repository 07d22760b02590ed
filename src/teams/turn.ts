/** One turn, read: who speaks, for which organization, where, in which language, and what was said. */
import type { Activity, TurnContext } from 'botbuilder'
import type { Answer, Citation, Question } from '../answers/answer.ts'
import { shorten, visible } from '../cards/card.ts'
import type { CitedClause, Person } from '../cases/case.ts'
import type { CaseDesk } from '../cases/desk.ts'
import type { CaseSettings } from '../cases/settings.ts'
import type { Warning } from '../forms/caution.ts'
import type { FieldValues, Form } from '../forms/form.ts'
import { type Language, languageOf } from '../messages/message.ts'
import type { RecordsDesk } from '../records/desk.ts'
import { ChannelData, type Mentioned, readMentions } from './payloads.ts'

/** An organization as the conversation needs it. */
export interface BotOrganization {
  readonly id: string
  readonly name: string
  /** As people say it in a sentence. */
  readonly shortName: string
  readonly settings: CaseSettings
  readonly desk: CaseDesk
  /** The forms that this organization uses, by name. */
  readonly forms: ReadonlyMap<string, Form>
  readonly ask: (question: Question) => Answer
  /** The answer as a model makes it better; none without a model. Takes 5 s at most and never fails. */
  readonly refine: ((question: Question, answer: Answer) => Promise<Answer>) | undefined
  /** The clauses nearest to some words, best first. */
  readonly search: (text: string, top: number) => readonly Citation[]
  /** What a clause of a document says now; nothing where it is gone. */
  readonly wordsNow: (document: string, clause: string) => string | undefined
  /** A clause of the policy by its id (or of an item in it), as it stands now. */
  readonly clause: (id: string) => CitedClause | undefined
  /** The review of public comments; none where the organization has no rules for them. */
  readonly comments: CommentReview | undefined
  /** How long its records are kept; none where it has no schedule. */
  readonly records: RecordsDesk | undefined
}

export interface CommentReview {
  /** The form by which comments are brought, and its fields for the comment and the post that it answers. */
  readonly form: string
  readonly field: string
  readonly post: string
  /** What is noticed of what was entered, before anybody decides. */
  readonly notices: (values: FieldValues) => readonly Warning[]
}

export type Place = 'personal' | 'group' | 'channel'

export interface Turn {
  readonly context: TurnContext
  readonly activity: Activity
  readonly organization: BotOrganization
  /** Teams' own id of the user for this bot: `29:…`. */
  readonly userId: string
  /** None for guests and for people without an account in the tenant: they may ask, and open no case. */
  readonly person: Person | undefined
  readonly language: Language
  readonly place: Place
  readonly channelData: ChannelData
  /** The message without the mention of the bot. */
  readonly text: string
  /** Everybody else who is mentioned. */
  readonly mentioned: readonly Mentioned[]
}

/** Who asks, for which organization and where: all that access and what is shown hang on. The page asks with the same. */
export type Asker = Pick<Turn, 'organization' | 'userId' | 'person' | 'language' | 'place'>

export function readTurn(context: TurnContext, organization: BotOrganization): Turn {
  const { activity } = context
  const mentions = readMentions(activity.entities)
  const botId = activity.recipient?.id
  const { aadObjectId, name, id } = activity.from
  return {
    context,
    activity,
    organization,
    userId: id,
    person: aadObjectId ? { id: aadObjectId, name: nameOf(name) || aadObjectId } : undefined,
    language: languageOf(activity.locale),
    place: placeOf(activity),
    channelData: ChannelData.parse(activity.channelData ?? {}),
    text: textOf(activity, mentions, botId),
    mentioned: mentions.filter((mention) => mention.id !== botId),
  }
}

/** A name is stored with cases and shown to others; Teams itself allows 256 characters. */
const nameOf = (name: string | null | undefined) =>
  shorten(
    visible(name ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    256,
  )

function placeOf({ conversation }: Activity): Place {
  if (conversation.conversationType === 'channel') return 'channel'
  if (conversation.conversationType === 'groupChat' || conversation.isGroup) return 'group'
  // Teams calls a chat of two people personal too; the bot is not in it, and one of them reads along.
  if (/@unq\.gbl\.spaces$/.test(rootConversation(conversation.id))) return 'group'
  return 'personal'
}

function textOf(
  activity: Activity,
  mentions: readonly Mentioned[],
  botId: string | undefined,
): string {
  let text = activity.text ?? ''
  for (const { id, text: mark, name } of mentions)
    if (mark) text = text.replace(mark, id === botId ? ' ' : name)
  return text.replaceAll('&nbsp;', ' ').trim()
}

/** The conversation without the thread: the channel, where `19:…@thread.tacv2;messageid=…` came in. */
export const rootConversation = (conversationId: string): string =>
  conversationId.split(';')[0] ?? conversationId
