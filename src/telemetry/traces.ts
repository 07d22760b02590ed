/** Traces by OpenTelemetry, to wherever its standard variables point. Loaded only where they do. */
import { DiagLogLevel, diag } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { Log } from '../log.ts'

export interface Traces {
  /** Sends what is left. */
  stop(): Promise<void>
}

/**
 * The packages read OTEL_EXPORTER_OTLP_*, OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES, OTEL_TRACES_SAMPLER* and
 * OTEL_BSP_* themselves. A receiver that is away costs the traces and nothing else.
 */
export function startTraces(version: string, log: Log): Traces {
  // Their own words may hold addresses and headers.
  const warn = () => log.warn('traces could not be sent')
  const silent = () => undefined
  diag.setLogger(
    { error: warn, warn: silent, info: silent, debug: silent, verbose: silent },
    DiagLogLevel.ERROR,
  )
  const own = { 'service.name': 'policy-desk', 'service.version': version }
  const resource = defaultResource()
    .merge(resourceFromAttributes(own))
    .merge(detectResources({ detectors: [envDetector] }))
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  provider.register()
  return {
    stop: () => provider.shutdown().catch(warn),
  }
}
