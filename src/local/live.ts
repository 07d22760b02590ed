/** Tells the open pages at once what changed: one stream of server-sent events for each page. */
import type { ServerResponse } from 'node:http'

export interface LiveStreams {
  /** Keeps the response open as the stream of a person's page. */
  add(person: string, response: ServerResponse): void
  /** Sends an event to every page; `eventFor` says what a person gets, undefined for nothing. */
  send(eventFor: (person: string) => object | undefined): void
  close(): void
}

/** A comment at this interval keeps the connection from being taken for dead. */
const heartbeat = 25_000

export function createLiveStreams(): LiveStreams {
  const streams = new Map<ServerResponse, string>()
  const beat = setInterval(() => {
    for (const response of streams.keys()) response.write(': still here\n\n')
  }, heartbeat)
  beat.unref()
  return {
    add(person, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      })
      response.write('retry: 500\n\n')
      streams.set(response, person)
      response.on('close', () => streams.delete(response))
    },
    send(eventFor) {
      for (const [response, person] of streams) {
        const event = eventFor(person)
        if (event) response.write(`data: ${JSON.stringify(event)}\n\n`)
      }
    },
    close() {
      clearInterval(beat)
      for (const response of streams.keys()) response.end()
      streams.clear()
    },
  }
}
