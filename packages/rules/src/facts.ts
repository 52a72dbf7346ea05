/** What a customer's decisions need to know beyond its own history. */
import type { HolidayCalendar } from './deadlines/business-time.js';
import type { Day, Key, Month, Program, Quarter, SanctionKind, Tier } from './history.js';
import type { ClosedEntry, TierStep } from './outcome.js';
import type { PolicyBook } from './policy.js';
import type { GrowthSpecialist } from './team/gs-assignment.js';
import type { LanguageException } from './upmarket/language-exceptions.js';

/** A partner as decisions about its customers see it; each fact with the days it held. */
export interface PartnerFacts {
  readonly key: Key;
  readonly region: string;
  readonly timeZone: string;
  readonly currency: string;
  /** By day, ascending; the first is the program it enrolled in. */
  readonly programs: readonly { readonly from: Day; readonly program: Program }[];
  /** In time order. `until`: first day no longer in force, by lifting or by its own end; null while it stands. */
  readonly sanctions: readonly {
    readonly key: Key;
    readonly kind: SanctionKind;
    readonly from: Day;
    readonly until: Day | null;
    readonly evidence: string;
  }[];
  /** The CRM Implementation Accreditation as it was gained and lost: by day, ascending; held from its day on, or no longer. */
  readonly accreditations: readonly { readonly from: Day; readonly held: boolean; readonly evidence: string }[];
  /** Tiers that the vendor granted, by day, ascending: of several on a day the last. */
  readonly grantedTiers: readonly { readonly day: Day; readonly tier: Tier; readonly evidence: string }[];
  /** Announced absences, both days included. */
  readonly absences: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly announcedAt: string;
    readonly evidence: string;
  }[];
}

/** An exchange rate as an exact decimal, with the day that it was given for. */
export interface DatedRate {
  readonly rate: string;
  readonly day: Day;
}

export interface DecisionContext {
  readonly policies: PolicyBook;
  /** Facts of every partner that the history names. */
  readonly partners: ReadonlyMap<Key, PartnerFacts>;
  /** 1 `from` in `to` on `day`, as an exact decimal; undefined where none was given. */
  readonly exchangeRate: (from: string, to: string, day: Day) => string | undefined;
  /** The newest such rate given for `day` or for one before it, with its day; how old it may be is for the rule to say. */
  readonly exchangeRateInForce: (from: string, to: string, day: Day) => DatedRate | undefined;
  /** Every step of the credited tier of each partner that the history names. A tier never rests on figures of its own day: see `creditedAtClose`. */
  readonly tiers: ReadonlyMap<Key, readonly TierStep[]>;
  /** In which regions the vendor does without the accreditation, and from when (upmarket.language-exception). */
  readonly upmarketExceptions: readonly LanguageException[];
  readonly holidays: HolidayCalendar;
  /** Every growth specialist of the vendor, with the territory of each (team.gs-territory). */
  readonly specialists: readonly GrowthSpecialist[];
  /** The customer's entries of closed quarters, in any order: they never change. */
  readonly ledger: readonly ClosedEntry[];
  /** The first quarter that takes entries: every one before it is closed. null where none ever was. */
  readonly openQuarter: Quarter | null;
  /** Accruals are decided through this month: the newest that has ended in the customer's zone. */
  readonly through: (timeZone: string) => Month;
}

/** The facts of one of the context's partners; throws for a partner that it does not know. */
export function partnerOf(key: Key, { partners }: Pick<DecisionContext, 'partners'>): PartnerFacts {
  const facts = partners.get(key);
  if (!facts) throw new Error(`no facts of partner ${key}`);
  return facts;
}
