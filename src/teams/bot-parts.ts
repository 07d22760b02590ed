/** What the parts of the conversation share. */
import type { TurnContext } from 'botbuilder'
import type { FeedbackStore } from '../answers/feedback.ts'
import type { AddressStore, Outbox } from '../cases/store.ts'
import type { Finding } from '../doctor/finding.ts'
import type { KnownNames } from '../forms/submit.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import type { AnswerMemory } from './answer-memory.ts'
import type { ConversationMemory } from './conversation-memory.ts'
import type { Entitlements } from './entitlement.ts'
import type { CountFeedback } from './feedback.ts'
import type { FetchFile } from './fetch-file.ts'
import type { FewAtOnce } from './few-at-once.ts'
import type { Limits } from './limits.ts'
import type { BotOrganization, Turn } from './turn.ts'

export interface BotOptions {
  /** The organization of a tenant; the default one where no organization names the tenant. */
  readonly organizationOf: (tenantId: string | undefined) => BotOrganization
  readonly addresses: AddressStore
  readonly entitlements: Entitlements
  /** For the administrators' commands. */
  readonly outbox: Pick<Outbox, 'list' | 'find' | 'retry' | 'settle'>
  /** Examines the whole bot as far as it concerns an organization; each check has so many milliseconds. */
  readonly examine: (organization: string, patienceMs: number) => Promise<readonly Finding[]>
  readonly feedback: FeedbackStore
  readonly countFeedback: CountFeedback
  readonly countAnswer: Metrics['countAnswer']
  /** Entra object ids. */
  readonly admins: readonly string[]
  /** Resolves Teams' id of a mentioned user to the person. */
  readonly personOf: (turn: Turn, userId: string) => Promise<string | undefined>
  /** The names of people by Entra object id, as far as they can be had. */
  readonly namesOf: (organization: BotOrganization, ids: readonly string[]) => Promise<KnownNames>
  /** Something was committed that is to be delivered. */
  readonly wake: () => void
  /** A disposal was approved: it is carried out at once, and not with the next round. */
  readonly disposeApproved: () => void
  /** Message extensions; loaded when the first one comes. */
  readonly extensions: (context: TurnContext, organization: BotOrganization) => Promise<void>
  readonly limits: Limits
  /** Whether the bot's token may go there: asked before an address is stored, whatever let the activity in. */
  readonly isServiceUrl: (url: string) => boolean
  /** Whether what somebody wrote tells of danger to a person. */
  readonly isUrgent: (text: string) => boolean
  readonly now: () => number
  readonly fetchFile: FetchFile
  /** Where browsers reach the bot, `https://…`; none where nobody said. */
  readonly publicUrl: () => string | undefined
  /** Unguessable, another each time. */
  readonly newSecret: () => string
}

/** What the rules of access and the steps of a case need of it; the page has no more. */
export type CaseParts = Pick<
  BotOptions,
  'addresses' | 'admins' | 'entitlements' | 'namesOf' | 'newSecret' | 'publicUrl' | 'wake'
>

/** What the parts of the conversation share. */
export interface Bot extends BotOptions {
  readonly memory: ConversationMemory
  /** Work that holds whole files in memory: a few at a time, the others wait. */
  readonly fewAtOnce: FewAtOnce
  readonly answers: AnswerMemory
  /** Conversations that were greeted since the start. */
  readonly greeted: Set<string>
}
