import { describe, expect, it } from 'vitest';
import { normalInstant } from '../calendar.js';
import { explain } from '../explain/explain.js';
import type { OverlayAnswered, OverlayInvited, Recorded } from '../history.js';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook } from '../policy.js';
import { openDossier } from '../registration/dossier.js';
import { course, partner, recorded } from '../testing/story.js';
import { overlayDeadlines } from './overlay.js';

const friday = '2025-06-06T15:00:00+09:00';
const invited = (at = friday, invitation = 'i1') => ({
  type: 'OverlayInvited' as const,
  at,
  invitation,
  deal: 'd1',
  partner: 'p1',
  staff: 'gs1',
});
const answered = (at: string, accepted = true, invitation = 'i1') => ({
  type: 'OverlayAnswered' as const,
  at,
  invitation,
  accepted,
});
type Told = ReturnType<typeof invited> | ReturnType<typeof answered>;

function deadlinesOf(
  told: readonly Told[],
  policies: readonly Policy[] = [policy202506],
  others: ReturnType<typeof course> = [],
  reversed = false,
) {
  const events = reversed ? recorded([...told, ...others]).reverse() : recorded([...told, ...others]);
  return overlayDeadlines({
    invited: events.filter((event): event is Recorded<OverlayInvited> => event.type === 'OverlayInvited'),
    answered: events.filter((event): event is Recorded<OverlayAnswered> => event.type === 'OverlayAnswered'),
    deals: openDossier(events).deals,
    partners: new Map([['p1', partner('p1')]]),
    policies: new PolicyBook(policies),
  });
}
const local = (instant: string | null) =>
  instant === null ? '-' : new Date(new Date(instant).getTime() + 9 * 3_600_000).toISOString().slice(0, 19);
const written = (...given: Parameters<typeof deadlinesOf>) =>
  deadlinesOf(...given).map(({ subject, dueAt, metAt, reasons }) =>
    [subject, local(dueAt), local(metAt), ...reasons.map(({ clause, holds }) => `${holds ? '' : '!'}${clause}`)].join(
      ' ',
    ),
  );

const table: [string, readonly Told[], string[]][] = [
  ['plain hours, over the weekend', [invited()], ['i1 2025-06-09T15:00:00 - overlay.72-hours']],
  [
    'accepted',
    [invited(), answered('2025-06-07T10:00:00+09:00')],
    ['i1 2025-06-09T15:00:00 2025-06-07T10:00:00 overlay.72-hours'],
  ],
  [
    'declining is an answer too',
    [invited(), answered('2025-06-07T10:00:00+09:00', false)],
    ['i1 2025-06-09T15:00:00 2025-06-07T10:00:00 overlay.72-hours'],
  ],
  [
    'in the last instant',
    [invited(), answered('2025-06-09T15:00:00+09:00')],
    ['i1 2025-06-09T15:00:00 2025-06-09T15:00:00 overlay.72-hours'],
  ],
  [
    'a second late',
    [invited(), answered('2025-06-09T15:00:01+09:00')],
    ['i1 2025-06-09T15:00:00 2025-06-09T15:00:01 !overlay.72-hours'],
  ],
  [
    'the first answer counts',
    [invited(), answered('2025-06-10T10:00:00+09:00'), answered('2025-06-08T10:00:00+09:00', false)],
    ['i1 2025-06-09T15:00:00 2025-06-08T10:00:00 overlay.72-hours'],
  ],
  [
    'an answer to another invitation is none',
    [invited(), answered('2025-06-07T10:00:00+09:00', true, 'i2')],
    ['i1 2025-06-09T15:00:00 - overlay.72-hours'],
  ],
  [
    'an answer before the invitation is none',
    [invited(), answered('2025-06-06T14:59:59+09:00')],
    ['i1 2025-06-09T15:00:00 - overlay.72-hours'],
  ],
  [
    'in the order of the invitations',
    [invited('2025-06-07T15:00:00+09:00', 'i2'), invited()],
    ['i1 2025-06-09T15:00:00 - overlay.72-hours', 'i2 2025-06-10T15:00:00 - overlay.72-hours'],
  ],
];

describe('by when an invited partner answers (overlay.72-hours)', () => {
  it.each(table)('%s', (_, told, expected) => {
    expect(written(told)).toEqual(expected);
    expect(written(told, [policy202506], [], true)).toEqual(expected);
  });

  it('the hours are of the policy in force on the day of the invitation, in the partner’s region', () => {
    const brisk = {
      ...policy202506,
      effectiveFrom: '2025-06-07',
      parameters: { ...policy202506.parameters, overlayAnswerHours: 24 },
    };
    const told = [invited('2025-06-06T23:59:59+09:00'), invited('2025-06-07T00:00:00+09:00', 'i2')];
    expect(written(told, [policy202506, brisk]).map((text) => text.slice(0, 22))).toEqual([
      'i1 2025-06-09T23:59:59',
      'i2 2025-06-08T00:00:00',
    ]);
  });

  it('hangs on the shared deal that the partner has on the deal, once it has one', () => {
    const shared = (others: ReturnType<typeof course>) =>
      deadlinesOf([invited()], [policy202506], others)[0]?.sharedDeal;
    expect(shared([])).toBeNull();
    expect(shared(course({ assisted: true, partner: 'p2' }))).toBeNull();
    expect(shared(course({ assisted: true }))).toBe('d1-p1');
  });

  it('says what it found', () => {
    const [late] = deadlinesOf([invited(), answered('2025-06-10T10:00:00+09:00')]);
    expect(late).toMatchObject({
      kind: 'OVERLAY_ANSWER',
      partner: 'p1',
      startedAt: normalInstant(friday),
      clause: 'overlay.72-hours',
    });
    expect(late?.reasons.map((reason) => explain(reason, 'en'))).toEqual([
      'The answer to the invitation was due at 9 Jun 2025, 15:00 (Asia/Tokyo) and came at 10 Jun 2025, 10:00 (Asia/Tokyo), so the GS team goes on alone.',
    ]);
    expect(late?.reasons[0]?.evidence).toEqual(['e0', 'e1']);
  });
});
