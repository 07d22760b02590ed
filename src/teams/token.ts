/** What a bearer token must claim before its signature is worth checking. Stricter than the SDK, and free of charge. */
import { z } from 'zod'

const Header = z.looseObject({
  alg: z.enum(['RS256', 'RS384', 'RS512']),
  kid: z.string().min(1),
})
const Claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  serviceurl: z.string().optional(),
  exp: z.number(),
  nbf: z.number().optional(),
  tid: z.string().optional(),
})

/** Tokens of the emulator, of skills and of the bot itself have other issuers; the SDK would let some of them in. */
const channelIssuer = 'https://api.botframework.com'
/** Microsoft's own tenant, of which the Bot Framework is a part. */
const botFrameworkTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db'
/** Seconds that a token may live: the connector's live an hour. The bot remembers for a day what it took, so no token outlives its memory. */
const longestLife = 86_400
/** Seconds by which two clocks may differ; the same as the SDK's. */
export const tolerance = 300

export interface Expected {
  readonly botId: string
  readonly tenantId: string
  readonly serviceUrl: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export type TokenProblem =
  | 'token-missing'
  | 'token-malformed'
  | 'token-foreign-issuer'
  | 'token-for-another-bot'
  | 'token-for-another-service'
  | 'token-of-another-tenant'
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'token-lives-too-long'

/** What every token has that is worth a look, whoever issued it. */
export interface BearerToken<Claims> {
  /** As it came, without the scheme. */
  readonly text: string
  readonly claims: Claims
}

function decode<Part extends z.ZodType>(segment: string, part: Part): z.infer<Part> | undefined {
  try {
    return part.safeParse(JSON.parse(Buffer.from(segment, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

/** A token that has the form of one, signed by RSA, with these claims; proven by nothing yet. */
export function readBearer<Schema extends z.ZodType>(
  authorization: string | undefined,
  schema: Schema,
): BearerToken<z.infer<Schema>> | 'token-missing' | 'token-malformed' {
  if (!authorization?.trim()) return 'token-missing'
  const match = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization)
  if (!match) return 'token-malformed'
  const [, header = '', payload = ''] = match
  const claims = decode(payload, schema)
  if (!decode(header, Header) || !claims) return 'token-malformed'
  return { text: authorization.slice('Bearer '.length), claims }
}

/** Whether the token is used in its time. `now`: milliseconds since 1970. */
export function timeProblem(
  { exp, nbf = 0 }: { readonly exp: number; readonly nbf?: number | undefined },
  now: number,
) {
  const seconds = now / 1000
  if (exp + tolerance < seconds) return 'token-expired'
  if (nbf - tolerance > seconds) return 'token-not-yet-valid'
  if (exp - tolerance > seconds + longestLife) return 'token-lives-too-long'
  return undefined
}

/** The first thing wrong with what the token claims, or undefined. It proves nothing: the signature comes after. */
export function problemWith(
  authorization: string | undefined,
  { botId, tenantId, serviceUrl, now }: Expected,
): TokenProblem | undefined {
  const token = readBearer(authorization, Claims)
  if (typeof token === 'string') return token
  const { claims } = token
  if (claims.iss !== channelIssuer) return 'token-foreign-issuer'
  if (claims.aud !== botId) return 'token-for-another-bot'
  if (claims.serviceurl !== serviceUrl) return 'token-for-another-service'
  // The SDK keeps every tenant that a token names, forged or not, for the life of the process.
  if (claims.tid !== undefined && ![tenantId, botFrameworkTenant].includes(claims.tid)) {
    return 'token-of-another-tenant'
  }
  return timeProblem(claims, now)
}
