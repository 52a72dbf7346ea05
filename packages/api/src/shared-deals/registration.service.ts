import { dayIn, type PartnerFacts, sanctionsWith } from '@tierline/rules';
import { partnerActedFor } from '../acts/partner-acted-for.js';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { openDealOn } from './deal-lookup.js';
import { type Description, described } from './described.js';
import { misfitsOfSource, type Source } from './registration-source.js';
import { sharedDealsByKey } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';

export interface Registration extends Source, Description {
  readonly partnerKey?: string | null;
  readonly domain: string;
  readonly relationship: string;
  readonly need: string;
  readonly clientMutationId?: string | null;
}

/** Takes partners' registrations of deals (registration.*). */
export class RegistrationService {
  constructor(private readonly acting: Acting) {}

  /**
   * Registers a deal for a partner. The answer is the same whatever others have registered: neither a refusal nor a key nor
   * anything else in it depends on them (bpw.confidential). Sent again with the same clientMutationId it is done once.
   */
  async register(input: Registration): Promise<SharedDealAnswer> {
    const partner = await partnerActedFor(this.acting, input.partnerKey);
    if ('code' in partner) return refusal(partner);
    const misfits = misfitsOfSource(input);
    if (misfits.length > 0) return refusal(...misfits);
    const { errors, name } = await recordOnce(this.acting, {
      mutation: 'registerDeal',
      clientMutationId: input.clientMutationId,
      names: { partner: 'partnerKey' },
      event: (registered) => this.#event(input, partner, registered),
      hindrances: () => Promise.resolve(this.#suspension(partner)),
      settled: {
        fields: ['deal'],
        now: async (manager, intended) => {
          const deal = intended.type === 'DealRegistered' ? await openDealOn(manager, intended.domain) : null;
          return deal === null ? {} : { deal };
        },
      },
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await this.acting.reading.load(sharedDealsByKey, `reg-${name}`), userErrors: [] };
  }

  /** Who is suspended or removed registers nothing (review.sanctions). */
  #suspension({ facts, timeZone }: PartnerRecord): readonly UserErrorRecord[] {
    const today = dayIn(this.acting.reading.now.toISOString(), timeZone);
    const stands = sanctionsWith('NO_REGISTRATION', JSON.parse(facts) as PartnerFacts, today).length > 0;
    return stands ? [suspended] : [];
  }

  #event(input: Registration, { key }: PartnerRecord, name: string) {
    const { domain, relationship, need, contact, existingDeal } = input;
    return {
      ...{ type: 'DealRegistered', sharedDeal: `reg-${name}`, partner: key, domain, relationship, need },
      from: input.from ?? 'COMPANY',
      ...(contact != null && { contact: { ...contact } }),
      ...(existingDeal != null && { existingDeal }),
      ...described(input),
    };
  }
}

const suspended = userError(
  'SUSPENDED',
  'The partner is suspended from the program; deals can be registered again once the sanction is lifted.',
  null,
  'review.sanctions',
);
