import { randomUUID } from 'node:crypto';
import { dayIn, type EventOf, type PartnerFacts, sanctionsWith, validateEvent } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { partnerActedFor } from '../acts/partner-acted-for.js';
import { type Acting, actName, inOneTransaction, recordOne } from '../auth/acting.js';
import { refusedByHistory, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { openDealOn, registrationOf } from './deal-lookup.js';
import { sharedDealsByKey } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';

export interface Registration {
  readonly partnerKey?: string | null;
  readonly domain: string;
  readonly relationship: string;
  readonly need: string;
  readonly expectedClose?: string | null;
  readonly clientMutationId?: string | null;
}

type Registered = EventOf<'DealRegistered'>;

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
    const suspended = this.#suspension(partner);
    if (suspended) return refusal(suspended);
    const act = actName(this.acting, 'registerDeal', input.clientMutationId);
    const event = this.#event(input, partner, act ?? randomUUID());
    const errors = await inOneTransaction(this.acting, (manager) => this.#record(manager, event, act));
    if (errors.length > 0) return refusal(...errors);
    this.acting.reading.forget();
    return { sharedDeal: await this.acting.reading.load(sharedDealsByKey, event.sharedDeal), userErrors: [] };
  }

  /** Who is suspended or removed registers nothing (review.sanctions). */
  #suspension({ facts, timeZone }: PartnerRecord): UserErrorRecord | null {
    const today = dayIn(this.acting.reading.now.toISOString(), timeZone);
    const stands = sanctionsWith('NO_REGISTRATION', JSON.parse(facts) as PartnerFacts, today).length > 0;
    const message =
      'The partner is suspended from the program; deals can be registered again once the sanction is lifted.';
    return stands ? userError('SUSPENDED', message, null, 'review.sanctions') : null;
  }

  #event(
    { domain, relationship, need, expectedClose }: Registration,
    { key }: PartnerRecord,
    name: string,
  ): Registered {
    return {
      type: 'DealRegistered',
      at: this.acting.reading.now.toISOString(),
      sharedDeal: `reg-${name}`,
      partner: key,
      domain,
      from: 'COMPANY',
      relationship,
      need,
      ...(expectedClose != null && { expectedClose }),
    };
  }

  /** Records the event unless it was recorded before; what stands in the way, if anything does. */
  async #record(manager: EntityManager, event: Registered, act: string | null): Promise<readonly UserErrorRecord[]> {
    const validation = validateEvent(event);
    if (!validation.ok) return refusedByHistory(validation.refusals, { partner: 'partnerKey' });
    const checked = validation.event as Registered;
    const earlier = await registrationOf(manager, event.sharedDeal);
    if (earlier) return isSame(earlier, checked) ? [] : [usedBefore];
    const deal = await openDealOn(manager, checked.domain);
    return recordOne(this.acting, { ...event, ...(deal !== null && { deal }) }, act, { partner: 'partnerKey' });
  }
}

const usedBefore = userError(
  'CLIENT_MUTATION_ID_REUSED',
  'This clientMutationId was sent before with another registration; give each its own.',
  ['clientMutationId'],
);

function isSame(a: Registered, b: Registered): boolean {
  return (['partner', 'domain', 'relationship', 'need', 'expectedClose'] as const).every(
    (field) => a[field] === b[field],
  );
}
