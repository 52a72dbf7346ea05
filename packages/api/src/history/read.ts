import type { HistoryEvent, Recorded } from '@tierline/rules';
import type { EntityManager } from 'typeorm';

/** What the database answers, as JSON: `position` is the place of the name that was asked for. */
type Found = [position: number, seq: number, identity: string, instant: string, event: HistoryEvent];

const BY_ANCHOR = `
  SELECT asked.position, event.seq, event.identity, event.instant, event.payload
  FROM asked JOIN history_event event ON event.anchor = asked.name`;

const BY_DEAL = `
  SELECT asked.position, event.seq, event.identity, event.instant, event.payload
  FROM asked JOIN deal_route route ON route.subject = asked.name JOIN history_event event ON event.anchor = 'deal:' || route.deal`;

/** The whole history of each subject, in one statement for all and in no order; a subject without events is left out. */
export function readHistories(manager: EntityManager, subjects: readonly string[]): Promise<Map<string, Recorded[]>> {
  return read(manager, subjects, `${BY_ANCHOR} UNION ALL ${BY_DEAL}`);
}

/** The events of some types that hang on each anchor itself. */
export function readByAnchor(
  manager: EntityManager,
  anchors: readonly string[],
  types: readonly string[],
): Promise<Map<string, Recorded[]>> {
  const listed = types.map((type) => `'${type}'`).join(', ');
  return read(manager, anchors, `${BY_ANCHOR} WHERE event.type IN (${listed})`);
}

async function read(
  manager: EntityManager,
  names: readonly string[],
  events: string,
): Promise<Map<string, Recorded[]>> {
  if (names.length === 0) return new Map();
  const [answer] = await manager.query<{ found: string | null }[]>(statement(manager, events), [JSON.stringify(names)]);
  const histories = new Map<string, Recorded[]>();
  for (const [position, order, id, instant, event] of JSON.parse(`[${answer?.found ?? ''}]`) as Found[]) {
    const name = names[position] ?? '';
    const history = histories.get(name);
    const recorded = Object.assign(event, { id, instant, order });
    if (history) history.push(recorded);
    else histories.set(name, [recorded]);
  }
  return histories;
}

/** A stored payload is JSON, identities and instants need no escaping: the answer is put together as it stands. */
function statement({ connection }: EntityManager, events: string): string {
  const asked =
    connection.options.type === 'postgres'
      ? 'SELECT name, place - 1 FROM json_array_elements_text($1::json) WITH ORDINALITY AS given (name, place)'
      : 'SELECT value, key FROM json_each($1)';
  return `
    WITH asked (name, position) AS (${asked})
    SELECT string_agg('[' || position || ',' || seq || ',"' || identity || '","' || instant || '",' || payload || ']', ',') AS found
    FROM (${events}) AS found`;
}
