import { describe, expect, it } from 'vitest';
import { normalInstant } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import type { DeadlineExtended, MessageSent, Recorded } from '../history.js';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook } from '../policy.js';
import { partner, recorded } from '../testing/story.js';
import { responseDeadlines } from './response.js';

const japan = new Set(['2026-09-21', '2026-09-22', '2026-09-23']);
const holidays = { isPublicHoliday: (region: string, day: string) => region === 'JP' && japan.has(day) };
const friday = '2025-06-06T15:00:00+09:00';
const monday = '2026-09-21T10:00:00+09:00';

const sent = (from: 'VENDOR' | 'PARTNER', message: string, at: string, answers?: string, sharedDeal = 'd1-p1') => ({
  type: 'MessageSent' as const,
  at,
  message,
  sharedDeal,
  from,
  text: 't',
  answers,
});
const extended = (message: string, until: string, at = friday) => ({
  type: 'DeadlineExtended' as const,
  at,
  message,
  until,
  reason: 'Influenza.',
});

type Told = ReturnType<typeof sent> | ReturnType<typeof extended>;
interface Setting {
  readonly facts?: Partial<PartnerFacts>;
  readonly policies?: readonly Policy[];
}

function deadlinesOf(told: readonly Told[], { facts = {}, policies = [policy202506] }: Setting = {}, shuffle = false) {
  const events = shuffle ? recorded(told).reverse() : recorded(told);
  return responseDeadlines({
    messages: events.filter((event): event is Recorded<MessageSent> => event.type === 'MessageSent'),
    extensions: events.filter((event): event is Recorded<DeadlineExtended> => event.type === 'DeadlineExtended'),
    partner: partner('p1', facts),
    sharedDeal: 'd1-p1',
    policies: new PolicyBook(policies),
    holidays,
  });
}

/** Each deadline as: message, due (Tokyo), met (Tokyo), its clause, and the clauses that spoke (those that do not hold with !). */
function written(told: readonly Told[], setting?: Setting, shuffle?: boolean): string[] {
  const local = (instant: string | null) =>
    instant === null ? '-' : new Date(new Date(instant).getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
  return deadlinesOf(told, setting, shuffle).map(({ subject, dueAt, metAt, clause, reasons }) =>
    [subject, local(dueAt), local(metAt), clause, ...reasons.map((one) => `${one.holds ? '' : '!'}${one.clause}`)].join(
      ' ',
    ),
  );
}

const absences = (from: string, to: string, at: string) => ({
  facts: { absences: [{ from, to, announcedAt: normalInstant(at), evidence: 'abs' }] },
});

const table: [string, readonly Told[], Setting, string[]][] = [
  [
    'comms.48-hours: the example of the semantics',
    [sent('VENDOR', 'm1', friday)],
    {},
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours'],
  ],
  [
    'comms.holiday: by 17:00 of the next business day',
    [sent('VENDOR', 'm1', monday)],
    {},
    ['m1 2026-09-24T17:00 - comms.holiday comms.holiday'],
  ],
  [
    'a holiday elsewhere is none here',
    [sent('VENDOR', 'm1', monday)],
    { facts: { region: 'US', timeZone: 'America/New_York' } },
    ['m1 2026-09-23T13:00 - comms.48-hours comms.48-hours'],
  ],
  ['no message, no deadline', [], {}, []],
  ['a message of the partner starts no clock', [sent('PARTNER', 'm1', friday)], {}, []],
  ['a message on another shared deal is another matter', [sent('VENDOR', 'm1', friday, undefined, 'd2-p1')], {}, []],
  [
    'answered in time by the message that names it',
    [sent('VENDOR', 'm1', friday), sent('PARTNER', 'm2', '2025-06-10T15:00:00+09:00', 'm1')],
    {},
    ['m1 2025-06-10T15:00 2025-06-10T15:00 comms.48-hours comms.48-hours'],
  ],
  [
    'answered a second late',
    [sent('VENDOR', 'm1', friday), sent('PARTNER', 'm2', '2025-06-10T15:00:01+09:00', 'm1')],
    {},
    ['m1 2025-06-10T15:00 2025-06-10T15:00 comms.48-hours !comms.48-hours'],
  ],
  [
    'answered by the first later message that answers nothing else',
    [
      sent('PARTNER', 'm0', '2025-06-06T14:00:00+09:00'),
      sent('VENDOR', 'm1', friday),
      sent('PARTNER', 'm2', '2025-06-06T16:00:00+09:00', 'mx'),
      sent('PARTNER', 'm3', '2025-06-06T17:00:00+09:00'),
      sent('PARTNER', 'm4', '2025-06-06T18:00:00+09:00'),
    ],
    {},
    ['m1 2025-06-10T15:00 2025-06-06T17:00 comms.48-hours comms.48-hours'],
  ],
  [
    'the message that names it counts, though another came first',
    [
      sent('VENDOR', 'm1', friday),
      sent('PARTNER', 'm2', '2025-06-06T16:00:00+09:00'),
      sent('PARTNER', 'm3', '2025-06-12T16:00:00+09:00', 'm1'),
    ],
    {},
    ['m1 2025-06-10T15:00 2025-06-12T16:00 comms.48-hours !comms.48-hours'],
  ],
  [
    'one message answers all that came before it',
    [
      sent('VENDOR', 'm1', '2025-06-05T15:00:00+09:00'),
      sent('VENDOR', 'm2', friday),
      sent('PARTNER', 'm3', '2025-06-09T16:00:00+09:00'),
    ],
    {},
    [
      'm1 2025-06-09T15:00 2025-06-09T16:00 comms.48-hours !comms.48-hours',
      'm2 2025-06-10T15:00 2025-06-09T16:00 comms.48-hours comms.48-hours',
    ],
  ],
  [
    'a message of the vendor answers nothing',
    [sent('VENDOR', 'm1', friday), sent('VENDOR', 'm2', friday, 'm1')],
    {},
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours', 'm2 2025-06-10T15:00 - comms.48-hours comms.48-hours'],
  ],
  [
    'comms.exceptions: extended to the date given',
    [sent('VENDOR', 'm1', friday), extended('m1', '2025-06-20T17:00:00+09:00')],
    {},
    ['m1 2025-06-20T17:00 - comms.exceptions comms.48-hours comms.exceptions'],
  ],
  [
    'an extension in time excuses an answer after the 48 hours',
    [
      sent('VENDOR', 'm1', friday),
      extended('m1', '2025-06-20T17:00:00+09:00'),
      sent('PARTNER', 'm2', '2025-06-20T17:00:00+09:00'),
    ],
    {},
    ['m1 2025-06-20T17:00 2025-06-20T17:00 comms.exceptions comms.48-hours comms.exceptions'],
  ],
  [
    'an extension never shortens',
    [sent('VENDOR', 'm1', friday), extended('m1', '2025-06-10T14:59:59+09:00')],
    {},
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours !comms.exceptions'],
  ],
  [
    'of two extensions the newer counts',
    [
      sent('VENDOR', 'm1', friday),
      extended('m1', '2025-06-20T17:00:00+09:00', '2025-06-09T09:00:00+09:00'),
      extended('m1', '2025-06-30T17:00:00+09:00', '2025-06-08T09:00:00+09:00'),
    ],
    {},
    ['m1 2025-06-20T17:00 - comms.exceptions comms.48-hours comms.exceptions'],
  ],
  [
    'an extension of another message is passed over',
    [sent('VENDOR', 'm1', friday), extended('m9', '2025-06-20T17:00:00+09:00')],
    {},
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours'],
  ],
  [
    'comms.out-of-office: absence told beforehand does not count',
    [sent('VENDOR', 'm1', friday)],
    absences('2025-06-09', '2025-06-10', '2025-06-01T09:00:00+09:00'),
    ['m1 2025-06-12T15:00 - comms.48-hours comms.48-hours comms.out-of-office'],
  ],
  [
    'absence told too late counts, and says so',
    [sent('VENDOR', 'm1', friday)],
    absences('2025-06-09', '2025-06-09', '2025-06-11T09:00:00+09:00'),
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours !comms.out-of-office'],
  ],
  [
    'absence at another time is not mentioned',
    [sent('VENDOR', 'm1', friday)],
    absences('2025-06-11', '2025-06-30', '2025-06-01T09:00:00+09:00'),
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours'],
  ],
  [
    'absence on the weekend is not mentioned either',
    [sent('VENDOR', 'm1', friday)],
    absences('2025-06-07', '2025-06-08', '2025-06-01T09:00:00+09:00'),
    ['m1 2025-06-10T15:00 - comms.48-hours comms.48-hours'],
  ],
  [
    'absence on the day that begins when the answer is due, told too late, is not mentioned',
    [sent('VENDOR', 'm1', '2025-06-05T00:00:00+09:00')],
    absences('2025-06-09', '2025-06-09', '2025-06-09T10:00:00+09:00'),
    ['m1 2025-06-09T00:00 - comms.48-hours comms.48-hours'],
  ],
  [
    'absence after a holiday',
    [sent('VENDOR', 'm1', monday)],
    absences('2026-09-24', '2026-09-24', '2026-09-20T09:00:00+09:00'),
    ['m1 2026-09-25T17:00 - comms.holiday comms.holiday comms.out-of-office'],
  ],
];

describe('by when the partner answers', () => {
  it.each(table)('%s', (_, told, setting, expected) => {
    expect(written(told, setting)).toEqual(expected);
    expect(written(told, setting, true).sort()).toEqual([...expected].sort());
  });

  it('hours and the holiday hour are of the policy in force on the day of the contact', () => {
    const brisk = {
      ...policy202506,
      version: 'brisk',
      effectiveFrom: '2025-06-07',
      parameters: { ...policy202506.parameters, responseHours: 24, holidayAnswerBy: '12:00' },
    };
    const policies = [policy202506, brisk];
    const told = [
      sent('VENDOR', 'm1', friday),
      sent('VENDOR', 'm2', '2025-06-09T15:00:00+09:00'),
      sent('VENDOR', 'm3', monday),
    ];
    expect(written(told, { policies }).map((text) => text.slice(0, 19))).toEqual([
      'm1 2025-06-10T15:00',
      'm2 2025-06-10T15:00',
      'm3 2026-09-24T12:00',
    ]);
  });

  it('each reason carries what it was tried on and the events that it rests on', () => {
    const told = [
      sent('VENDOR', 'm1', friday),
      sent('PARTNER', 'm2', '2025-06-13T10:00:00+09:00', 'm1'),
      extended('m1', '2025-06-20T17:00:00+09:00'),
    ];
    const [deadline] = deadlinesOf(told, absences('2025-06-09', '2025-06-09', '2025-06-01T09:00:00+09:00'));
    expect(deadline).toEqual({
      kind: 'RESPONSE',
      subject: 'm1',
      partner: 'p1',
      sharedDeal: 'd1-p1',
      startedAt: normalInstant(friday),
      dueAt: normalInstant('2025-06-20T17:00:00+09:00'),
      metAt: normalInstant('2025-06-13T10:00:00+09:00'),
      clause: 'comms.exceptions',
      reasons: [
        {
          clause: 'comms.48-hours',
          holds: true,
          facts: {
            contactedAt: normalInstant(friday),
            region: 'JP',
            timeZone: 'Asia/Tokyo',
            hours: 48,
            dueAt: normalInstant('2025-06-11T15:00:00+09:00'),
            answeredAt: normalInstant('2025-06-13T10:00:00+09:00'),
          },
          evidence: ['e0', 'e1'],
        },
        {
          clause: 'comms.exceptions',
          holds: true,
          facts: {
            until: normalInstant('2025-06-20T17:00:00+09:00'),
            reason: 'Influenza.',
            timeZone: 'Asia/Tokyo',
          },
          evidence: ['e2'],
        },
        {
          clause: 'comms.out-of-office',
          holds: true,
          facts: { absentFrom: '2025-06-09', absentTo: '2025-06-09' },
          evidence: ['abs'],
        },
      ],
    });
  });
});
