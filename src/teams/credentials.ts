/** How the bot proves who it is to Teams: one source of tokens, for messages within a turn and for those outside of one. */
import {
  type AppCredentials,
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'
import { within } from '../time-limit.ts'

/** A bot that Microsoft knows. */
type BotIdentity =
  | { readonly kind: 'UserAssignedMsi'; readonly botId: string; readonly tenantId: string }
  | {
      readonly kind: 'SingleTenant'
      readonly botId: string
      readonly tenantId: string
      readonly password: string
    }

/** Who the bot is to Microsoft; `local`: nobody. */
export type Identity = { readonly kind: 'local' } | BotIdentity

/** The audience of every token that Teams' connector takes. */
const audience = 'https://api.botframework.com'
/** Milliseconds; the SDK itself would wait for a token for ever. */
const longestWait = 10_000

/** A bearer token for Teams, kept by the SDK until five minutes before it ends; undefined in local mode. */
export type TokenSource = () => Promise<string | undefined>

export function createTokenSource(identity: Identity): TokenSource {
  if (identity.kind === 'local') return () => Promise.resolve(undefined)
  const credentials = credentialsOf(identity)
  return () => within(longestWait, credentials.getToken())
}

function credentialsOf(identity: BotIdentity): AppCredentials {
  switch (identity.kind) {
    case 'SingleTenant': {
      const { botId, password, tenantId } = identity
      return new MicrosoftAppCredentials(botId, password, tenantId, audience)
    }
    case 'UserAssignedMsi':
      return new ManagedIdentityAppCredentials(
        identity.botId,
        audience,
        new JwtTokenProviderFactory(),
      )
  }
}

/**
 * What the SDK's adapter asks about the bot. The SDK's own factories make new credentials, and for a managed identity a
 * new provider of tokens, twice in every turn.
 */
class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #identity: Identity
  readonly #signer: ServiceClientCredentials

  constructor(identity: Identity) {
    super()
    this.#identity = identity
    const tokenOf = createTokenSource(identity)
    this.#signer = {
      async signRequest(request) {
        const token = await tokenOf()
        if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
        return request
      },
    }
  }

  isValidAppId(botId: string): Promise<boolean> {
    const identity = this.#identity
    return Promise.resolve(identity.kind !== 'local' && identity.botId === botId)
  }

  isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(this.#identity.kind === 'local')
  }

  createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve(this.#signer)
  }
}

export function createCredentialsFactory(identity: Identity): ServiceClientCredentialsFactory {
  return new BotCredentials(identity)
}
