/** The gate: what a request must look like before any code of the SDK, or of ours, believes a word of it. */
import { z } from 'zod'
import { isAllowedServiceUrl, type ServiceHosts } from './service-url.ts'

export interface GateRules {
  readonly allowedTenants: readonly string[] | 'any'
  readonly allowedServiceHosts: ServiceHosts
}

const id = z.string().min(1).max(1000)
const account = z.looseObject({
  id,
  name: z.string().nullish(),
  aadObjectId: z.string().max(200).nullish(),
})

/** An activity as the rest of the bot may take it for granted. Fields that are not named here pass as they came. */
const IncomingActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id,
  channelId: z.string(),
  serviceUrl: z.string().max(2000),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({
    id,
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    name: z.string().nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).optional(),
  text: z.string().optional(),
  name: z.string().max(200).optional(),
  locale: z.string().max(100).optional(),
  replyToId: z.string().max(1000).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  reactionsAdded: z.array(z.looseObject({ type: z.string() })).optional(),
  reactionsRemoved: z.array(z.looseObject({ type: z.string() })).optional(),
})
export type IncomingActivity = z.infer<typeof IncomingActivity>

type Refusal = {
  readonly kind: 'refuse'
  readonly status: 400 | 403
  readonly code:
    | 'activity-malformed'
    | 'channel-refused'
    | 'tenant-refused'
    | 'service-host-refused'
}
export type Verdict = { readonly kind: 'pass'; readonly activity: IncomingActivity } | Refusal

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

const refuse = (status: Refusal['status'], code: Refusal['code']): Refusal => ({
  kind: 'refuse',
  status,
  code,
})

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
 * Judges one request body, already parsed from JSON. The token is not looked at here: a wrong shape, channel, tenant or
 * host is refused before anything costs anything. Fields that are null count as absent, as in the wire format.
 */
export function examine(body: unknown, rules: GateRules): Verdict {
  if (typeof body !== 'object' || body === null || !isHarmless(body)) {
    return refuse(400, 'activity-malformed')
  }
  const present = Object.entries(body).filter(([, value]) => value !== null)
  const parsed = IncomingActivity.safeParse(Object.fromEntries(present))
  if (!parsed.success) return refuse(400, 'activity-malformed')

  const activity = parsed.data
  if (activity.channelId !== 'msteams') return refuse(403, 'channel-refused')
  if (!isAllowedTenant(tenantsOf(activity), rules.allowedTenants))
    return refuse(403, 'tenant-refused')
  if (!isAllowedServiceUrl(activity.serviceUrl, rules.allowedServiceHosts)) {
    return refuse(403, 'service-host-refused')
  }
  return { kind: 'pass', activity: withoutDelivery(activity) }
}

/**
 * `expectReplies` would put the bot's answers into the HTTP response, that is into the hands of whoever replays a
 * captured request. Teams never asks for it.
 */
function withoutDelivery({ deliveryMode: _, ...activity }: IncomingActivity): IncomingActivity {
  return activity
}
