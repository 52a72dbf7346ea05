import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { Identities } from '../installation/identities.js';
import type { MailLanguage } from '../mail/mail.entity.js';
import { MAIL_LINK, queueMail } from '../mail/queue-mail.js';
import { linksWhere } from './link-standing.js';
import { newToken, hashOfLinkToken, pathOfLink } from './link-token.js';
import { invitation } from './letters.js';
import { hashOfContent, type ProofAtHand, readContent } from './proof-content.js';
import { ProofLinkEntity } from './proof-link.entity.js';

/** How long a link can be answered. */
export const LINK_DAYS = 30;
const DAY = 86_400_000;

export interface Recipient {
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly language: MailLanguage;
}

/** Who asked for a link, and when. */
export interface Asked {
  readonly act: string | null;
  readonly from: string | null;
  readonly at: Date;
  /** Whether it takes the place of one that a newer quote ended. */
  readonly isRenewal: boolean;
}

/** Makes a link on a proof and queues the mail that brings it, in the transaction at hand. Returns its id. */
export async function makeLink(
  manager: EntityManager,
  ids: Pick<Identities, 'sealCursor' | 'publicId'>,
  { proof, to, asked }: { readonly proof: ProofAtHand; readonly to: Recipient; readonly asked: Asked },
): Promise<string> {
  const token = newToken();
  const earlier = await linksWhere(manager, 'sharedDeal', [proof.sharedDeal]);
  const id = ids.publicId('proofLink', `${proof.sharedDeal}#${earlier.length + 1}`);
  const madeAt = asked.at.getTime();
  const expiresAt = madeAt + LINK_DAYS * DAY;
  const { recipientName, recipientEmail, language } = to;
  const rows = rowsOf(manager, ProofLinkEntity);
  const row = {
    ...{ id, tokenHash: hashOfLinkToken(token), sharedDeal: proof.sharedDeal, position: proof.position },
    ...{ recipientName, recipientEmail, language },
    ...{ content: proof.content, contentHash: hashOfContent(proof.content), act: asked.act, madeFrom: asked.from },
    ...{ madeAt, expiresAt, ending: null, endedAt: null, answer: null, flags: [] },
  };
  await rows.insert(manager, [rows.layout.encode(row)]);
  const letter = invitation(readContent(proof.content), { ...to, expiresAt, isRenewal: asked.isRenewal });
  await queueMail(manager, {
    ...letter,
    ...{ language, about: proof.id, dedupKey: mailOfLink(id), at: asked.at },
    sealedLink: ids.sealCursor(MAIL_LINK, pathOfLink(token)),
  });
  return id;
}

/** Under which key the mail that brings a link is queued. */
export function mailOfLink(id: string): string {
  return `proof-link:${id}`;
}
