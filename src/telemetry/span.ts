/** Spans: what took how long within what. Without traces (see traces.ts) they cost next to nothing and go nowhere. */
import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api'

const tracer = trace.getTracer('policy-desk')

/**
 * The work, as a span of the one around it. Attributes are codes, kinds and names of organizations: never what somebody
 * wrote, a person or the number of a case. Of a fault only its code is noted, since a message may quote people.
 */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      fail(span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** The same for work that is done at once. */
export function inSpanNow<T>(name: string, attributes: Attributes, work: () => T): T {
  return tracer.startActiveSpan(name, { attributes }, (span) => {
    try {
      return work()
    } catch (error) {
      fail(span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** Ties the reference that a person was told to the trace of the turn that failed. */
export const noteReference = (reference: string): void =>
  void trace.getActiveSpan()?.setAttribute('policy_desk.reference', reference)

/** What a log line says of the trace that it belongs to: nothing where there is none. */
export function traceIds(): Readonly<Record<string, string>> {
  const span = trace.getActiveSpan()?.spanContext()
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {}
}

function fail(span: Span, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const type = /^[\w-]{1,60}$/.test(code) ? code : error instanceof Error ? error.name : 'unknown'
  span.setAttribute('error.type', type)
  span.setStatus({ code: SpanStatusCode.ERROR })
}

type Method = (...given: unknown[]) => Promise<unknown>

/** The same stores, each of their methods as a span: `storage.cases.findCase`. Their methods are asynchronous, all of them. */
export function inSpans<Stores extends object>(name: string, stores: Stores): Stores {
  const spanned = Object.entries(stores).map(([key, value]): [string, unknown] => {
    const inner = `${name}.${key}`
    if (typeof value === 'function') {
      const method = value as Method
      return [key, (...given: unknown[]) => inSpan(inner, {}, () => method(...given))]
    }
    return [key, typeof value === 'object' && value !== null ? inSpans(inner, value) : value]
  })
  return Object.fromEntries(spanned) as Stores
}
