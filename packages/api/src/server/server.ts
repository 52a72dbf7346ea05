import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { Allowances, defaultLimits, type Limits } from '../allowances/allowances.js';
import { Authentication } from '../auth/authentication.js';
import { Guesses } from '../auth/guesses.js';
import { LastUse } from '../auth/last-use.js';
import { Watch } from '../auth/watch.js';
import { ChangesService } from '../changes/changes.service.js';
import { Feed } from '../changes/feed.js';
import { Outbox } from '../changes/outbox.js';
import { WakeUps } from '../changes/wake-ups.js';
import type { Database } from '../database/connect.js';
import { History, type HistoryOptions } from '../history/history.js';
import { type DoorOptions, openDoor, vouching } from '../sign-in/door.js';
import { Instruments } from '../operations/instruments.js';
import { rootFields } from '../operations/measuring.js';
import { ExportBook } from '../exports/export-book.js';
import { ExportWorker, type ExportWorkerOptions } from '../exports/export-worker.js';
import { apolloServer } from './apollo.js';
import { Documents } from './documents.js';
import { httpApplication } from './http.js';
import { RequestsUnderWay } from './requests-under-way.js';
import { schema } from './schema.js';
import { subscriptionServer } from './subscriptions.js';
import { Sockets } from './websocket.js';

export interface ServerOptions extends Omit<HistoryOptions, 'onChanges'>, DoorOptions {
  readonly database: Database;
  /** 0 for any that is free. */
  readonly port: number;
  readonly log: Logger;
  /** What viewers may ask for in a minute; else `defaultLimits`. */
  readonly limits?: Limits;
  /** A Redis by which several processes on one store wake one another. */
  readonly redisUrl?: string | null;
  /** How exports are written; else as ExportWorker does by itself. */
  readonly exports?: Pick<ExportWorkerOptions, 'rows' | 'every'>;
}

/** A server that takes requests. */
export interface RunningServer {
  readonly url: string;
  /** The road into the history: what goes over it is told to those who listen. */
  readonly history: History;
  /** Sockets that are open at the moment. */
  readonly sockets: () => number;
  /** Subscriptions to changes that are open at the moment. */
  readonly listeners: () => number;
  /** Answers what was asked, says goodbye to those who listen, and stops. The store stays open. */
  close(): Promise<void>;
}

/** How long requests that are under way have to end. */
const DRAINING = 7_000;

/** Puts the server together and opens its port. Throws what opening the port throws. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const parts = await assemble(options);
  const { history, server, sockets, feed } = parts;
  const close = () => closeAll(parts);
  try {
    await listening(server, options.port);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    history,
    sockets: () => sockets.size,
    listeners: () => feed.listeners,
    close,
  };
}

interface Parts {
  readonly history: History;
  readonly server: Server;
  readonly requests: RequestsUnderWay;
  readonly sockets: Sockets;
  readonly feed: Feed;
  /** Says that no more requests are to come. */
  readonly retire: () => void;
  /** What ends once nothing is asked any more. */
  readonly endings: readonly (() => Promise<void>)[];
}

async function assemble(options: ServerOptions): Promise<Parts> {
  const { database, publicUrl, log, limits = defaultLimits, redisUrl = null, port: _port, ...grounds } = options;
  const outbox = new Outbox(database);
  const feed = new Feed(outbox);
  const wakeUps = new WakeUps(database, feed, { log, redisUrl });
  const history = await History.open(database, { ...grounds, onChanges: () => wakeUps.ring() });
  const authentication = new Authentication(database, grounds.now, vouching(options));
  const changes = new ChangesService({ outbox, feed, identities: history.deciding.ids, authentication });
  const instruments = new Instruments({ database, feed, outbox, now: grounds.now, log, fields: rootFields(schema) });
  const installation = { history, changes, proofGuesses: new Guesses(), system: instruments.system };
  const watch = new Watch(authentication);
  const lastUse = new LastUse(database.work, grounds.now, log);
  const surroundings = { history, now: grounds.now, log, authentication, lastUse };
  const door = await openDoor(options, { ...surroundings, onSignOut: () => void watch.look() });
  const book = new ExportBook(database, grounds.now);
  const exports = new ExportWorker({ book, history, authentication, log, ...options.exports });
  const documents = new Documents(schema);
  const allowances = new Allowances(limits, grounds.now);
  const apollo = apolloServer(log, allowances, instruments.metrics);
  await apollo.start();
  const server = boundedServer(
    httpApplication({
      ...{ installation, apollo, door, documents, instruments, log, publicUrl },
    }),
  );
  const protocol = subscriptionServer({ installation, documents, allowances, admission: door.admission, watch, log });
  const sockets = new Sockets(server, protocol, { path: '/graphql', publicUrl, log });
  instruments.countSockets(() => sockets.size);
  const requests = new RequestsUnderWay(server);
  const retire = () => {
    instruments.readiness.retire();
    watch.stop();
  };
  return {
    ...{ history, server, requests, sockets, feed, retire },
    endings: [() => apollo.stop(), () => lastUse.stop(), () => exports.stop(), () => wakeUps.stop()],
  };
}

/** Takes no more requests, answers those under way, then says goodbye to those who listen: they hear of all that was answered. */
async function closeAll({ server, requests, sockets, retire, endings }: Parts): Promise<void> {
  retire();
  const closed = drained(server);
  await requests.answered(DRAINING);
  await sockets.close();
  await closed;
  await Promise.all(endings.map((end) => end()));
}

/** How long a client may take to take an answer, from when it was ready. */
const TAKING = 10_000;

/** A client that is slow to say what it wants, or to take the answer, does not hold its place for long. */
function boundedServer(listener: RequestListener): Server {
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    listener,
  );
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    socket.setTimeout(0);
    response.once('prefinish', () => socket.setTimeout(TAKING));
  });
  return server;
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port);
  await once(server, 'listening');
}

/** Resolves when the last request under way is answered, or when they have had time enough. */
async function drained(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const deadline = setTimeout(() => server.closeAllConnections(), DRAINING);
  await closed;
  clearTimeout(deadline);
}
