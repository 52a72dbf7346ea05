import type { EntityManager } from 'typeorm';
import { usedBefore } from '../acts/used-before.js';
import { type Acting, actName, inOneTransaction } from '../auth/acting.js';
import { ChangeEntity } from '../changes/change.entity.js';
import { rowsOf } from '../database/rows.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { isMailAddress } from '../mail/mail-address.js';
import { proofsById, type ProofRecord } from '../proofs/proof.loader.js';
import type { ProofAnswer } from '../proofs/proving.service.js';
import { endLinks, isAnswerable, linksWhere, type StoredLink } from './link-standing.js';
import { makeLink, type Recipient } from './make-link.js';
import { type ProofAtHand, proofsAtHand, readContent, unreadableIn } from './proof-content.js';
import { linksById } from './proof-link.loader.js';

export interface LinkToSend extends Recipient {
  readonly poi: string;
  readonly clientMutationId?: string | null;
}

const LONGEST_NAME = 120;
/** So many times the customers of one deal can be written to about its proofs. */
const MOST_LINKS = 30;

/** Links that bring a proof to the customer: sent, sent again and revoked. */
export class ProofLinkService {
  constructor(private readonly acting: Acting) {}

  /**
   * Sends the customer a link to a proof that waits for an answer (poi.customer-accepts-or-declines). A link that the same
   * address had for this proof leads nowhere from then on.
   */
  async send({ poi, clientMutationId, ...recipient }: LinkToSend): Promise<ProofAnswer> {
    const { reading } = this.acting;
    const proof = await reading.load(proofsById, poi);
    if (!proof) return refused(notFound('poi'));
    const to = {
      ...recipient,
      recipientName: recipient.recipientName.trim(),
      recipientEmail: recipient.recipientEmail.trim(),
    };
    const faults = recipientErrors(to);
    if (faults.length > 0) return refused(...faults);
    const act = actName(this.acting, 'sendProofLink', clientMutationId);
    return this.#doing(proof, async (manager) => {
      const links = await linksWhere(manager, 'sharedDeal', [proof.sharedDeal]);
      const earlier = act === null ? undefined : links.find((link) => link.act === act);
      const hand = (await proofsAtHand(manager, proof.sharedDeal)).find(({ id }) => id === poi);
      if (earlier) return isFor(earlier, to, hand) ? [] : [usedBefore];
      if (!hand) return [notFound('poi')];
      const hindrances = hindrancesOf(hand, links);
      if (hindrances.length > 0) return hindrances;
      await this.#sendOne(manager, hand, { to, act, links });
      return [];
    });
  }

  /** Makes a link lead nowhere, at once. What was answered by it stays answered. */
  async revoke({ link: id }: { readonly link: string }): Promise<ProofAnswer> {
    const { reading } = this.acting;
    const link = await reading.load(linksById, id);
    const proof = link && (await reading.load(proofsById, link.poi));
    if (!proof) return refused(notFound('link'));
    return this.#doing(proof, async (manager) => {
      const now = await reading.load(linksById, id);
      if (now?.state === 'SIGNED' || now?.state === 'DECLINED') return [answeredAlready];
      if (now?.state === 'SUPERSEDED') return [followed];
      if (now?.state === 'REVOKED') return [];
      await endLinks(manager, [id], { ending: 'REVOKED', at: reading.now });
      await this.#did(manager, proof);
      return [];
    });
  }

  async #sendOne(
    manager: EntityManager,
    proof: ProofAtHand,
    { to, act, links }: { to: Recipient; act: string | null; links: readonly StoredLink[] },
  ): Promise<void> {
    const { reading, history, attempt } = this.acting;
    const same = links.filter((link) => isFor(link, to, proof)).map(({ id }) => id);
    await endLinks(manager, same, { ending: 'SUPERSEDED', at: reading.now });
    const from = attempt.author.origin?.address ?? null;
    const asked = { act, from, at: reading.now, isRenewal: false };
    await makeLink(manager, history.deciding.ids, { proof, to, asked });
    await this.#did(manager, proof);
  }

  async #did(manager: EntityManager, { id, sharedDeal }: { id: string; sharedDeal: string }): Promise<void> {
    const { attempt, reading } = this.acting;
    await attempt.did(manager, { object: { kind: 'proof', id } });
    const [deal] = await manager.query<{ partner: string }[]>('select partner from shared_deal where key = $1', [
      sharedDeal,
    ]);
    const changes = rowsOf(manager, ChangeEntity);
    const change = { at: reading.now.getTime(), partner: deal?.partner, kind: 'POI', nodeType: 'Poi', nodeId: id };
    await changes.insert(manager, [changes.layout.encode(change)]);
  }

  async #doing(
    { id }: ProofRecord,
    work: (manager: EntityManager) => Promise<readonly UserErrorRecord[]>,
  ): Promise<ProofAnswer> {
    const { reading, history } = this.acting;
    const errors = await inOneTransaction(this.acting, (manager) => {
      reading.forget();
      return work(manager);
    });
    reading.forget();
    if (errors.length > 0) return refused(...errors);
    history.onChanges();
    return { poi: await reading.load(proofsById, id), userErrors: [] };
  }
}

function isFor(link: StoredLink, { recipientEmail }: Recipient, proof: ProofAtHand | undefined): boolean {
  return link.position === proof?.position && link.recipientEmail.toLowerCase() === recipientEmail.toLowerCase();
}

function recipientErrors({ recipientName, recipientEmail }: Recipient): readonly UserErrorRecord[] {
  const isName =
    recipientName !== '' &&
    recipientName.length <= LONGEST_NAME &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(recipientName);
  return [...(isName ? [] : [noName]), ...(isMailAddress(recipientEmail) ? [] : [noAddress])];
}

function hindrancesOf(proof: ProofAtHand, links: readonly StoredLink[]): readonly UserErrorRecord[] {
  const unreadable = unreadableIn(readContent(proof.content));
  return [
    ...(isAnswerable(proof) ? [] : [proof.status === 'OPEN' ? closed : notWaiting[proof.status]]),
    ...(links.length >= MOST_LINKS ? [tooMany] : []),
    ...(unreadable === null ? [] : [cannotBeShown(unreadable)]),
  ];
}

function refused(...userErrors: readonly UserErrorRecord[]): ProofAnswer {
  return { poi: null, userErrors };
}

const noName = userError(
  'NOT_NAME',
  `Give the recipient's name: up to ${LONGEST_NAME} characters on one line that can all be seen.`,
  ['recipientName'],
);
const noAddress = userError('NOT_EMAIL', 'Give one plain e-mail address, as name@company.example.', ['recipientEmail']);
const closed = userError(
  'NOT_OPEN',
  'The shared deal is not open; a proof is signed by the close date.',
  ['poi'],
  'poi.signed-by-close',
);
const notWaiting = {
  SIGNED: userError('ANSWERED_ALREADY', 'The customer has signed this proof; there is nothing left to ask.', ['poi']),
  DECLINED: userError(
    'ANSWERED_ALREADY',
    'The customer declined this proof; make a new one by hand and send that.',
    ['poi'],
    'poi.manual-fallback',
  ),
  REPLACED: userError(
    'REPLACED',
    'A newer quote took the place of this proof; send the newest one.',
    ['poi'],
    'poi.follows-quote',
  ),
};
const answeredAlready = userError('ANSWERED_ALREADY', 'The customer has answered by this link already.', ['link']);
const followed = userError('SUPERSEDED', 'Another link took the place of this one; revoke that one.', ['link']);
const tooMany = userError(
  'TOO_MANY_LINKS',
  `The customer was written to ${MOST_LINKS} times about the proofs of this deal; ask the customer directly.`,
  ['poi'],
);

function cannotBeShown(character: string): UserErrorRecord {
  const message = `The name of the partner or the customer holds ${character}, which cannot be seen; have the name corrected first.`;
  return userError('FORBIDDEN_CHARACTER', message, ['poi']);
}
