import type { HistoryEvent } from '@tierline/rules';
import type { Database } from '../../database/connect.js';
import type { StoredLink } from '../link-standing.js';

/** Who signed by a link; null where it was declined. */
export async function signerOf({ reader }: Pick<Database, 'reader'>, { answer }: StoredLink): Promise<string | null> {
  const [row] = await reader.query<{ payload: string }[]>('select payload from history_event where identity = $1', [
    answer,
  ]);
  const event = row && (JSON.parse(row.payload) as HistoryEvent);
  return event?.type === 'PoiSigned' ? event.signer.name : null;
}
