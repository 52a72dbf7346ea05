import { createTransport } from 'nodemailer';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail ready to be handed in. */
export interface Letter {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly date: Date;
}

/** Where mails are handed in. `hand` throws NotTaken where that cannot be done. */
export interface HandingIn {
  hand(letter: Letter): Promise<void>;
  close(): void;
}

/** A mail was not taken: for good, or for now. */
export class NotTaken extends Error {
  constructor(
    message: string,
    readonly isForGood: boolean,
  ) {
    super(message);
  }
}

/** Milliseconds until a mail server that says nothing is given up for this time; together less than a claim lasts. */
const PATIENCE = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands mails to the SMTP server of `url`. `from` is the address that they come from. */
export function toServer(url: string, from: string): HandingIn {
  const transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  return {
    async hand(letter) {
      try {
        await transport.sendMail(headersOf(letter, from));
      } catch (error) {
        throw refusal(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Lays mails into a folder, a file each, that only this user reads: where no mail server is, for the demo. */
export function intoFolder(folder: string, from: string): HandingIn {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async hand(letter) {
      const { message } = await transport.sendMail(headersOf(letter, from));
      const path = join(folder, `${letter.id}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, message, { mode: 0o600 });
      await chmod(`${path}.part`, 0o600);
      await rename(`${path}.part`, path);
    },
    close: () => undefined,
  };
}

/** The same headers at every try, so that who gets a mail twice sees that it is one. */
function headersOf({ id, to, subject, text, language, date }: Letter, from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from: { name: 'Tierline', address: from },
    to: { name: to.name, address: to.address },
    ...{ subject, text, date, messageId: `<${id}@${domain}>` },
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  };
}

interface SmtpFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly message?: unknown;
}

/** What a server says of this mail with a 5xx is for good; of the connection and the sign-in nothing is. */
function refusal(error: unknown): NotTaken {
  const { code, responseCode, message } = error as SmtpFault;
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return new NotTaken(String(message), isOfMail && typeof responseCode === 'number' && responseCode >= 500);
}
