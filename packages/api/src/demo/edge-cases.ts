/**
 * Customers whose histories stand on the boundaries of the rules, in every generated program: the cases that people ask about first.
 * Each is told in full; its name says what it shows.
 */
import { dayNumber, dayText, monthText } from './days.js';
import { at, EdgeCase, japan } from './edge-case.js';
import { Journal } from './journal.js';
import { horizonOf, type DemoPartner, type World } from './world.js';

/** Days on which the program's public rules changed, and the days before them. */
const turningDays = [
  '2023-03-31',
  '2023-04-01',
  '2024-02-26',
  '2024-02-27',
  '2025-07-14',
  '2025-07-15',
  '2025-11-16',
  '2025-11-17',
];

function signatures(world: World, partner: DemoPartner): EdgeCase[] {
  const closedOn = world.today - 210;
  const lastMinute = new EdgeCase(world, 'signed-2359', '締切一分前商店', closedOn - 40);
  lastMinute.sell(partner, closedOn, [lastMinute.line('MARKETING_HUB', 'PROFESSIONAL', 96000)], at(closedOn, 23, 59));
  const tenPast = new EdgeCase(world, 'signed-0010', '十分遅れ商店', closedOn - 40);
  tenPast.sell(partner, closedOn, [tenPast.line('MARKETING_HUB', 'PROFESSIONAL', 96000)], at(closedOn + 1, 0, 10));
  const never = new EdgeCase(world, 'never-signed', '未署名工業', closedOn - 40);
  never.sell(partner, closedOn, [never.line('SALES_HUB', 'PROFESSIONAL', 54000)], null);
  return [lastMinute, tenPast, never];
}

function upsells(world: World, first: DemoPartner, other: DemoPartner): EdgeCase[] {
  const soldOn = world.today - 330;
  const raised = new EdgeCase(world, 'upsold-by-other', '二社担当精機', soldOn - 40);
  raised.sell(first, soldOn, [raised.line('MARKETING_HUB', 'PROFESSIONAL', 96000)]);
  raised.sell(other, soldOn + 120, [raised.line('MARKETING_HUB', 'ENTERPRISE', 432000)]);
  const starter = new EdgeCase(world, 'starter-within-larger', '合わせ買い食品', soldOn - 40);
  starter.sell(first, soldOn, [
    starter.line('SALES_HUB', 'PROFESSIONAL', 54000),
    starter.line('SERVICE_HUB', 'STARTER', 5400),
  ]);
  starter.sell(other, soldOn + 150, [starter.line('SERVICE_HUB', 'PROFESSIONAL', 54000)]);
  const again = new EdgeCase(world, 'line-twice', '再契約物流', soldOn - 40);
  again.sell(first, soldOn, [again.line('SALES_HUB', 'PROFESSIONAL', 54000)]);
  again.end('SALES_HUB', soldOn + 110);
  again.sell(other, soldOn + 200, [again.line('SALES_HUB', 'PROFESSIONAL', 60000)]);
  return [raised, starter, again];
}

/** Three months reported unpaid after their quarter closed, one of them paid in the end. */
function unpaid(world: World, partner: DemoPartner): EdgeCase {
  const soldOn = world.today - 400;
  const edge = new EdgeCase(world, 'unpaid-quarter', '入金待ち商事', soldOn - 40);
  edge.sell(partner, soldOn, [edge.line('MARKETING_HUB', 'PROFESSIONAL', 96000)]);
  const productLine = 'MARKETING_HUB';
  for (const days of [95, 126, 156]) {
    const month = monthText(soldOn + days);
    edge.journal.record(at(soldOn + 250, 10), { type: 'PaymentMissed', customer: edge.key, productLine, month });
    if (days === 95)
      edge.journal.record(at(soldOn + 330, 10), { type: 'PaymentReceived', customer: edge.key, productLine, month });
  }
  return edge;
}

function turns(world: World, partner: DemoPartner): EdgeCase[] {
  return turningDays
    .filter((day) => dayNumber(day) > Math.max(world.start, partner.enrolledOn) + 60 && dayNumber(day) < world.today)
    .map((day) => {
      const closedOn = dayNumber(day);
      const edge = new EdgeCase(world, `closed-${day}`, `節目${day.replaceAll('-', '')}印刷`, closedOn - 40);
      edge.sell(partner, closedOn, [edge.line('SERVICE_HUB', 'PROFESSIONAL', 54000)]);
      return edge;
    });
}

/** A provider's deal of thirteen months ago: its twelve months of revenue share are over. */
function providers(world: World, provider: DemoPartner | undefined): EdgeCase[] {
  if (!provider) return [];
  const edge = new EdgeCase(world, 'provider-13-months', '満期製菓', world.today - 440);
  edge.sell(provider, world.today - 397, [edge.line('SALES_HUB', 'ENTERPRISE', 180000)]);
  return [edge];
}

/** Two partners, two signatures: one deal waits for the vendor's decision, one has it, one needs none. */
function contests(world: World, first: DemoPartner, second: DemoPartner): EdgeCase[] {
  if (first === second) return [];
  const closedOn = world.today - 45;
  const waiting = new EdgeCase(world, 'two-signed-waiting', '二社署名医療', closedOn - 40);
  waiting.contest(first, second, closedOn, [waiting.line('MARKETING_HUB', 'PROFESSIONAL', 96000)]);
  const decided = new EdgeCase(world, 'two-signed-decided', '裁定済み建設', closedOn - 40);
  const deal = decided.contest(first, second, closedOn, [decided.line('SALES_HUB', 'ENTERPRISE', 180000)]);
  decided.journal.record(at(closedOn + 20, 15), {
    type: 'CreditAdjudicated',
    deal,
    partner: first.key,
    staff: world.operations,
    reason: '商談記録から、提案を主導したのはこのパートナーと認められる。',
  });
  const agreed = new EdgeCase(world, 'sourcing-first', '紹介元優先旅行', closedOn - 40);
  const lines = [agreed.line('SERVICE_HUB', 'PROFESSIONAL', 54000)];
  const [sourcing, notice] = [first.key, true];
  agreed.journal.record(at(closedOn - 10, 15), {
    type: 'SecondPartnerAgreed',
    deal: agreed.contest(first, second, closedOn, lines),
    sourcing,
    second: second.key,
    notice,
  });
  agreed.journal.record(at(closedOn + 6, 10), {
    type: 'OnboardingStarted',
    customer: agreed.key,
    productLine: 'SERVICE_HUB',
    partner: second.key,
    live: true,
  });
  return [waiting, decided, agreed];
}

/** A company that is nobody's customer yet: only its domain is known. */
function prospect(world: World, partner: DemoPartner): Journal {
  const journal = new Journal(japan.offset, horizonOf(world));
  journal.record(at(world.today - 12, 10), {
    type: 'DealRegistered',
    sharedDeal: 'sd-edge-prospect',
    partner: partner.key,
    domain: 'edge-prospect.example',
    from: 'CONTACT',
    relationship: '展示会でお会いし、来月に訪問の約束があります。',
    need: '問い合わせ対応を仕組みにしたい。',
    expectedClose: dayText(world.today + 45),
  });
  return journal;
}

export function* edgeCaseLines(world: World): Iterable<string> {
  const early = [...world.partners]
    .filter(({ enrolledOn }) => enrolledOn < world.today - 460)
    .sort((a, b) => a.enrolledOn - b.enrolledOn);
  const [first, second = first] = early.filter(
    ({ program, region }) => program === 'SOLUTIONS_PARTNER' && region.code === 'JP',
  );
  if (!first || !second) return;
  const provider = early.find(({ program }) => program === 'SOLUTIONS_PROVIDER');
  const cases = [
    ...signatures(world, first),
    ...upsells(world, first, second),
    ...contests(world, first, second),
    unpaid(world, first),
    ...turns(world, first),
    ...providers(world, provider),
  ];
  for (const { journal } of cases) yield* journal.lines();
  yield* prospect(world, first).lines();
}
