import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

type Labels<Label extends string> = Partial<Record<Label, string | number>>;

/** Structural, so that nobody depends on the library. Names as Prometheus wants them: `…_total`, `…_seconds`, `…_bytes`. */
export type CounterMetric<Label extends string> = {
  inc(labels?: Labels<Label>, by?: number): void;
};
export type GaugeMetric<Label extends string> = {
  set(labels: Labels<Label>, value: number): void;
  inc(labels?: Labels<Label>, by?: number): void;
  dec(labels?: Labels<Label>, by?: number): void;
};
export type HistogramMetric<Label extends string> = {
  observe(labels: Labels<Label>, value: number): void;
};
export type MetricDescription<Label extends string> = { name: string; help: string; labels?: readonly Label[] };

/** 1 ms to 30 s: from a cached answer to a slow model. */
export const durationBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2.5, 5, 10, 30];

export class PrometheusMetrics {
  private readonly registry = new Registry();
  private processMetrics = false;

  counter<Label extends string = never>(description: MetricDescription<Label>): CounterMetric<Label> {
    const metric = this.once(description, (settings) => new Counter(settings), Counter);
    return { inc: (labels, by) => metric.inc((labels ?? {}) as Record<string, string>, by) };
  }

  gauge<Label extends string = never>(description: MetricDescription<Label>): GaugeMetric<Label> {
    const metric = this.once(description, (settings) => new Gauge(settings), Gauge);
    return {
      set: (labels, value) => metric.set(labels as Record<string, string>, value),
      inc: (labels, by) => metric.inc((labels ?? {}) as Record<string, string>, by),
      dec: (labels, by) => metric.dec((labels ?? {}) as Record<string, string>, by),
    };
  }

  histogram<Label extends string = never>(
    description: MetricDescription<Label> & { buckets?: number[] },
  ): HistogramMetric<Label> {
    const buckets = description.buckets ?? durationBuckets;
    const metric = this.once(description, (settings) => new Histogram({ ...settings, buckets }), Histogram);
    return { observe: (labels, value) => metric.observe(labels as Record<string, string>, value) };
  }

  /** The exposition format, with memory, event-loop delay and garbage collection of this process. */
  text(): Promise<string> {
    if (!this.processMetrics) collectDefaultMetrics({ register: this.registry });
    this.processMetrics = true;
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** A module may be loaded twice (development reload, two bundles): the same name is the same metric. */
  private once<M>(
    { name, help, labels }: MetricDescription<string>,
    create: (settings: { name: string; help: string; labelNames: string[]; registers: Registry[] }) => M,
    type: new (...all: never[]) => unknown,
  ): M {
    const known = this.registry.getSingleMetric(name);
    if (known === undefined) return create({ name, help, labelNames: [...(labels ?? [])], registers: [this.registry] });
    if (known instanceof type) return known as M;
    throw new Error(`The metric "${name}" already exists as another type.`);
  }
}
