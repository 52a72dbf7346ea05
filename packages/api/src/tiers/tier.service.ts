import {
  countsTowardTier,
  creditedOn,
  type PartnerFacts,
  type PointKind,
  pointSources,
  type PolicyBook,
  programOn,
  type StandingQuestion,
  type Tier,
  type TierBasis,
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
import { type Amount, amountOf } from '../money/amount.js';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { type CustomerSpan, spansOfPartners, tiersOfPartners } from './tier.loader.js';

/** What is known of a partner's tier without looking at what counts toward it. */
export interface CreditedRecord {
  readonly credited: Tier;
  /** The steps by the day that was asked for, oldest first. */
  readonly history: readonly TierStep[];
}

/** What gives points on a day. */
export interface SourceRecord {
  readonly kind: PointKind;
  /** Its key. */
  readonly customer: string;
  readonly productLine: string | null;
  readonly counted: Amount;
  readonly pointValue: string | null;
  readonly rate: string;
  readonly points: string;
  readonly from: string;
  readonly until: string;
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
  readonly sources: readonly SourceRecord[];
  readonly policyVersion: string;
  readonly reasons: readonly ReasonRecord[];
}

/** What a tier to come is reckoned from. */
export interface TierBasisRecord {
  readonly asOf: string;
  /** TierBasis as JSON. */
  readonly input: string;
}

interface TierCase extends StandingQuestion {
  readonly spans: readonly CustomerSpan[];
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
      sources: this.#sources(question, day),
      reasons: reasonsOf(reasons, this.reading.scope.side, standing.policyVersion),
    };
  }

  /** What the next two recalibrations after `day` would make of the credited tier. */
  async forecast(partner: PartnerRecord, day: string): Promise<readonly TierForecast[]> {
    return tierForecast(await this.#question(partner), day);
  }

  /** What counts toward a partner's tier, for whoever reckons ahead with the same rules. */
  async basis(partner: PartnerRecord, day: string): Promise<TierBasisRecord> {
    const { spans, facts } = await this.#question(partner);
    const basis: TierBasis = { facts: withoutEvidence(facts), policies: this.policies.all, spans };
    return { asOf: day, input: JSON.stringify(basis) };
  }

  #sources({ spans, facts }: TierCase, day: string): SourceRecord[] {
    if (!countsTowardTier(programOn(facts, day))) return [];
    return pointSources(spans, day, this.policies).map(({ span, counted, pointValue, rate, points }) => {
      const { kind, customer, productLine, from, until } = span;
      return { kind, customer, productLine, from, until, counted: amountOf(counted), pointValue, rate, points };
    });
  }

  async #question({ key, facts }: PartnerRecord): Promise<TierCase> {
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

/** Nothing is reckoned from what facts rest on, nor from when somebody was away. */
function withoutEvidence(facts: PartnerFacts): PartnerFacts {
  const bare = <Fact extends { readonly evidence: string }>(all: readonly Fact[]) =>
    all.map((fact) => ({ ...fact, evidence: '' }));
  return {
    ...facts,
    sanctions: facts.sanctions.map((sanction) => ({ ...sanction, key: '', evidence: '' })),
    accreditations: bare(facts.accreditations),
    grantedTiers: bare(facts.grantedTiers),
    absences: [],
  };
}
