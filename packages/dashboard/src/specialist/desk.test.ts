import { describe, expect, it } from 'vitest';
import { clocksOf, invitationState, unansweredOf, type DeskDeal } from './desk.ts';
import { sentLines } from './quote-draft.ts';

const message = (key: string, from: string, answers: string | null = null) => ({
  key,
  from,
  answers,
  sentAt: '2025-06-02T00:00:00Z',
  text: key,
});
const deal = (more: object) => ({ id: 'sd', deadlines: [], messages: [], ...more }) as unknown as DeskDeal;
const now = new Date('2025-06-04T00:00:00Z');

describe('what runs on the deals', () => {
  it('stands by time, with what a partner wrote and nobody answered', () => {
    const due = (dueAt: string) => ({ kind: 'RESPONSE', dueAt, missed: false });
    const clocks = clocksOf([
      deal({ deadlines: [due('2025-06-09T00:00:00Z'), due('2025-06-01T00:00:00Z')] }),
      deal({ messages: [message('m1', 'PARTNER')] }),
    ]);
    expect(clocks.map(({ deadline, unanswered }) => deadline?.dueAt ?? unanswered?.key)).toEqual([
      '2025-06-01T00:00:00Z',
      'm1',
      '2025-06-09T00:00:00Z',
    ]);
  });

  it('has nothing of a message that the vendor wrote last', () => {
    expect(unansweredOf(deal({ messages: [message('m1', 'PARTNER'), message('m2', 'VENDOR', 'm1')] }))).toBeNull();
    expect(unansweredOf(deal({ messages: [] }))).toBeNull();
  });
});

it.each([
  [{ answeredAt: null, accepted: null, dueAt: '2025-06-05T00:00:00Z' }, 'OPEN'],
  [{ answeredAt: null, accepted: null, dueAt: '2025-06-03T23:59:59Z' }, 'MISSED'],
  [{ answeredAt: '2025-06-03T00:00:00Z', accepted: true, dueAt: '2025-06-02T00:00:00Z' }, 'ACCEPTED'],
  [{ answeredAt: '2025-06-03T00:00:00Z', accepted: false, dueAt: null }, 'DECLINED'],
] as const)('an invitation %o is %s (overlay.72-hours)', (invitation, state) => {
  expect(invitationState(invitation, now)).toBe(state);
});

it('a quote is sent only where every line can be read', () => {
  const line = { productLine: 'SALES_HUB', edition: 'PROFESSIONAL' as const, currency: 'JPY' };
  expect(sentLines([{ ...line, amount: '１２０,000' }])).toMatchObject([
    { mrr: { amount: '120000', currency: 'JPY' } },
  ]);
  expect(
    sentLines([
      { ...line, amount: '100' },
      { ...line, amount: '1e3' },
    ]),
  ).toBeNull();
  expect(sentLines([])).toBeNull();
});
