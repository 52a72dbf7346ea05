import { type EventOf, normalInstant, type OverlayInvited, type Recorded } from '@tierline/rules';
import { eventsThatMade } from '../history/created-events.loader.js';
import { keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

export interface InvitationRecord {
  readonly key: string;
  /** Keys of the partner and of the vendor's deal. */
  readonly partner: string;
  readonly deal: string;
  readonly partnerName: string;
  readonly customerName: string | null;
  readonly invitedAt: string;
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly accepted: boolean | null;
}

interface Row {
  readonly deal: string;
  readonly partnerName: string;
  readonly customerName: string | null;
}

/** Invitations to a partner that the viewer looks after or is, or to a deal that it works on. */
export async function invitationsByKey(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, InvitationRecord>> {
  const made = await eventsThatMade(
    keys.map((key) => `invitation:${key}` as const),
    reading,
  );
  const invited = [...made.values()].flatMap((event) => (event.type === 'OverlayInvited' ? [event] : []));
  const seen = await Promise.all(invited.map((event) => isSeen(event, reading)));
  const shown = invited.filter((_, place) => seen[place]);
  return keyed(await Promise.all(shown.map((event) => described(event, reading))), ({ key }) => key);
}

async function isSeen({ partner, deal }: OverlayInvited, reading: Reading): Promise<boolean> {
  const row = await reading.first<{ one: number }>(sql`
    select 1 as one from partner p where p.key = ${partner} and (${reading.scope.figuresOf('p.key')}
      or exists (select 1 from deal_route r where r.deal = ${deal} and ${reading.scope.vendorDeal('r')}))`);
  return row !== undefined;
}

async function described(event: Recorded<OverlayInvited>, reading: Reading): Promise<InvitationRecord> {
  const { invitation: key, partner, deal, instant: invitedAt } = event;
  const [row] = await reading.all<Row>(sql`
    select r.deal, p.name as "partnerName", c.name as "customerName" from deal_route r
    join partner p on p.key = ${partner} left join customer c on 'customer:' || c.key = r.subject
    where r.deal = ${deal}`);
  const due = await reading.first<{ dueAt: string }>(sql`
    select l.due_at as "dueAt" from deadline l where l.natural_key = ${['OVERLAY_ANSWER', key, partner].join('\n')}`);
  const answer = await firstAnswer(event, reading);
  return {
    ...{ key, partner, deal, invitedAt },
    partnerName: row?.partnerName ?? '',
    customerName: row?.customerName ?? null,
    dueAt: due?.dueAt ?? null,
    answeredAt: answer?.at ?? null,
    accepted: answer?.accepted ?? null,
  };
}

/** Of several answers the first counts. */
async function firstAnswer(
  { invitation, deal }: OverlayInvited,
  reading: Reading,
): Promise<EventOf<'OverlayAnswered'> | null> {
  const rows = await reading.all<{ payload: string }>(sql`
    select e.payload from history_event e where e.anchor ${among([`deal:${deal}`])} and e.type = ${'OverlayAnswered'}
    order by ${name('e.instant, e.seq')}`);
  const answers = rows.map(({ payload }) => JSON.parse(payload) as EventOf<'OverlayAnswered'>);
  const answer = answers.find((each) => each.invitation === invitation);
  return answer ? { ...answer, at: normalInstant(answer.at) } : null;
}
