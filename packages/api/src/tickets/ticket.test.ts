import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { customer, partner, registered, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  staff('head', 'PDM'),
  staff('pdm3', 'PDM', { manager: 'head' }),
  ...partner('p1', 'pdm3'),
  ...partner('p2', 'pdm2'),
  customer('c1'),
  ...['p1', 'p2'].flatMap((key) => registered({ deal: 'd1', partner: key, customer: 'c1' })),
];
const TICKET = 'ticket { key status concern text version escalation { reason } answers { text } }';
interface Ticket {
  readonly key: string;
  readonly status: string;
  readonly version: number;
}

describeOnEach('a ticket (feedback.pdm-ticket)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const act = (holder: string, name: string, input: object) => mutate(server, holder, [name, TICKET], input);
  const done = async (holder: string, name: string, input: object) => {
    const { ticket, userErrors } = await act(holder, name, input);
    expect(userErrors).toEqual([]);
    return ticket as Ticket;
  };
  const listed = async (holder: string, partnerKey: string) => {
    const query = 'query ($key: String!) { partner(key: $key) { tickets { key } } }';
    const { data } = await server.ask(holder, query, { key: partnerKey });
    return (data as { partner: { tickets: { key: string }[] } | null }).partner?.tickets.map(({ key }) => key);
  };
  const opened = async () => done('pdm:pdm3', 'openTicket', { partnerKey: 'p1', text: 'Quotes take two weeks.' });

  it('goes from what a partner tells its PDM, through its manager, to the answer of partner operations', async () => {
    const told = { text: 'Our quotes take two weeks.', clientMutationId: 't' };
    const raised = await done('partner:p1', 'raiseConcern', told);
    expect(raised).toMatchObject({ status: 'RAISED', concern: told.text, text: null, version: 1 });
    expect(await done('partner:p1', 'raiseConcern', told)).toEqual(raised);
    const ticketKey = raised.key;
    const open = { ticketKey, text: 'The quote desk is short of people.', expectedVersion: 1, clientMutationId: 'o' };
    for (const _ of [1, 2])
      expect(await done('pdm:pdm3', 'openTicket', open)).toMatchObject({ key: ticketKey, status: 'OPEN', version: 2 });
    const escalate = { ticketKey, reason: 'No answer for a week.' };
    expect(await done('partner:p1', 'escalateTicket', escalate)).toMatchObject({
      ...{ status: 'ESCALATED', escalation: { reason: 'No answer for a week.' }, version: 3 },
    });
    const waiting = await server.ask('pdm:head', '{ openTickets { key partnerName status } }');
    expect(waiting.data).toEqual({ openTickets: [{ key: ticketKey, partnerName: 'Partner p1', status: 'ESCALATED' }] });
    const answer = { ticketKey, answer: 'A second desk opens in May.', closes: false };
    expect(await done('ops:ops1', 'answerTicket', answer)).toMatchObject({ status: 'ANSWERED', version: 4 });
    expect(await done('ops:ops1', 'answerTicket', { ...answer, answer: 'It has.', closes: true })).toMatchObject({
      ...{ status: 'CLOSED', answers: [{ text: answer.answer }, { text: 'It has.' }], version: 5 },
    });
    expect((await server.ask('pdm:head', '{ openTickets { key } }')).data).toEqual({ openTickets: [] });
  });

  it('is for the partner, its PDM and ops, and for nobody else', async () => {
    const { key } = await opened();
    for (const holder of ['partner:p1', 'pdm:pdm3', 'ops:ops1']) expect(await listed(holder, 'p1')).toContain(key);
    expect(await listed('gs:gs1', 'p1')).toEqual([]);
    for (const holder of ['partner:p2', 'pdm:pdm1', 'pdm:head']) expect(await listed(holder, 'p1')).toBeUndefined();
    const openOf = async (holder: string) =>
      ((await server.ask(holder, '{ openTickets { key } }')).data as { openTickets: Ticket[] }).openTickets.length;
    expect([await openOf('gs:gs1'), await openOf('partner:p1'), await openOf('pdm:pdm1')]).toEqual([0, 0, 0]);
    expect([await openOf('pdm:pdm3'), await openOf('ops:ops1')]).toEqual([1, 1]);
    const attempts: [string, string, object][] = [
      ...['partner:p2', 'gs:gs1', 'pdm:pdm1', 'pdm:head'].map((holder): [string, string, object] => [
        ...([holder, 'escalateTicket', { ticketKey: key, reason: 'r' }] as const),
      ]),
      ...['partner:p1', 'pdm:pdm3', 'gs:gs1'].map((holder): [string, string, object] => [
        ...([holder, 'answerTicket', { ticketKey: key, answer: 'a', closes: true }] as const),
      ]),
      ...['pdm:pdm1', 'partner:p1'].map((holder): [string, string, object] => [
        ...([holder, 'openTicket', { partnerKey: 'p1', text: 't' }] as const),
      ]),
      ['partner:p2', 'raiseConcern', { partnerKey: 'p1', text: 't' }],
      ['pdm:pdm3', 'raiseConcern', { partnerKey: 'p1', text: 't' }],
    ];
    for (const [holder, name, input] of attempts)
      expect(await act(holder, name, input), `${holder} ${name}`).toMatchObject({
        ...{ ticket: null, userErrors: [{ code: 'NOT_FOUND' }] },
      });
  });

  it.each<[string, string, string, object, string]>([
    [
      'a concern and a partner at once',
      'pdm:pdm3',
      'openTicket',
      { ticketKey: 'x', partnerKey: 'p1', text: 't' },
      'ONE_OF',
    ],
    ['neither', 'pdm:pdm3', 'openTicket', { text: 't' }, 'ONE_OF'],
    ['a concern that is none', 'pdm:pdm3', 'openTicket', { ticketKey: 'none', text: 't' }, 'NOT_FOUND'],
    ['a concern of nobody', 'ops:ops1', 'raiseConcern', { text: 't' }, 'REQUIRED'],
    ['nothing said', 'pdm:pdm3', 'openTicket', { partnerKey: 'p1', text: '' }, 'EMPTY'],
    [
      'an answer to no ticket',
      'ops:ops1',
      'answerTicket',
      { ticketKey: 'none', answer: 'a', closes: true },
      'NOT_FOUND',
    ],
  ])('is refused: %s', async (_, holder, name, input, code) => {
    expect((await act(holder, name, input)).userErrors).toMatchObject([{ code }]);
  });

  it('is not worked upon by two at once, and not after it is closed', async () => {
    const { key: ticketKey, version } = await opened();
    const answer = { ticketKey, answer: 'Done.', closes: false, expectedVersion: version };
    await done('ops:ops1', 'answerTicket', answer);
    expect((await act('ops:ops1', 'answerTicket', answer)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    await done('ops:ops1', 'answerTicket', { ...answer, closes: true, expectedVersion: version + 1 });
    const late: [string, string, object][] = [
      ['ops:ops1', 'answerTicket', { ticketKey, answer: 'More.', closes: false }],
      ['pdm:pdm3', 'openTicket', { ticketKey, text: 'Again.' }],
      ['pdm:pdm3', 'escalateTicket', { ticketKey, reason: 'r' }],
    ];
    for (const [holder, name, input] of late)
      expect((await act(holder, name, input)).userErrors, name).toMatchObject([
        { code: 'NOT_OPEN', clause: { code: 'feedback.pdm-ticket' } },
      ]);
  });

  it('takes its steps in their order', async () => {
    const { key: raised } = await done('partner:p1', 'raiseConcern', { text: 'Slow.' });
    const { key: open } = await opened();
    await done('pdm:pdm3', 'escalateTicket', { ticketKey: open, reason: 'r' });
    const early: [string, string, object][] = [
      ['partner:p1', 'escalateTicket', { ticketKey: raised, reason: 'r' }],
      ['ops:ops1', 'answerTicket', { ticketKey: raised, answer: 'a', closes: true }],
      ['pdm:pdm3', 'openTicket', { ticketKey: open, text: 'Again.' }],
      ['partner:p1', 'escalateTicket', { ticketKey: open, reason: 'Again.' }],
    ];
    for (const [holder, name, input] of early)
      expect((await act(holder, name, input)).userErrors, name).toMatchObject([{ code: 'NOT_OPEN' }]);
  });

  it('is escalated to nobody where no manager is recorded', async () => {
    const { key } = await done('pdm:pdm2', 'openTicket', { partnerKey: 'p2', text: 'Slow.' });
    expect((await act('partner:p2', 'escalateTicket', { ticketKey: key, reason: 'r' })).userErrors).toMatchObject([
      { code: 'NO_MANAGER', clause: { code: 'feedback.pdm-ticket' } },
    ]);
  });
});
