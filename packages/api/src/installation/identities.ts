import { createHmac, hkdfSync } from 'node:crypto';
import { CursorSeal } from './cursor-seal.js';

/** What a public id stands for, with the prefix that shows it. */
const prefixes = {
  partner: 'pt_',
  customer: 'cu_',
  sharedDeal: 'sd_',
  proof: 'po_',
  association: 'as_',
  entry: 'rs_',
  staff: 'st_',
  token: 'tk_',
  proofLink: 'pl_',
  plan: 'bp_',
  audit: 'au_',
  export: 'ex_',
  person: 'pu_',
  session: 'se_',
  event: 'ev_',
} as const;

export type IdKind = keyof typeof prefixes;

const LENGTH = 22;

/**
 * Names for the outside: public ids, the same after a rebuild and not to be guessed, and cursors that tell nothing of what
 * they point at. Both rest on the installation's secret.
 */
export class Identities {
  readonly #ids: Buffer;
  readonly #cursors: CursorSeal;

  constructor(secret: Buffer) {
    this.#ids = derived(secret, 'public ids');
    this.#cursors = new CursorSeal(derived(secret, 'cursors'));
  }

  /** The public id of what `naturalKey` names. */
  publicId(kind: IdKind, naturalKey: string): string {
    const digest = createHmac('sha256', this.#ids).update(`${kind}\n${naturalKey}`).digest('base64url');
    return prefixes[kind] + digest.slice(0, LENGTH);
  }

  /** Hides `text` in a cursor that only `openCursor` with the same purpose reads. */
  sealCursor(purpose: string, text: string): string {
    return this.#cursors.seal(purpose, text);
  }

  /** What was sealed; throws CursorError for a cursor that was not made here for this purpose. */
  openCursor(purpose: string, cursor: string): string {
    return this.#cursors.open(purpose, cursor);
  }
}

/** What kind of object a public id names, by its prefix; undefined for no id of ours. */
export function kindOfId(id: string): IdKind | undefined {
  return (Object.keys(prefixes) as IdKind[]).find(
    (kind) => id.startsWith(prefixes[kind]) && id.length === prefixes[kind].length + LENGTH,
  );
}

function derived(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `tierline ${use}`, 32));
}
