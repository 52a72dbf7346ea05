import { monthOf, monthsBetween } from '@tierline/rules';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { usePartner } from '../viewer/partner.ts';
import { EarningAssociationsDocument, type EarningAssociationsQuery } from './associations.graphql.ts';

export type EarningAssociation = NonNullable<EarningAssociationsQuery['partner']>['associations']['nodes'][number];

/** Month `n` of a term of `of` months; before the first it is 0, after the last it stays at the last. */
export function termOf(
  { firstMonth, lastMonth }: { readonly firstMonth: string; readonly lastMonth: string },
  today: string,
): { readonly n: number; readonly of: number } {
  const of = monthsBetween(firstMonth, lastMonth) + 1;
  return { of, n: Math.min(of, Math.max(0, monthsBetween(firstMonth, monthOf(today)) + 1)) };
}

export type StopReason = 'none' | 'assisted' | 'ended' | 'over' | 'withheld';

/** Why an association gives nothing now; `none` while it gives. */
export function stopReason(association: EarningAssociation, today: string): StopReason {
  const { revenueShare, until, withheld } = association;
  if (!revenueShare) return 'assisted';
  if (until !== null && until <= today) return 'ended';
  if (revenueShare.lastMonth < monthOf(today)) return 'over';
  const newest = withheld
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return newest !== undefined && monthsBetween(newest, monthOf(today)) <= 1 ? 'withheld' : 'none';
}

/** All associations, those that carry no revenue share among them: for these it is said why. */
export function useEarningAssociations(): CursorPages<EarningAssociation> {
  const { scope } = usePartner();
  return useCursorPages({
    query: EarningAssociationsDocument,
    variables: (after) => ({ partner: scope.value.key, after }),
    connectionOf: ({ partner }) => partner?.associations,
  });
}
