import { dayIn } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { queueMail } from '../mail/queue-mail.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';
import { sanctionsByKey, sanctionsOfPartners } from './conduct.loader.js';
import { primaryContacts } from './primary-contact.loader.js';
import { sanctionOn, type SanctionRecord } from './conduct.service.js';
import { warning } from './warning.js';

export interface NewSanction {
  readonly partnerKey: string;
  readonly kind: string;
  readonly reason: string;
  readonly until?: string | null;
  readonly clientMutationId?: string | null;
}

export interface SanctionAnswer {
  readonly sanction: SanctionRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** The vendor's sanctions (review.sanctions). */
export class SanctionService {
  constructor(private readonly acting: Acting) {}

  /**
   * Imposes a sanction from today on, where the partner is. A warning also goes by mail, in the same transaction, to the account's
   * primary contact only (review.warning-recipient).
   */
  async impose({ partnerKey, kind, reason, until, clientMutationId }: NewSanction): Promise<SanctionAnswer> {
    const { viewer, reading } = this.acting;
    const partner = await reading.load(partnersByKey, partnerKey);
    if (!partner) return refused(notFound('partnerKey'));
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'imposeSanction',
      clientMutationId,
      event: (sanction) => ({
        ...{ type: 'SanctionImposed', sanction: `san-${sanction}`, partner: partnerKey, kind, reason },
        ...{ staff: viewer.key, ...(until != null && { until }) },
      }),
      names: { partner: 'partnerKey' },
      alongside: async (manager, sanction) => {
        if (kind === 'WARNING') await this.#warn(manager, partner, { key: `san-${sanction}`, reason });
      },
      hindrances: async () => [
        ...(until != null && until <= this.#today(partner) ? [isOver] : []),
        ...(await this.#hindrances(partner.key, kind)),
      ],
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(`san-${name}`, partner);
  }

  /** Lifts a sanction that stands: what it kept from the partner is open again from today on. */
  async lift(input: {
    sanctionKey: string;
    reason: string;
    clientMutationId?: string | null;
  }): Promise<SanctionAnswer> {
    const { viewer, reading } = this.acting;
    const { sanctionKey, reason, clientMutationId } = input;
    const sanction = await reading.load(sanctionsByKey, sanctionKey);
    const partner = sanction && (await reading.load(partnersByKey, sanction.partner));
    if (!partner) return refused(notFound('sanctionKey'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'liftSanction',
      clientMutationId,
      event: () => ({ type: 'SanctionLifted', sanction: sanctionKey, reason, staff: viewer.key }),
      names: { sanction: 'sanctionKey' },
      hindrances: async () => {
        const now = await reading.load(sanctionsByKey, sanctionKey);
        return now && (now.until === null || this.#today(partner) < now.until) ? [] : [notStanding];
      },
    });
    return errors.length > 0 ? refused(...errors) : this.#answer(sanctionKey, partner);
  }

  async #hindrances(partner: string, kind: string): Promise<readonly UserErrorRecord[]> {
    const { reading } = this.acting;
    const now = await reading.load(partnersByKey, partner);
    if (!now) return [notFound('partnerKey')];
    const today = this.#today(now);
    const standing = ((await reading.load(sanctionsOfPartners, partner)) ?? []).filter(
      ({ until }) => until === null || today < until,
    );
    return [
      ...(now.program === 'SOLUTIONS_PROVIDER' && kind.startsWith('TIER_') ? [withoutTier] : []),
      ...(kind !== 'WARNING' && standing.some((each) => each.kind === kind) ? [stands] : []),
    ];
  }

  async #warn(manager: EntityManager, { id, key }: PartnerRecord, sanction: { key: string; reason: string }) {
    const { reading } = this.acting;
    const contact = await reading.load(primaryContacts, key);
    if (!contact) throw new Error('a partner has no primary contact');
    const mail = warning(contact, sanction.reason);
    await queueMail(manager, { ...mail, about: id, dedupKey: `warning:${sanction.key}`, at: reading.now });
  }

  async #answer(key: string, partner: PartnerRecord): Promise<SanctionAnswer> {
    const row = await this.acting.reading.load(sanctionsByKey, key);
    return { sanction: row && sanctionOn(row, this.#today(partner)), userErrors: [] };
  }

  #today({ timeZone }: PartnerRecord): string {
    return dayIn(this.acting.reading.now.toISOString(), timeZone);
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): SanctionAnswer {
  return { sanction: null, userErrors };
}

const isOver = userError(
  'IN_THE_PAST',
  'It would be over before it began; name a day after today, where the partner is, or none.',
  ['until'],
  'review.sanctions',
);
const withoutTier = userError(
  'NOT_FOR_PROVIDERS',
  'A Solutions Provider has no tier to lose; choose another sanction.',
  ['kind'],
  'credit.provider-terms',
);
const stands = userError(
  'IN_FORCE_ALREADY',
  'This sanction stands against the partner already; lift it first, or leave it as it is.',
  ['kind'],
  'review.sanctions',
);
const notStanding = userError(
  'NOT_IN_FORCE',
  'The sanction does not stand any more; there is nothing to lift.',
  ['sanctionKey'],
  'review.sanctions',
);
