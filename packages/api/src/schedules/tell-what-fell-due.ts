import { dayIn, normalInstant, type TierHistory } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import type { ChangedNode, ChangeKind } from '../changes/change.entity.js';
import type { History } from '../history/history.js';

/** How many changes were told, by kind. */
export interface FellDue {
  readonly deadlines: number;
  readonly tiers: number;
}

/**
 * Tells what became so by the clock alone, between two moments: deadlines that were missed, and tiers that are others from a day
 * on. It decides nothing: the deadline and the step stand there since what they follow from was known.
 */
export function tellWhatFellDue(history: History, since: Date, now: Date): Promise<FellDue> {
  return history.database.work.write(async (tx) => {
    const { manager } = tx;
    const deadlines = await tellDeadlines(manager, since, now);
    const tiers = await tellTiers(manager, since, now);
    if (deadlines + tiers > 0) tx.afterCommit(history.onChanges);
    return { deadlines, tiers };
  });
}

async function tellDeadlines(manager: EntityManager, since: Date, now: Date): Promise<number> {
  const [from, through] = [since, now].map((moment) => normalInstant(moment.toISOString()));
  const missed = await manager.query<{ partner: string; dealId: string | null; partnerId: string }[]>(
    `SELECT d.partner, s.id AS "dealId", p.id AS "partnerId"
     FROM deadline d JOIN partner p ON p.key = d.partner LEFT JOIN shared_deal s ON s.key = d.shared_deal
     WHERE d.met_at IS NULL AND d.due_at > $1 AND d.due_at <= $2 ORDER BY d.due_at, d.natural_key`,
    [from, through],
  );
  for (const { partner, dealId, partnerId } of missed)
    await tell(manager, now, [partner, 'DEADLINE', dealId === null ? 'Partner' : 'SharedDeal', dealId ?? partnerId]);
  return missed.length;
}

interface Held {
  readonly key: string;
  readonly id: string;
  readonly timeZone: string;
  readonly steps: string;
}

async function tellTiers(manager: EntityManager, since: Date, now: Date): Promise<number> {
  const rows = await manager.query<Held[]>(
    `SELECT p.key, p.id, p.time_zone AS "timeZone", t.steps FROM tier_history t JOIN partner p ON p.key = t.partner ORDER BY p.key`,
  );
  const changed = rows.filter(({ steps, timeZone }) => {
    const [from, through] = [since, now].map((moment) => dayIn(moment.toISOString(), timeZone)) as [string, string];
    return isAnother(JSON.parse(steps) as TierHistory, from, through);
  });
  for (const { key, id } of changed) await tell(manager, now, [key, 'TIER', 'Partner', id]);
  return changed.length;
}

type Told = readonly [partner: string, kind: ChangeKind, nodeType: ChangedNode, nodeId: string];

async function tell(manager: EntityManager, at: Date, told: Told): Promise<void> {
  await manager.query('INSERT INTO change (at, partner, kind, node_type, node_id) VALUES ($1, $2, $3, $4, $5)', [
    at.getTime(),
    ...told,
  ]);
}

/** Whether the tier at the end of `through` is another than at the end of `from`. */
function isAnother(steps: TierHistory, from: string, through: string): boolean {
  const tierOn = (day: string) => steps.filter((step) => step.day <= day).at(-1)?.tier ?? 'NONE';
  return tierOn(from) !== tierOn(through);
}
