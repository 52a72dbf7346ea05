/**
 * The credited tier worked out a second time, the slow and plain way: one day after the other, every span looked at on every
 * day, by numbers written down here and not by the policy. Points are counted in ten-thousandths. For the policy 2025-06 alone.
 */
import type { PartnerFacts } from '../facts.js';
import type { Tier } from '../history.js';
import type { PointSpan } from '../outcome.js';

const ranks: Tier[] = ['NONE', 'GOLD', 'PLATINUM', 'DIAMOND', 'ELITE'];
const asked: [number, number][] = [
  [0, 0],
  [63, 123],
  [113, 313],
  [300, 800],
  [1950, 3650],
];

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const next = (day: string) => new Date(utc(day) + 86_400_000).toISOString().slice(0, 10);

/** The same day six months on; a day that the month does not have becomes its last. */
function sixMonthsOn(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

function rankOfDay(spans: readonly PointSpan[], day: string): number {
  const sum = { SOURCED: 0, ASSISTED: 0, MANAGED: 0 };
  for (const { kind, from, until, counted } of spans) if (from <= day && day < until) sum[kind] += counted.minor;
  const sourced = day < '2025-07-15' ? sum.SOURCED + sum.ASSISTED : sum.SOURCED;
  const total = sum.SOURCED + sum.ASSISTED + sum.MANAGED;
  return asked.findLastIndex(([first, all]) => sourced >= first * 10_000 && total >= all * 10_000);
}

/** The credited tier at the end of every day from the enrolment through `last`. */
export function creditedDayByDay(spans: readonly PointSpan[], facts: PartnerFacts, last: string): Map<string, Tier> {
  const credited = new Map<string, Tier>();
  const reached: { day: string; rank: number }[] = [];
  const caps: { key: string; until: string | null; rank: number }[] = [];
  let [held, since, program] = [0, '', ''];
  const hold = (rank: number, day: string) => ([held, since] = [rank, day]);
  const shown = (day: string) =>
    Math.min(held, ...caps.filter(({ until }) => until === null || day < until).map(({ rank }) => rank));
  for (let day = facts.programs[0]?.from ?? ''; day <= last; day = next(day)) {
    const now = facts.programs.findLast(({ from }) => from <= day)?.program ?? '';
    if (now !== program) hold(0, day);
    program = now;
    const isPartner = program === 'SOLUTIONS_PARTNER';
    const grant = facts.grantedTiers.findLast((each) => each.day === day);
    if (grant && isPartner) hold(ranks.indexOf(grant.tier), day);
    for (const { key, kind, from, until } of facts.sanctions)
      if (from === day && (kind === 'TIER_LOWERED' || kind === 'TIER_WITHDRAWN'))
        caps.push({ key, until, rank: kind === 'TIER_WITHDRAWN' ? 0 : Math.max(0, shown(day) - 1) });
    const rank = isPartner ? rankOfDay(spans, day) : 0;
    reached.push({ day, rank });
    if (rank > held) hold(rank, day);
    const window = { '01-15': `${Number(day.slice(0, 4)) - 1}-08-15`, '07-15': `${day.slice(0, 4)}-02-15` }[
      day.slice(5)
    ];
    if (window && sixMonthsOn(since) <= day) {
      const best = Math.max(...reached.filter((each) => each.day >= window).map((each) => each.rank));
      if (best < held) hold(best, day);
    }
    credited.set(day, ranks[shown(day)] ?? 'NONE');
  }
  return credited;
}
