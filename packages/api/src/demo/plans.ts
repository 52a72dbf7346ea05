import { dayNumber, dayText, MINUTES_A_DAY, workday } from './days.js';
import type { Journal } from './journal.js';
import { type PlanTexts, planTexts } from './plan-texts.js';
import { Random } from './random.js';
import type { DemoPartner, World } from './world.js';

/** How far the plans have come, by the partners' place in the list, so that a small program already has one of each. */
const courses = ['REVIEWED', 'AMENDING', 'REVIEWED', 'DRAFT', 'REVIEWED', 'SUBMITTED', 'SENT_BACK', 'OUTLINE'] as const;

/** What one customer of a partner is worth in a plan, in units of its currency; our assumption. */
const WORTH: Readonly<Record<string, number>> = { JPY: 60_000 };
const USUAL_WORTH = 400;

/**
 * The business plan of a partner for the running year, from its outline to where it stands. `manager` tells who looks after the
 * partner on a day. Reviews bring no snapshot of figures: those are the product's to take, and no history that is written
 * elsewhere has them.
 */
export function recordPlan(
  world: World,
  partner: DemoPartner,
  index: number,
  journal: Journal,
  manager: (day: number) => string,
): void {
  const random = new Random(world.seed, 'plan', index);
  const year = Number(dayText(world.today).slice(0, 4));
  const begins = dayNumber(`${year}-01-01`);
  const opened = workday(Math.max(begins - 30, partner.enrolledOn + 40));
  const course = courses[index % courses.length] ?? 'REVIEWED';
  const on = { partner: partner.key, year };
  const texts = planTexts(partner.region.code);
  const at = (day: number) => workday(day) * MINUTES_A_DAY + random.integer(560, 1040);
  const staff = manager(opened);
  const byVendor = { ...on, side: 'VENDOR', staff } as const;
  const byPartner = { ...on, side: 'PARTNER' } as const;
  const content = contentOf(partner, { texts, owner: staff, begins, random });
  journal.record(at(opened), { type: 'PlanOpened', ...on, staff, firstQuarter: `${year}-Q1`, content });
  if (course === 'OUTLINE') return;
  journal.record(at(opened + 4), { type: 'PlanMoved', ...byVendor, to: 'DRAFT' });
  if (course === 'DRAFT') return;
  journal.record(at(opened + 12), { type: 'PlanMoved', ...byPartner, to: 'SUBMITTED' });
  if (course === 'SUBMITTED') return;
  if (course === 'SENT_BACK') {
    const remarks = [{ objective: 'sourced', text: texts.remark }];
    journal.record(at(opened + 15), { type: 'PlanMoved', ...byVendor, to: 'CHANGES_REQUESTED', remarks });
    return;
  }
  journal.record(at(opened + 16), { type: 'PlanMoved', ...byVendor, to: 'AGREED' });
  const settled = { commitment: 'portal', kept: index % 4 !== 0 };
  const reason = settled.kept ? {} : { reason: texts.late };
  journal.record(at(Math.max(begins + 61, opened + 20)), {
    ...{ type: 'CommitmentSettled', ...byVendor, ...settled, ...reason },
  });
  for (const quarter of [1, 2, 3]) {
    const day = workday(dayNumber(`${year}-${String(quarter * 3 + 1).padStart(2, '0')}-09`));
    if (day < opened + 20) continue;
    recordReview(partner, journal, { on, at: at(day), day, quarter, staff, texts });
  }
  if (course === 'AMENDING') {
    const amended = { ...content, goals: `${content.goals} ${texts.amendment}` };
    journal.record(at(Math.max(world.today - 20, opened + 22)), {
      ...{ type: 'PlanAmended', ...byVendor, content: amended, reason: texts.amendment },
    });
  }
}

interface Review {
  readonly on: { readonly partner: string; readonly year: number };
  readonly at: number;
  readonly day: number;
  readonly quarter: number;
  readonly staff: string;
  readonly texts: PlanTexts;
}

function recordReview(
  { people, region }: DemoPartner,
  journal: Journal,
  { on, at, day, quarter, staff, texts }: Review,
): void {
  const owner = people[0]?.name ?? region.code;
  const commitment = `calls-${quarter}`;
  journal.record(at, {
    ...{ type: 'PlanReviewed', ...on, review: `qbr-${quarter}`, staff, kind: 'QBR', on: dayText(day) },
    ...{ attendees: [owner, staff], decision: texts.decision, figures: [] },
    commitments: [{ commitment, side: 'PARTNER', owner, due: dayText(day + 50), text: texts.calls }],
  });
  if (quarter < 3)
    journal.record(at + 48 * MINUTES_A_DAY, {
      ...{ type: 'CommitmentSettled', ...on, side: 'PARTNER', commitment, kept: true },
    });
}

function contentOf(
  partner: DemoPartner,
  { texts, owner, begins, random }: { texts: PlanTexts; owner: string; begins: number; random: Random },
) {
  const { currency, code } = partner.region;
  const worth = (WORTH[currency] ?? USUAL_WORTH) * Math.max(1, partner.customers);
  const share = (parts: number) => String(Math.round((worth * parts) / 10));
  const wins = Math.max(1, Math.round(partner.customers / 12));
  const own = partner.people[0]?.name ?? code;
  const due = (day: number) => dayText(begins + day);
  const isProvider = partner.program === 'SOLUTIONS_PROVIDER';
  return {
    ...{ currency, policyVersion: '2025-06', owner, goals: texts.goals },
    partnerOwner: { name: own, email: partner.people[0]?.email ?? `plan@${partner.domain}` },
    ...(isProvider ? {} : { tierTarget: { tier: 'GOLD', on: due(195) } as const }),
    objectives: [
      objective('sourced', isProvider ? 'REVENUE_SHARE' : 'SOURCED_MRR', [2, 3, 4, 5].map(share), 50),
      objective('won', 'DEALS_WON', [wins, wins, wins + 1, wins + 1].map(String), 30),
      objective(
        'managed',
        isProvider ? 'NEW_CUSTOMERS' : 'MANAGED_MRR',
        isProvider ? ['1', '1', '1', '1'] : [3, 3, 4, 4].map(share),
        20,
      ),
    ],
    initiatives: [
      {
        ...{ initiative: 'seminar', name: texts.seminar, owner: own, due: due(75 + random.integer(0, 60)) },
        status: 'RUNNING' as const,
        expectedMrr: { amount: share(1), currency },
        sharedDeals: [] as string[],
      },
    ],
    commitments: [
      { commitment: 'portal', side: 'VENDOR', owner, due: due(58), text: texts.portal } as const,
      { commitment: 'certified', side: 'PARTNER', owner: own, due: due(180), text: texts.certified } as const,
    ],
    capacity: { people: 3 + partner.people.length * 2, certified: partner.people.length, onboardingsPerMonth: 2 },
    accreditations: [{ name: 'CRM Implementation', state: 'PLANNED', on: due(240) } as const],
    opportunities: [],
    risks: [{ risk: 'one-seller', text: texts.risk, gravity: 'MEDIUM' as const, response: texts.response }],
  };
}

function objective(
  key: string,
  metric: 'SOURCED_MRR' | 'REVENUE_SHARE' | 'DEALS_WON' | 'MANAGED_MRR' | 'NEW_CUSTOMERS',
  targets: readonly string[],
  weight: number,
) {
  const [first = '0', second = '0', third = '0', fourth = '0'] = targets;
  const four: [string, string, string, string] = [first, second, third, fourth];
  return { objective: key, metric, targets: four, weight };
}
