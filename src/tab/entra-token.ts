/** A token of Entra for this page: its claims first, then its signature; the same order and strictness as at the gate. */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Log } from '../log.ts'
import { describeFault } from '../teams/fault.ts'
import { readBearer, timeProblem, tolerance } from '../teams/token.ts'
import { isRecent } from '../time-limit.ts'
import type { Visitor } from './sign-in.ts'

const Claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  ver: z.string().optional(),
  tid: z.string().optional(),
  azp: z.string().optional(),
  scp: z.string().optional(),
  oid: z.guid().optional(),
  name: z.string().trim().min(1).max(1000).optional(),
  /** Where somebody is at home whose account is not this tenant's; and whether they are a guest (1). */
  idp: z.string().optional(),
  acct: z.union([z.string(), z.number()]).optional(),
})
type Claims = z.infer<typeof Claims>

export type EntraProblem =
  | 'token-missing'
  | 'token-malformed'
  | 'token-of-another-version'
  | 'token-of-another-tenant'
  | 'token-foreign-issuer'
  | 'token-for-another-app'
  | 'token-of-another-client'
  | 'token-without-scope'
  | 'token-without-person'
  | 'token-of-a-guest'
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'token-lives-too-long'
  | 'token-refused'
  | 'keys-missing'

/** Teams on a computer or a phone, and in a browser: whoever else gets a token for this page did not get it for a tab. */
const teamsClients: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
]
/** What the app registration exposes, and Teams asks for. */
const scope = 'access_as_user'

const authority = 'https://login.microsoftonline.com'
const issuerOf = (tenant: string) => `${authority}/${tenant}/v2.0`
/** How the tenant is named as the home of its own people. */
const homesOf = (tenant: string): readonly string[] => [
  issuerOf(tenant),
  `https://sts.windows.net/${tenant}/`,
]

/** Milliseconds that the key server may take, and without another try after it failed: as at the gate. */
const keysTimeout = 5000
const holdOff = 5000

interface Options {
  readonly clientId: string
  readonly tenants: readonly string[]
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createEntraCheck({ clientId, tenants, log, now }: Options) {
  const keys = new Map(
    tenants.map((tenant) => {
      const address = new URL(`${authority}/${tenant}/discovery/v2.0/keys`)
      return [tenant, createRemoteJWKSet(address, { timeoutDuration: keysTimeout })] as const
    }),
  )
  let triedInVain = Number.NEGATIVE_INFINITY

  async function signatureProblem(text: string, tenant: string) {
    const own = keys.get(tenant)
    if (!own) return 'token-of-another-tenant'
    // A flood of tokens must not become a flood of requests for keys.
    if (isRecent(triedInVain, holdOff, now())) return 'keys-missing'
    try {
      await jwtVerify(text, own, {
        algorithms: ['RS256'],
        issuer: issuerOf(tenant),
        audience: clientId,
        clockTolerance: tolerance,
        currentDate: new Date(now()),
      })
      return undefined
    } catch (error) {
      if (isJudged(error)) return 'token-refused'
      triedInVain = now()
      log.error(describeFault(error), 'no keys to check tokens with')
      return 'keys-missing'
    }
  }

  return async (authorization: string | undefined): Promise<Visitor> => {
    const refuse = (code: EntraProblem): Visitor => ({ kind: 'unknown', code })
    const token = readBearer(authorization, Claims)
    if (typeof token === 'string') return refuse(token)
    const { claims, text } = token
    const problem = problemWith(claims, { clientId, tenants }) ?? timeProblem(claims, now())
    if (problem) return refuse(problem)
    const { tid = '', oid, name } = claims
    // Whom a case is about is known by id or by name: without either, nobody could be kept from it.
    if (!oid || !name) return refuse('token-without-person')
    const forged = await signatureProblem(text, tid)
    if (forged) return refuse(forged)
    return { kind: 'known', tenantId: tid, person: { id: oid.toLowerCase(), name } }
  }
}

/** The first thing wrong with what it claims. It proves nothing: the signature comes after. */
function problemWith(
  { ver, tid, iss, aud, azp, scp = '', idp, acct }: Claims,
  { clientId, tenants }: Pick<Options, 'clientId' | 'tenants'>,
): EntraProblem | undefined {
  if (ver !== '2.0') return 'token-of-another-version'
  if (tid === undefined || !tenants.includes(tid)) return 'token-of-another-tenant'
  if (iss !== issuerOf(tid)) return 'token-foreign-issuer'
  if (aud !== clientId) return 'token-for-another-app'
  if (azp === undefined || !teamsClients.includes(azp)) return 'token-of-another-client'
  if (!scp.split(' ').includes(scope)) return 'token-without-scope'
  // Guests have no role and open no case in Teams either. One sign of them is enough.
  const isGuest = (idp !== undefined && !homesOf(tid).includes(idp)) || String(acct ?? 0) !== '0'
  return isGuest ? 'token-of-a-guest' : undefined
}

/** Of a token that could be judged; anything else means that there were no keys to judge by. */
const isJudged = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== errors.JOSEError.code
