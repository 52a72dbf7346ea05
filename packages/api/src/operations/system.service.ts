import type { Check, Readiness } from './readiness.js';
import type { StoreFigureBook, StoreFigures } from './store-figures.js';

/** How a server is doing, for ops. */
export interface SystemRecord extends Omit<StoreFigures, 'clockSkew'> {
  readonly startedAt: string;
  readonly ready: boolean;
  readonly checks: readonly Check[];
  readonly outboxLagSeconds: number;
  readonly clockSkewMilliseconds: number;
  readonly ledgerImbalance: number;
  readonly subscriptions: number;
  readonly sockets: number;
}

export interface SystemParts {
  readonly readiness: Readiness;
  readonly figures: StoreFigureBook;
  readonly startedAt: Date;
  readonly subscriptions: () => number;
  readonly sockets: () => number;
}

/** How the server that answers is doing. */
export class SystemService {
  constructor(private readonly parts: SystemParts) {}

  async now(): Promise<SystemRecord> {
    const { readiness, figures, startedAt, subscriptions, sockets } = this.parts;
    const [checks, { clockSkew, ...store }, outboxLag, ledgerImbalance] = await Promise.all([
      readiness.checks(),
      figures.figures(),
      readiness.outboxLag(),
      figures.ledgerImbalance(),
    ]);
    return {
      ...store,
      ...{ checks, ledgerImbalance },
      outboxLagSeconds: Math.round(outboxLag),
      clockSkewMilliseconds: Math.round(clockSkew * 1_000),
      startedAt: startedAt.toISOString(),
      ready: checks.every(({ holds }) => holds),
      subscriptions: subscriptions(),
      sockets: sockets(),
    };
  }
}
