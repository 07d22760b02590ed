/** How the SDK's own requests leave during a turn: changes and deletions of messages. */
import type { ConnectorClientOptions } from 'botframework-connector'
import type { CallTeams } from './call-teams.ts'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>

/** Faults are AppError `connector-failed`, which the SDK does not repeat. */
export function createTurnClient(call: CallTeams): HttpClient {
  return {
    async sendRequest(request) {
      // Not packed: nothing here unpacks.
      const { 'accept-encoding': _, ...outgoing } = request.headers.toJson()
      const body = typeof request.body === 'string' ? request.body : undefined
      const { url, method } = request
      const response = await call({ url, method, headers: outgoing, body })
      const headers = request.headers.clone()
      for (const name of headers.headerNames()) headers.remove(name)
      for (const [name, value] of Object.entries(response.headers))
        if (value !== undefined) headers.set(name, String(value))
      return { request, status: response.status, headers, bodyAsText: response.body }
    },
  }
}
