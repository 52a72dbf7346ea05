import {
  type ClauseCode,
  clauses,
  isReadWith,
  type Motion,
  type Parameter,
  parametersOf,
  type Policy,
  type PolicyBook,
  PolicyError,
  shippedPolicies,
} from '@tierline/rules';
import { Refused } from '../reading/refused.js';
import { type ClauseRecord, clauseRecord } from './reasons.js';

export interface PolicyRecord {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly announced: boolean;
  readonly parameters: readonly Parameter[];
  readonly tiers: readonly (Policy['tiers']['levels'][number] & { readonly illustrative: boolean })[];
  readonly points: PointRulesRecord;
  readonly sources: Policy['sources'];
  readonly clauses: readonly ClauseRecord[];
}

interface PointRulesRecord {
  readonly values: readonly { readonly currency: string; readonly amount: string }[];
  readonly sold: readonly { readonly soldFrom: string; readonly sourced: string; readonly assisted: string }[];
  readonly managed: string;
  readonly growthFactor: string;
  readonly growthMarkets: readonly string[];
  readonly soldMinimum: readonly { readonly from: string; readonly motions: readonly Motion[] }[];
}

/** The versions of the program's rules that this server decides with. */
export class PolicyService {
  constructor(private readonly book: PolicyBook) {}

  /** The version in force on `day`. Throws Refused for a day that none covers. */
  on(day: string): PolicyRecord {
    try {
      return this.#recordOf(this.book.on(day));
    } catch (error) {
      if (error instanceof PolicyError) throw new Refused('BAD_USER_INPUT', `${error.message}.`);
      throw error;
    }
  }

  /** What the version in force on `day` is called. */
  versionOn(day: string): string {
    return this.book.on(day).version;
  }

  /** Every version, by its first day. */
  all(): readonly PolicyRecord[] {
    return this.book.all.map((policy) => this.#recordOf(policy));
  }

  /** Those in force here and those that come with the product, by their first day. */
  known(): readonly PolicyRecord[] {
    const byVersion = new Map([
      ...shippedPolicies,
      ...this.book.all.map((policy) => [policy.version, policy] as const),
    ]);
    const all = [...byVersion.values()].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    return all.map((policy) => this.#recordOf(policy));
  }

  /** With what a version settles a clause; of a version that is not known here, the one in force on `day` is told. */
  readWith(code: ClauseCode, version: string, day: string): readonly Parameter[] {
    const named = this.book.all.find((policy) => policy.version === version) ?? shippedPolicies.get(version);
    const { parameters } = named ?? this.book.on(day);
    return parametersOf(parameters).filter(({ name }) => isReadWith(code, name));
  }

  #recordOf(policy: Policy): PolicyRecord {
    const { version, effectiveFrom, isAnnounced, parameters, tiers, points } = policy;
    const place = this.book.all.indexOf(policy);
    const next = place === -1 ? undefined : this.book.all[place + 1];
    return {
      version,
      effectiveFrom,
      effectiveUntil: next?.effectiveFrom ?? null,
      announced: isAnnounced,
      parameters: parametersOf(parameters),
      tiers: tiers.levels.map(({ tier, sourced, total }) => ({
        tier,
        sourced: plain(sourced),
        total: plain(total),
        illustrative: tiers.illustrative,
      })),
      points: pointRules(points),
      sources: [...policy.sources, ...points.sources, ...tiers.sources],
      clauses: clauses.map(({ code }) => clauseRecord(code, version)),
    };
  }
}

function pointRules(points: Policy['points']): PointRulesRecord {
  const { values, sold, managed, growthFactor, growthMarkets, soldMinimum } = points;
  return {
    values: Object.entries(values).map(([currency, amount]) => ({ currency, amount: plain(amount) })),
    sold: sold.map(({ soldFrom, PARTNER_SOURCED: sourced, PARTNER_ASSISTED: assisted }) => ({
      soldFrom,
      sourced: plain(sourced),
      assisted: plain(assisted),
    })),
    managed: plain(managed),
    growthFactor: plain(growthFactor),
    growthMarkets,
    soldMinimum,
  };
}

/** A decimal as the API writes it: without trailing zeros, however the policy file has it. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
