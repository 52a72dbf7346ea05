import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { ProofExceptionsDocument, type ProofExceptionsQuery } from './proof-exceptions.graphql.ts';

export const proofExceptionKinds = ['MISMATCHED', 'LATE', 'DECLINED', 'DUPLICATE'] as const;
export type ProofExceptionKind = (typeof proofExceptionKinds)[number];
export type ProofExceptionRow = ProofExceptionsQuery['proofExceptions']['nodes'][number];

export function useProofExceptions(kind: () => ProofExceptionKind): CursorPages<ProofExceptionRow> {
  return useCursorPages({
    query: ProofExceptionsDocument,
    variables: (after: string | null) => ({ kind: kind(), first: 50, after, locale: apiLocale() }),
    connectionOf: ({ proofExceptions }: ProofExceptionsQuery) => proofExceptions,
  });
}

/** What the rules say against the proof; empty where the deal is not decided. */
export function againstProof({ credit }: ProofExceptionRow): { detail: string; code: string }[] {
  return (credit?.reasons ?? [])
    .filter(({ holds, clause }) => !holds && clause.code.startsWith('poi.'))
    .map(({ detail, clause }) => ({ detail, code: clause.code }));
}
