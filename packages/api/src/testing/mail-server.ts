import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real mail server on a free port of this machine, which answers as it is told, and keeps what it takes. */
export class MailServer {
  /** The mails as they came over the wire, in the order of arrival. */
  readonly taken: string[] = [];
  /** What it says to the next recipients: taken, refused for now, or refused for good. */
  answer: 'take' | 450 | 550 = 'take';
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false },
      onAuth: (_sign, _session, done) => done(new Error('nobody signs in here')),
      onRcptTo: (_address, _session, done) => {
        if (this.answer === 'take') return done();
        done(Object.assign(new Error('not now or never'), { responseCode: this.answer }));
      },
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.taken.push(Buffer.concat(chunks).toString('utf8'));
          done();
        });
      },
    });
    this.#server.on('error', () => undefined);
  }

  static async open(): Promise<MailServer> {
    const server = new MailServer();
    const listening = once(server.#server.server, 'listening');
    server.#server.listen(0, '127.0.0.1');
    await listening;
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The mails to an address, read. */
  async mailsTo(address: string): Promise<Email[]> {
    const read = await Promise.all(this.taken.map((text) => PostalMime.parse(text)));
    return read.filter(({ to }) => to?.some((recipient) => recipient.address === address));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
