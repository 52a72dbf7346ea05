import type { ProofOutcome, ProofStatus } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

export interface ProofRecord {
  readonly id: string;
  readonly key: string | null;
  readonly status: ProofStatus;
  readonly signedAt: string | null;
  readonly shared: boolean;
  readonly automatic: boolean;
  /** The key of the shared deal. */
  readonly sharedDeal: string;
  readonly lines: readonly ProofLine[];
  readonly updatedAt: string;
}

type ProofLine = Omit<ProofOutcome['lines'][number], 'mrr'> & { readonly mrr: Amount };

type Row = Omit<ProofRecord, 'lines'> & { readonly lines: string };

const columns = name(
  'p.id, p.key, p.status, p.signed_at as "signedAt", p.shared, p.automatic, p.lines, p.shared_deal as "sharedDeal", p.updated_at as "updatedAt"',
);

export async function proofsById(ids: readonly string[], reading: Reading): Promise<Map<string, ProofRecord>> {
  const rows = await reading.all<Row>(
    sql`select ${columns} from proof p join shared_deal d on d.key = p.shared_deal where p.id ${among(ids)} and ${reading.scope.sharedDeal('d')}`,
  );
  return keyed(rows.map(shown), ({ id }) => id);
}

/** The proofs of each shared deal, in the order in which they were made. */
export async function proofsOfSharedDeals(
  sharedDeals: readonly string[],
  reading: Reading,
): Promise<Map<string, ProofRecord[]>> {
  const rows = await reading.all<Row>(
    sql`select ${columns} from proof p join shared_deal d on d.key = p.shared_deal
      where p.shared_deal ${among(sharedDeals)} and ${reading.scope.sharedDeal('d')} order by p.shared_deal, p.position`,
  );
  return grouped(rows.map(shown), ({ sharedDeal }) => sharedDeal);
}

function shown({ lines, ...proof }: Row): ProofRecord {
  const named = JSON.parse(lines) as ProofOutcome['lines'];
  return { ...proof, lines: named.map((line) => ({ ...line, mrr: amountOf(line.mrr) })) };
}
