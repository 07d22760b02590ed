/** A receiver of OpenTelemetry on loopback: takes traces as protobuf over HTTP, and reads of them what tests look at. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedSpan {
  readonly name: string
  readonly id: string
  /** Empty for the first span of a trace. */
  readonly parent: string
  readonly trace: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface OtlpReceiver {
  readonly url: string
  readonly spans: readonly ReceivedSpan[]
  /** Everything that came in, for looking for what must not have. */
  readonly bodies: readonly Buffer[]
  /** The headers of the first request. */
  headers(): Readonly<Record<string, unknown>>
  stop(): Promise<void>
}

export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = []
  const bodies: Buffer[] = []
  let headers: Readonly<Record<string, unknown>> = {}
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    if (bodies.length === 0) headers = request.headers
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      bodies.push(body)
      spans.push(...spansIn(body))
      response.writeHead(200, { 'content-type': 'application/x-protobuf' })
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    headers: () => headers,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

interface Field {
  readonly number: number
  readonly bytes: Buffer
}

/** Fields of a protobuf message that hold bytes: all others are stepped over. */
function fieldsIn(message: Buffer): readonly Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++] ?? 0
      value |= BigInt(byte & 127) << shift
      if (byte < 128) return Number(value)
    }
  }
  while (at < message.length) {
    const key = varint()
    const kind = key & 7
    if (kind === 0) varint()
    else if (kind === 1) at += 8
    else if (kind === 5) at += 4
    else {
      const length = varint()
      fields.push({ number: key >> 3, bytes: message.subarray(at, at + length) })
      at += length
    }
  }
  return fields
}

const inner = (messages: readonly Buffer[], number: number): readonly Buffer[] =>
  messages.flatMap((message) =>
    fieldsIn(message).flatMap((field) => (field.number === number ? [field.bytes] : [])),
  )

/** The numbers are those of opentelemetry/proto/trace/v1/trace.proto. */
function spansIn(request: Buffer): readonly ReceivedSpan[] {
  const resourceSpans = inner([request], 1)
  const scopeSpans = inner(resourceSpans, 2)
  return inner(scopeSpans, 2).map((span) => {
    const first = (number: number) => inner([span], number)[0]
    return {
      trace: first(1)?.toString('hex') ?? '',
      id: first(2)?.toString('hex') ?? '',
      parent: first(4)?.toString('hex') ?? '',
      name: first(5)?.toString() ?? '',
      attributes: Object.fromEntries(inner([span], 9).map(attributeOf)),
    }
  })
}

/** Texts alone; numbers are no fields of bytes. */
function attributeOf(pair: Buffer): readonly [string, string] {
  const [key] = inner([pair], 1)
  const [text] = inner(inner([pair], 2), 1)
  return [key?.toString() ?? '', text?.toString() ?? '']
}
