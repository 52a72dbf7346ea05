import { normalInstant } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { both, either, name, type Sql, sql } from '../reading/sql.js';

/** How an invitation stands at a moment. */
export type InvitationState = 'OPEN' | 'ANSWERED' | 'MISSED';

interface Asked {
  /** The key of the partner; null for those of all. */
  readonly partner: string | null;
  readonly state: InvitationState | null;
  /** A normal instant. */
  readonly now: string;
}

/** Where an invitation stands in its partner's list. */
export interface InvitationPlace {
  readonly key: string;
  readonly dueAt: string;
}

/** The keys of invitations, a partner's or all, the one due last first: one more than asked for, where there are more. */
export function invitationPlaces(
  reading: Reading,
  { limit, after, ...asked }: Asked & { readonly limit: number; readonly after: readonly string[] | null },
): Promise<InvitationPlace[]> {
  const rest = after ? sql`not ${upTo(after)}` : sql`true`;
  return reading.all<InvitationPlace>(sql`
    select ${name(`${KEY} as key, l.due_at as "dueAt"`)} from ${FROM} where ${matching(reading, asked)} and ${rest}
    order by ${name(`l.due_at desc, ${KEY}`)} limit ${limit + 1}`);
}

/** How many there are; of those at or before a place, where one is given. */
export async function countInvitations(
  reading: Reading,
  { upTo: place, ...asked }: Asked & { readonly upTo?: readonly string[] },
): Promise<number> {
  const row = await reading.first<{ count: number }>(sql`
    select count(*) as count from ${FROM} where ${matching(reading, asked)} and ${place ? upTo(place) : sql`true`}`);
  return Number(row?.count ?? 0);
}

/** Whether a partner is invited to one of the vendor's deals and may still answer. */
export async function hasOpenInvitation(
  reading: Reading,
  { deal, partner }: { readonly deal: string; readonly partner: string },
): Promise<boolean> {
  const asked = { partner, state: 'OPEN' as const, now: normalInstant(reading.now.toISOString()) };
  const row = await reading.first<{ one: number }>(sql`
    select 1 as one from ${FROM} where ${matching(reading, asked)} and r.deal = ${deal}`);
  return row !== undefined;
}

/** The key of the invitation, out of the key that the history knows it by. */
const KEY = `substr(k.key, ${'invitation:'.length + 1})`;
/** The time for an answer that each invitation brings, and the vendor's deal that the invitation is to. */
const FROM = sql`deadline l
  join history_key k on k.key >= 'invitation:' and k.key < 'invitation;'
    and l.natural_key = ${'OVERLAY_ANSWER\n'} || ${name(KEY)} || ${'\n'} || l.partner
  join deal_route r on 'deal:' || r.deal = k.anchor`;

/** Of those that the viewer looks after or is, or that are to a deal that it works on. */
function matching(reading: Reading, { partner, state, now }: Asked): Sql {
  const states: Readonly<Record<InvitationState, Sql>> = {
    OPEN: sql`l.met_at is null and l.due_at >= ${now}`,
    ANSWERED: sql`l.met_at is not null`,
    MISSED: sql`l.met_at is null and l.due_at < ${now}`,
  };
  return both(
    sql`${partner === null ? sql`true` : sql`l.partner = ${partner}`} and l.kind = ${'OVERLAY_ANSWER'}`,
    either(reading.scope.figuresOf('l.partner'), reading.scope.vendorDeal('r')),
    state === null ? sql`true` : states[state],
  );
}

function upTo([dueAt = '', key = '']: readonly string[]): Sql {
  return sql`(l.due_at > ${dueAt} or (l.due_at = ${dueAt} and ${name(KEY)} <= ${key}))`;
}
