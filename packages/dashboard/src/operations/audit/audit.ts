import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { choice, dayValue, textValue, useAddressState, type AddressState } from '../../views/address.ts';
import { AuditLogDocument, type AuditedFragment, type AuditLogQuery } from './audit.graphql.ts';

export type Audited = AuditedFragment;

export interface AuditFilter {
  since: string | null;
  until: string | null;
  act: string;
  outcome: '' | 'DONE' | 'UNCHANGED' | 'REFUSED';
  partner: string;
  staff: string;
}

export function useAuditFilter(): AddressState<AuditFilter> {
  return useAddressState<AuditFilter>({
    since: dayValue(),
    until: dayValue(),
    act: textValue(),
    outcome: choice(['DONE', 'UNCHANGED', 'REFUSED']),
    partner: textValue(),
    staff: textValue(),
  });
}

/** Days as instants: the log is kept in UTC. */
const startOf = (day: string | null) => (day === null ? null : `${day}T00:00:00Z`);

export function useAuditLog(filter: () => AuditFilter): CursorPages<Audited> {
  return useCursorPages({
    query: AuditLogDocument,
    variables: (after: string | null) => {
      const { since, until, act, outcome, partner, staff } = filter();
      const named = {
        ...(act !== '' && { act }),
        ...(outcome !== '' && { outcome }),
        ...(partner !== '' && { partner }),
        ...(staff !== '' && { staff }),
      };
      return { first: 100, after, filter: { since: startOf(since), until: startOf(until), ...named } };
    },
    connectionOf: ({ auditLog }: AuditLogQuery) => auditLog,
  });
}

export interface ChainState {
  /** Entries whose neighbours in the log are shown too, and which were held against them. */
  readonly compared: number;
  /** The sequence number of the first entry that does not follow from the one before; null where all do. */
  readonly brokenAt: number | null;
}

/** Holds each entry against the one before it in the log: its seal names the hash of that one. */
export function chainOf(entries: readonly Pick<Audited, 'seal'>[]): ChainState {
  const seals = entries.flatMap(({ seal }) => (seal ? [seal] : [])).sort((a, b) => a.sequence - b.sequence);
  let compared = 0;
  for (const [place, seal] of seals.entries()) {
    const before = seals[place - 1];
    if (before?.sequence !== seal.sequence - 1) continue;
    compared += 1;
    if (seal.previousHash !== before.hash) return { compared, brokenAt: seal.sequence };
  }
  return { compared, brokenAt: null };
}

/** Who did it, by name where one may be known; null for the program itself and for customers. */
export function whoDid({ staff, partner, person, credential }: Audited): string | null {
  return staff?.name ?? partner?.name ?? person ?? credential;
}
