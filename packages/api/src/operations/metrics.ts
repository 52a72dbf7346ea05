import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the metrics read when they are asked for. */
export interface MetricSources {
  readonly sockets: () => number;
  readonly subscriptions: () => number;
  readonly writesWaiting: () => number;
  readonly outboxLag: () => Promise<number>;
  readonly pendingSubjects: () => Promise<number>;
  readonly queuedMails: () => Promise<number>;
  readonly failedMails: () => Promise<number>;
  readonly clockSkew: () => Promise<number>;
  readonly ledgerImbalance: () => Promise<number>;
}

/** One operation as it is counted. */
export interface MeasuredOperation {
  readonly kind: 'query' | 'mutation' | 'subscription' | 'other';
  /** The first field that it asks for; null where there is none in the schema. */
  readonly field: string | null;
  /** Milliseconds. */
  readonly took: number;
  readonly codes: readonly string[];
  readonly cost: number | null;
}

/** What is measured of the process, once however many servers it has. */
const ofProcess = new Registry();
collectDefaultMetrics({ register: ofProcess });

const OTHER = 'other';
/** No more different codes than this are told apart. */
const MOST_CODES = 60;

/**
 * What Prometheus reads (151). Labels hold words of the schema and of this code and nothing that a client chose, so that neither
 * who is in the program nor what somebody calls an operation makes a series.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #codes = new Set<string>();
  readonly #operations: Counter<'kind' | 'field' | 'outcome'>;
  readonly #durations: Histogram<'kind'>;
  readonly #errors: Counter<'code'>;
  readonly #costs: Histogram<'kind'>;
  readonly #answers: Counter<'status'>;

  /** `fields` are the names that operations are told apart by. */
  constructor(
    sources: MetricSources,
    private readonly fields: ReadonlySet<string>,
  ) {
    const registers = [this.#registry];
    this.#operations = new Counter({
      ...{ name: 'tierline_operations_total', help: 'GraphQL operations over HTTP, by their first field', registers },
      labelNames: ['kind', 'field', 'outcome'],
    });
    this.#durations = new Histogram({
      ...{ name: 'tierline_operation_seconds', help: 'How long operations took', registers },
      ...{ labelNames: ['kind'] as const, buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
    });
    this.#errors = new Counter({
      ...{ name: 'tierline_errors_total', help: 'Errors that were answered, by code', registers },
      labelNames: ['code'],
    });
    this.#costs = new Histogram({
      ...{ name: 'tierline_operation_points', help: 'What operations cost, in points', registers },
      ...{ labelNames: ['kind'] as const, buckets: [10, 100, 1_000, 5_000, 10_000, 20_000] },
    });
    this.#answers = new Counter({
      ...{ name: 'tierline_http_answers_total', help: 'Answers over HTTP, by the class of their status', registers },
      labelNames: ['status'],
    });
    this.#addGauges(sources);
  }

  /** Counts an operation. */
  operation({ kind, field, took, codes, cost }: MeasuredOperation): void {
    const known = field !== null && this.fields.has(field) ? field : OTHER;
    this.#operations.inc({ kind, field: known, outcome: codes.length === 0 ? 'ok' : 'error' });
    this.#durations.observe({ kind }, took / 1_000);
    if (cost !== null && Number.isFinite(cost)) this.#costs.observe({ kind }, cost);
    for (const code of codes) this.#errors.inc({ code: this.#known(code) });
  }

  /** Counts an answer. */
  answer(status: number): void {
    this.#answers.inc({ status: `${Math.floor(status / 100)}xx` });
  }

  /** Everything, as Prometheus reads it. */
  async text(): Promise<{ type: string; text: string }> {
    const all = Registry.merge([ofProcess, this.#registry]);
    return { type: all.contentType, text: await all.metrics() };
  }

  #known(code: string): string {
    if (!this.#codes.has(code) && (this.#codes.size >= MOST_CODES || !/^[A-Z_]{1,60}$/.test(code))) return OTHER;
    this.#codes.add(code);
    return code;
  }

  #addGauges(sources: MetricSources): void {
    const gauges: readonly [name: string, help: string, read: () => number | Promise<number>][] = [
      ['tierline_sockets', 'Sockets that are open', sources.sockets],
      ['tierline_subscriptions', 'Subscriptions to changes that are open', sources.subscriptions],
      ['tierline_writes_waiting', 'Writes that wait for their turn or are at it', sources.writesWaiting],
      ['tierline_outbox_lag_seconds', 'Age of the oldest change that is not told yet', sources.outboxLag],
      ['tierline_pending_subjects', 'Subjects that wait to be decided, or could not be', sources.pendingSubjects],
      ['tierline_mails_queued', 'Mails that wait to be handed in', sources.queuedMails],
      ['tierline_mails_failed', 'Mails that no mail server took', sources.failedMails],
      ['tierline_clock_skew_seconds', 'How far the clock of the database is ahead', sources.clockSkew],
      ['tierline_ledger_imbalance', 'Closed things that do not foot: must be 0', sources.ledgerImbalance],
    ];
    for (const [name, help, read] of gauges)
      new Gauge({
        ...{ name, help, registers: [this.#registry] },
        // What cannot be read just now is told as not a number, and hides nothing else.
        async collect() {
          this.set(
            await Promise.resolve()
              .then(read)
              .catch(() => NaN),
          );
        },
      });
  }
}
