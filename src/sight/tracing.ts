import { setTimeout as pause } from 'node:timers/promises';
import type { TracerProvider } from '@opentelemetry/api';

export interface Tracing {
  readonly provider: TracerProvider;
  /** Sends what is left, unless the collector takes too long. */
  readonly stop: () => Promise<void>;
}

const longestStopMs = 2_000;

/**
 * Sends spans to a collector. What does it is loaded only here: without a collector it costs neither time nor memory.
 * The provider is not made the process's own, which may have another.
 */
export async function startTracing(endpoint: string): Promise<Tracing> {
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } = resources;
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const provider = new BasicTracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'kantata-graphql' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  return {
    provider,
    async stop() {
      const sent = provider.shutdown().catch(() => undefined);
      await Promise.race([sent, pause(longestStopMs, undefined, { ref: false })]);
    },
  };
}
