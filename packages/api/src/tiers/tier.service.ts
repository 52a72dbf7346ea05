import {
  creditedOn,
  type PartnerFacts,
  type PolicyBook,
  type StandingQuestion,
  type Tier,
  type TierForecast,
  tierForecast,
  type TierGoal,
  type TierHistory,
  type TierPoints,
  type TierRequirement,
  tierStanding,
  type TierStep,
  type RollOff,
  type WindowMonth,
} from '@tierline/rules';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { spansOfPartners, tiersOfPartners } from './tier.loader.js';

/** What is known of a partner's tier without looking at what counts toward it. */
export interface CreditedRecord {
  readonly credited: Tier;
  /** The steps by the day that was asked for, oldest first. */
  readonly history: readonly TierStep[];
}

/** Where a partner stands with its tier at the end of a day. */
export interface StandingRecord extends CreditedRecord {
  readonly performing: Tier;
  readonly points: TierPoints;
  readonly next: TierGoal | null;
  readonly keep: TierGoal | null;
  readonly recalibratesOn: string;
  readonly projected: Tier;
  readonly safeUntil: string | null;
  readonly rollOffs: readonly RollOff[];
  readonly requirements: readonly TierRequirement[];
  readonly window: readonly WindowMonth[];
  readonly policyVersion: string;
  readonly reasons: readonly ReasonRecord[];
}

/** The tiers of the partners whose figures the viewer may know. */
export class TierService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /** The tier that a partner is credited with at the end of `day`, and how it came to be. */
  async credited({ key }: PartnerRecord, day: string): Promise<CreditedRecord> {
    return creditedBy((await this.reading.load(tiersOfPartners, key)) ?? [], day);
  }

  /** Where a partner stands at the end of `day`, its own: measured on everything that counts, by the policy in force on it. */
  async standing(partner: PartnerRecord, day: string): Promise<StandingRecord> {
    const question = await this.#question(partner);
    const { reasons, ...standing } = tierStanding(question, day);
    return {
      ...standing,
      ...creditedBy(question.history, day),
      reasons: reasonsOf(reasons, this.reading.scope.side, standing.policyVersion),
    };
  }

  /** What the next two recalibrations after `day` would make of the credited tier. */
  async forecast(partner: PartnerRecord, day: string): Promise<readonly TierForecast[]> {
    return tierForecast(await this.#question(partner), day);
  }

  async #question({ key, facts }: PartnerRecord): Promise<StandingQuestion> {
    const [spans, history] = await Promise.all([
      this.reading.load(spansOfPartners, key),
      this.reading.load(tiersOfPartners, key),
    ]);
    return {
      spans: spans ?? [],
      facts: JSON.parse(facts) as PartnerFacts,
      policies: this.policies,
      history: history ?? [],
    };
  }
}

function creditedBy(history: TierHistory, day: string): CreditedRecord {
  return {
    credited: creditedOn(history, day)?.tier ?? 'NONE',
    history: history.filter((step) => step.day <= day),
  };
}
