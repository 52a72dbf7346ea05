import { type PartnerFacts, type PointSpan, type PolicyBook, tierHistory } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { PointSpanEntity } from '../tiers/point-span.entity.js';
import { pointSpanOf, type StoredSpan } from './project-points.js';
import { ownerOf, type Projection } from './projection-tables.js';

/** Partners whose spans are read at once: the busiest have thousands. */
const AT_ONCE = 25;

/**
 * Decides the tiers of partners from what is stored: their facts, and everything that their customers count toward them. One that
 * cannot be decided is handed to `failed`; a partner that is not enrolled has none.
 */
export async function decideTiers(
  manager: EntityManager,
  subjects: readonly string[],
  policies: PolicyBook,
  failed: (subject: string, error: unknown) => void,
): Promise<Map<string, Projection>> {
  const decided = new Map<string, Projection>();
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const chunk = subjects.slice(from, from + AT_ONCE);
    const partners = chunk.map(ownerOf);
    const facts = await factsOf(manager, partners);
    const spans = await spansOf(manager, partners);
    for (const subject of chunk) {
      const partner = facts.get(ownerOf(subject));
      try {
        const steps = partner && tierHistory({ facts: partner, spans: spans.get(partner.key) ?? [], policies });
        decided.set(subject, partner && steps ? { tierHistory: [{ partner: partner.key, steps }] } : {});
      } catch (error) {
        failed(subject, error);
      }
    }
  }
  return decided;
}

async function factsOf(manager: EntityManager, partners: readonly string[]): Promise<Map<string, PartnerFacts>> {
  const rows = rowsOf(manager, PartnerEntity);
  const [key, facts] = [rows.layout.positionOf('key'), rows.layout.positionOf('facts')];
  const found = await rows.read(manager, 'key', partners);
  return new Map(found.map((row) => [String(row[key]), JSON.parse(String(row[facts])) as PartnerFacts]));
}

/** Everything that counts toward each partner's tier, in the order of their keys; without what one subject counts, where it is named. */
export async function spansOf(
  manager: EntityManager,
  partners: readonly string[],
  without?: string,
): Promise<Map<string, PointSpan[]>> {
  const rows = rowsOf(manager, PointSpanEntity);
  const [key, partner] = [rows.layout.positionOf('naturalKey'), rows.layout.positionOf('partner')];
  const subject = rows.layout.positionOf('subject');
  const read = await rows.read(manager, 'partner', partners);
  const found = read
    .filter((row) => row[subject] !== without)
    .sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  const spans = new Map<string, PointSpan[]>();
  for (const row of found) {
    const span = pointSpanOf(rows.layout.decode<PointSpanEntity>(row) as unknown as StoredSpan);
    const ofPartner = spans.get(String(row[partner]));
    if (ofPartner) ofPartner.push(span);
    else spans.set(String(row[partner]), [span]);
  }
  return spans;
}
