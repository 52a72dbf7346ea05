import type { Database } from '../database/connect.js';
import type { Feed } from '../changes/feed.js';
import type { Outbox } from '../changes/outbox.js';
import type { Logger } from 'pino';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';
import { StoreFigureBook } from './store-figures.js';
import { SystemService } from './system.service.js';

export interface Observed {
  readonly database: Database;
  readonly feed: Feed;
  readonly outbox: Outbox;
  readonly now: () => Date;
  readonly log: Logger;
  /** The names that operations are told apart by. */
  readonly fields: ReadonlySet<string>;
}

/** What a server is watched with. */
export class Instruments {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly system: SystemService;
  #sockets: () => number = () => 0;

  constructor({ database, feed, outbox, now, log, fields }: Observed) {
    this.readiness = new Readiness({ database, feed, outbox, now, log });
    const figures = new StoreFigureBook(database);
    const sockets = () => this.#sockets();
    const subscriptions = () => feed.listeners;
    const stored = async () => figures.figures();
    this.metrics = new Metrics(
      {
        ...{ sockets, subscriptions },
        writesWaiting: () => database.work.waiting,
        outboxLag: () => this.readiness.outboxLag(),
        pendingSubjects: async () => (await stored()).pendingSubjects,
        queuedMails: async () => (await stored()).queuedMails,
        failedMails: async () => (await stored()).failedMails,
        clockSkew: async () => (await stored()).clockSkew,
        ledgerImbalance: () => figures.ledgerImbalance(),
      },
      fields,
    );
    this.system = new SystemService({ readiness: this.readiness, figures, startedAt: now(), subscriptions, sockets });
  }

  /** From now on the sockets are counted that `count` tells of. */
  countSockets(count: () => number): void {
    this.#sockets = count;
  }
}
