import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Thrown for a cursor that was not made here, or for another list. */
export class CursorError extends Error {
  constructor() {
    super('this cursor was not given out for this list');
  }
}

const TAG = 16;
const NONCE = 12;

/** Texts are padded to a multiple of this, so that a cursor's length tells nothing. */
const BLOCK = 24;

/**
 * Seals short texts with AES-256-GCM. The nonce is made from the text, so that one place in a list always has the same
 * cursor and a client's cache can tell so; the purpose is authenticated with it.
 */
export class CursorSeal {
  constructor(private readonly key: Buffer) {}

  seal(purpose: string, text: string): string {
    const plain = padded(text);
    const nonce = this.#nonce(purpose, plain);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(purpose));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  open(purpose: string, cursor: string): string {
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length < NONCE + TAG) throw new CursorError();
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(-TAG));
      const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
      return plain.subarray(0, plain.lastIndexOf(1)).toString('utf8');
    } catch {
      throw new CursorError();
    }
  }

  #nonce(purpose: string, plain: Buffer): Buffer {
    return createHmac('sha256', this.key).update(purpose).update('\0').update(plain).digest().subarray(0, NONCE);
  }
}

/** The text, a 1 to end it, and zeros. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const plain = Buffer.alloc(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK);
  bytes.copy(plain);
  plain[bytes.length] = 1;
  return plain;
}
