import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly carrierCalls: Counter<'carrier' | 'outcome'>;
  readonly carrierSeconds: Histogram<'carrier'>;
  readonly pushes: Counter<'carrier' | 'outcome'>;
  readonly changes: Counter;
}

/** The process's Prometheus metrics. Labels are route patterns and carrier ids, never numbers. */
export function createMetrics(watchers: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const liveWatchers: Gauge = new Gauge({
    name: 'todoke_live_watchers',
    help: 'Open live streams',
    registers: [],
    collect: () => liveWatchers.set(watchers()),
  });
  registry.registerMetric(liveWatchers);
  return {
    registry,
    requests: new Histogram({
      name: 'todoke_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    carrierCalls: new Counter({
      name: 'todoke_carrier_calls_total',
      help: 'Answers of carriers by what they were',
      labelNames: ['carrier', 'outcome'],
      registers,
    }),
    carrierSeconds: new Histogram({
      name: 'todoke_carrier_call_seconds',
      help: 'Time a carrier takes to answer',
      labelNames: ['carrier'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    pushes: new Counter({
      name: 'todoke_carrier_pushes_total',
      help: 'Pushes of carriers by what became of them',
      labelNames: ['carrier', 'outcome'],
      registers,
    }),
    changes: new Counter({
      name: 'todoke_parcel_changes_total',
      help: 'Parcels changed by intake',
      registers,
    }),
  };
}
