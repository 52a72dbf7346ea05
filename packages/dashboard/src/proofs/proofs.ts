import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { proofStanding, proofStandings, type ProofStanding } from '../terms/proof-standing.ts';
import { usePartner } from '../viewer/partner.ts';
import { PartnerProofsDocument, type PartnerProofsQuery } from './proofs.graphql.ts';

type Deal = NonNullable<PartnerProofsQuery['partner']>['sharedDeals']['nodes'][number];

/** An open deal as one who sees to its proof looks at it. */
export interface ProofRow {
  readonly deal: Deal;
  readonly standing: ProofStanding;
  /** Until when it is to be signed; null where nobody said when the deal closes. */
  readonly dueAt: string | null;
  readonly atStake: Deal['deadlines'][number]['atStake'];
}

export const standingNames = Object.keys(proofStandings) as ProofStanding[];

export function rowOf(deal: Deal): ProofRow {
  const deadline = deal.deadlines.find(({ kind }) => kind === 'POI_SIGNATURE');
  return {
    deal,
    standing: proofStanding(deal),
    dueAt: deadline?.dueAt ?? null,
    atStake: deadline?.atStake ?? [],
  };
}

/** What is due first stands first; what has no date comes last. */
export function byUrgency(rows: readonly ProofRow[]): ProofRow[] {
  const at = ({ dueAt }: ProofRow) => (dueAt === null ? Infinity : Date.parse(dueAt));
  return [...rows].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** The open deals of the partner in view, each with where its proof stands. */
export function useProofs(): CursorPages<Deal> {
  const { scope } = usePartner();
  return useCursorPages({
    query: PartnerProofsDocument,
    variables: (after: string | null) => ({ partner: scope.value.key, first: 100, after }),
    connectionOf: ({ partner }) => partner?.sharedDeals,
  });
}
