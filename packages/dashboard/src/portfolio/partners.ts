import { addMonths, monthOf, quarterOf } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { dayOf } from '../format/date.ts';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { useClock } from '../viewer/clock.ts';
import { useZone } from '../viewer/zone.ts';
import {
  PartnerSharesDocument,
  PartnerSoldDocument,
  type PartnerSharesQuery,
  type PartnerSoldQuery,
} from './figures.graphql.ts';
import { PortfolioDocument, type PortfolioQuery } from './partners.graphql.ts';

export type PartnerRow = PortfolioQuery['partners']['nodes'][number];

const PAGE = 50;

/** The day and the quarters that the list's figures are of. */
export interface Period {
  readonly today: string;
  readonly quarter: string;
  readonly lastQuarter: string;
}

export function usePeriod(): ComputedRef<Period> {
  const clock = useClock();
  const zone = useZone();
  return computed(() => {
    const today = dayOf(clock.now.value, zone.value);
    const month = monthOf(today);
    return { today, quarter: quarterOf(month), lastQuarter: quarterOf(addMonths(month, -3)) };
  });
}

/** The partners that the viewer looks after. */
export function usePortfolio(): CursorPages<PartnerRow> {
  return useCursorPages({
    query: PortfolioDocument,
    variables: (after: string | null) => ({ first: PAGE, after }),
    connectionOf: ({ partners }) => partners,
  });
}

export interface PartnerFigures {
  readonly sold: Widget<PartnerSoldQuery>;
  readonly shares: Widget<PartnerSharesQuery>;
}

/** One partner's figures, read by its own row: a change or a fault of one partner is no other row's. */
export function usePartnerFigures(partner: () => string, period: () => Period): PartnerFigures {
  const sold = useWidget(PartnerSoldDocument, () => ({ partner: partner(), today: period().today }));
  const shares = useWidget(PartnerSharesDocument, () => {
    const { quarter, lastQuarter } = period();
    return { partner: partner(), quarter, lastQuarter };
  });
  return { sold, shares };
}

/** Whether a partner is meant by the words typed, in whatever width or case. */
export function isMeant({ name, key, region, pdm }: PartnerRow, words: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const haystack = fold([name, key, region, pdm?.name ?? ''].join(' '));
  return fold(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
