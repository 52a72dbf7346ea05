/** What a customer's decisions need to know beyond its own history. */
import type { HolidayCalendar } from './deadlines/business-time.js';
import type { Day, Key, Month, Program, SanctionKind } from './history.js';
import type { PolicyBook } from './policy.js';

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
  /** Announced absences, both days included. */
  readonly absences: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly announcedAt: string;
    readonly evidence: string;
  }[];
}

export interface DecisionContext {
  readonly policies: PolicyBook;
  /** Facts of every partner that the history names. */
  readonly partners: ReadonlyMap<Key, PartnerFacts>;
  /** 1 `from` in `to` on `day`, as an exact decimal; undefined where none was given. */
  readonly exchangeRate: (from: string, to: string, day: Day) => string | undefined;
  readonly holidays: HolidayCalendar;
  /** Accruals are decided through this month: the newest that has ended in the customer's zone. */
  readonly through: (timeZone: string) => Month;
}

/** The facts of one of the context's partners; throws for a partner that it does not know. */
export function partnerOf(key: Key, { partners }: Pick<DecisionContext, 'partners'>): PartnerFacts {
  const facts = partners.get(key);
  if (!facts) throw new Error(`no facts of partner ${key}`);
  return facts;
}
