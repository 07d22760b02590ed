/** The gate: what a request must look like before any code of the SDK, or of ours, believes a word of it. */
import { z } from 'zod'
import { isAllowedServiceUrl, type ServiceHosts } from './service-url.ts'

export interface GateRules {
  readonly allowedTenants: readonly string[] | 'any'
  readonly allowedServiceHosts: ServiceHosts
}

const id = z.string().min(1).max(1000)
/** Teams allows 256 characters; a name is stored and shown. */
const name = z.string().max(1000).nullish()
/**
 * Nothing else of them is let through: the SDK sends them back with every reply, and fails on what it does not expect.
 */
const account = z.object({
  id,
  name,
  aadObjectId: z.string().max(200).nullish(),
})

const typed = z.looseObject({ type: z.string() })

/** An activity as the rest of the bot may take it for granted. Fields of its own that are not named here pass as they came. */
const IncomingActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id,
  channelId: z.string(),
  serviceUrl: z.string().max(2000),
  from: account,
  /** The bot. Teams never leaves it out, and where people are reached is read from it. */
  recipient: account,
  conversation: z.object({
    id,
    tenantId: z.string().max(200).nullish(),
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
    name,
  }),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string().max(200) }).nullish() })
    .optional(),
  text: z.string().optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(200).optional(),
  locale: z.string().max(100).optional(),
  replyToId: z.string().max(1000).optional(),
  entities: z.array(typed).max(500).optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .max(100)
    .optional(),
  membersAdded: z.array(account).max(2000).optional(),
  membersRemoved: z.array(account).max(2000).optional(),
  reactionsAdded: z.array(typed).max(100).optional(),
  reactionsRemoved: z.array(typed).max(100).optional(),
})
export type IncomingActivity = z.infer<typeof IncomingActivity>

/** On which side of which fence an activity stands: for the log and the audit, never for the sender. */
export type FenceProblem = 'channel-refused' | 'tenant-refused' | 'service-host-refused'

/** Adaptive Cards nest about twenty levels; recursive code breaks at some thousands. */
const deepest = 64
/** Keys that turn a careless merge into a change of every object in the process. Teams sends none of them. */
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

/** True for JSON that is neither too deep for recursive code nor has a key that reaches for prototypes. */
function isHarmless(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= deepest) return false
  return Object.entries(value).every(
    ([key, inner]) => !poisonous.has(key) && isHarmless(inner, depth + 1),
  )
}

/** The tenants that the activity names, without repetition. Two that disagree are a forgery. */
function tenantsOf(activity: IncomingActivity): string[] {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id]
  return [...new Set(named.flatMap((tenant) => (tenant ? [tenant.toLowerCase()] : [])))]
}

function isAllowedTenant(tenants: readonly string[], allowed: GateRules['allowedTenants']) {
  if (tenants.length > 1) return false
  if (allowed === 'any') return true
  return tenants.length === 1 && allowed.some((tenant) => tenant.toLowerCase() === tenants[0])
}

/**
 * A request body, already parsed from JSON, as an activity; none where it has not the shape of one. Fields that are null
 * count as absent, as in the wire format.
 */
export function readActivity(body: unknown): IncomingActivity | undefined {
  if (typeof body !== 'object' || body === null || !isHarmless(body)) return undefined
  const present = Object.entries(body).filter(([, value]) => value !== null)
  const { data } = IncomingActivity.safeParse(Object.fromEntries(present))
  return data && withoutDelivery(data)
}

/** The first fence that the activity stands outside of. Asked of senders who proved who they are: nobody else learns of it. */
export function fenceProblem(
  activity: IncomingActivity,
  { allowedTenants, allowedServiceHosts }: GateRules,
): FenceProblem | undefined {
  if (activity.channelId !== 'msteams') return 'channel-refused'
  if (!isAllowedTenant(tenantsOf(activity), allowedTenants)) return 'tenant-refused'
  return isAllowedServiceUrl(activity.serviceUrl, allowedServiceHosts)
    ? undefined
    : 'service-host-refused'
}

/**
 * `expectReplies` would put the bot's answers into the HTTP response, that is into the hands of whoever replays a
 * captured request. Teams never asks for it.
 */
function withoutDelivery({ deliveryMode: _, ...activity }: IncomingActivity): IncomingActivity {
  return activity
}
