import type { OnboardingFinding, ProductLine, Reason, SanctionKind, ViolationKind } from '@tierline/rules';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, bytewise, name, sql } from '../reading/sql.js';

export interface ViolationRow {
  readonly key: string;
  readonly partner: string;
  readonly kind: ViolationKind;
  /** The key of the partner's shared deal on the deal that it happened on; null where none is named. */
  readonly sharedDeal: string | null;
  readonly detail: string;
  readonly recordedAt: string;
  /** The key of who recorded it, where that is known. */
  readonly staff: string | null;
  /** When an appeal of it was upheld; null while it stands. */
  readonly struckAt: string | null;
  readonly evidence: string;
}

const violationColumns = name(`v.key, v.partner, v.kind, v.detail, v.recorded_at as "recordedAt", v.staff,
  v.struck_at as "struckAt", v.evidence,
  (select min(d.key) from shared_deal d where d.deal = v.deal and d.partner = v.partner) as "sharedDeal"`);

export async function violationsByKey(keys: readonly string[], reading: Reading): Promise<Map<string, ViolationRow>> {
  const rows = await reading.all<ViolationRow>(
    sql`select ${violationColumns} from violation v where v.key ${among(keys)} and ${reading.scope.figuresOf('v.partner')}`,
  );
  return keyed(rows, ({ key }) => key);
}

/** Each partner's violations, oldest first. */
export async function violationsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, ViolationRow[]>> {
  const rows = await reading.all<ViolationRow>(sql`
    select ${violationColumns} from violation v where v.partner ${among(partners)} and ${reading.scope.figuresOf('v.partner')}
    order by v.recorded_at, ${bytewise('v.key')}`);
  return grouped(rows, ({ partner }) => partner);
}

export interface SanctionRow {
  readonly key: string;
  readonly partner: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly from: string;
  readonly until: string | null;
  /** The key of who imposed it, where that is known. */
  readonly staff: string | null;
}

const sanctionColumns = name('s.key, s.partner, s.kind, s.reason, s.from_day as "from", s.until_day as until, s.staff');

/** Each partner's sanctions, oldest first. */
export async function sanctionsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, SanctionRow[]>> {
  const rows = await reading.all<SanctionRow>(sql`
    select ${sanctionColumns} from sanction s where s.partner ${among(partners)} and ${reading.scope.figuresOf('s.partner')}
    order by s.from_day, ${bytewise('s.key')}`);
  return grouped(rows, ({ partner }) => partner);
}

export async function sanctionsByKey(keys: readonly string[], reading: Reading): Promise<Map<string, SanctionRow>> {
  const rows = await reading.all<SanctionRow>(
    sql`select ${sanctionColumns} from sanction s where s.key ${among(keys)} and ${reading.scope.figuresOf('s.partner')}`,
  );
  return keyed(rows, ({ key }) => key);
}

export interface FindingRow extends Omit<OnboardingFinding, 'met'> {
  readonly customer: string;
}

/** What was found wanting of each partner's onboarding. */
export async function badFindingsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, FindingRow[]>> {
  const rows = await reading.all<FindingRow>(sql`
    select f.partner, f.customer, f.product_line as "productLine", f.about, f.found_at as "foundAt", f.feedback, f.evidence
    from onboarding_finding f
    where f.partner ${among(partners)} and not f.met and ${reading.scope.figuresOf('f.partner')}`);
  return grouped(rows, ({ partner }) => partner);
}

export interface StartRow {
  readonly partner: string;
  readonly customer: string;
  readonly productLine: ProductLine;
  readonly dueAt: string;
  readonly metAt: string | null;
}

interface StoredStart extends Omit<StartRow, 'productLine'> {
  readonly reasons: string;
}

/** The times by which each partner's onboardings had to start that were not kept, so far or at all. */
export async function lateStartsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, StartRow[]>> {
  const rows = await reading.all<StoredStart>(sql`
    select l.partner, l.customer, l.due_at as "dueAt", l.met_at as "metAt", l.reasons from deadline l
    where l.partner ${among(partners)} and l.kind = 'ONBOARDING_START' and l.customer is not null
      and (l.met_at is null or l.met_at >= l.due_at) and ${reading.scope.figuresOf('l.partner')}`);
  const starts = rows.map(({ reasons, ...row }) => ({ ...row, productLine: lineIn(reasons) }));
  return grouped(starts, ({ partner }) => partner);
}

function lineIn(reasons: string): ProductLine {
  const [first] = JSON.parse(reasons) as Reason[];
  return first?.facts['productLine'] as ProductLine;
}
