import { keyed, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';
import type { PrimaryContact } from './warning.js';

/** The primary contact of each partner that the viewer may know. */
export async function primaryContacts(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, PrimaryContact>> {
  const rows = await reading.all<PrimaryContact & { key: string }>(sql`
    select p.key, p.contact_name as name, p.contact_email as email, p.name as "partnerName", p.region
    from partner p where p.key ${among(partners)} and ${reading.scope.partner('p.key')}`);
  return keyed(rows, ({ key }) => key);
}
