import type { Server as ProtocolServer } from 'graphql-ws';
import { handleProtocols } from 'graphql-ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { isOurOrigin } from './origins.js';
import type { SocketFacts } from './subscriptions.js';

export interface SocketOptions {
  readonly path: string;
  readonly publicUrl: string | null;
  readonly log: Logger;
}

const LARGEST_MESSAGE = 64 * 1024;
const MESSAGES_A_SECOND = 100;
const PING_EVERY = 12_000;
const CLOSING_TIME = 2_000;

const GOING_AWAY = 1001;
const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;
const FORBIDDEN = 4403;

/** The sockets of one HTTP server. */
export class Sockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
    handleProtocols,
  });
  readonly #unanswered = new WeakSet<WebSocket>();
  readonly #pinger: NodeJS.Timeout;

  constructor(
    http: Server,
    private readonly protocol: ProtocolServer<SocketFacts>,
    private readonly options: SocketOptions,
  ) {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
    this.#pinger = setInterval(() => this.#ping(), PING_EVERY).unref();
  }

  get size(): number {
    return this.#server.clients.size;
  }

  /** Tells everybody that the server goes away, and waits a moment for them to go. */
  async close(): Promise<void> {
    clearInterval(this.#pinger);
    for (const socket of this.#server.clients) socket.close(GOING_AWAY, 'Going away');
    const deadline = setTimeout(() => this.#server.clients.forEach((socket) => socket.terminate()), CLOSING_TIME);
    await new Promise((resolve) => this.#server.close(resolve));
    clearTimeout(deadline);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = request.url?.split('?')[0];
    if (path !== this.options.path) return refuse(socket, '404 Not Found');
    if (!isOurOrigin(request, this.options.publicUrl)) return refuse(socket, '403 Forbidden');
    this.#server.handleUpgrade(request, socket, head, (open) => this.#open(open, request));
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const { log } = this.options;
    socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'));
    socket.on('pong', () => this.#unanswered.delete(socket));
    const isTooFast = rateLimit();
    const expel = () => socket.close(FORBIDDEN, 'Forbidden');
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => sent(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            if (isTooFast()) return socket.close(POLICY_VIOLATION, 'Too many messages');
            take(data.toString('utf8')).catch((error: unknown) => {
              log.error({ err: error }, 'a message could not be answered');
              socket.close(TRY_AGAIN_LATER, 'Try again later');
            });
          }),
      },
      { request, expel },
    );
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  }

  /** A client that has not answered the last ping is gone. */
  #ping(): void {
    for (const socket of this.#server.clients) {
      if (this.#unanswered.has(socket)) socket.terminate();
      else {
        this.#unanswered.add(socket);
        socket.ping();
      }
    }
  }
}

/** Resolves when the text has left for the client: whoever waits for it sends no faster than the client reads. */
function sent(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(text, () => resolve());
  });
}

/** Tells of each message whether it is one too many in its second. */
function rateLimit(): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    count = now === second ? count + 1 : 1;
    second = now;
    return count > MESSAGES_A_SECOND;
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
