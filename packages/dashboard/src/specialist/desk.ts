import { computed, type ComputedRef } from 'vue';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useWidget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import {
  DeskDealsDocument,
  DeskInvitationsDocument,
  DeskOwnerDocument,
  type DeskDealFragment,
  type DeskDealsQuery,
  type DeskInvitationsQuery,
} from './desk.graphql.ts';

export type DeskDeal = DeskDealFragment;
export type DeskInvitation = DeskInvitationsQuery['invitations']['nodes'][number];
export type DiscountRequest = DeskDeal['discountRequests'][number];

/** A growth specialist's open deals, sorted by what has to be done on them. */
export interface Desk {
  readonly pages: CursorPages<DeskDeal>;
  /** Registered, and neither approved nor refused. */
  readonly toDecide: ComputedRef<readonly DeskDeal[]>;
  /** Approved, and without a quote. */
  readonly toQuote: ComputedRef<readonly DeskDeal[]>;
  readonly discounts: ComputedRef<readonly { deal: DeskDeal; request: DiscountRequest }[]>;
  /** What runs on the deals, the nearest first, and the last message of the partner's that nobody answered. */
  readonly clocks: ComputedRef<readonly DeskClock[]>;
}

export interface DeskClock {
  readonly deal: DeskDeal;
  readonly deadline: DeskDeal['deadlines'][number] | null;
  /** What the partner wrote and nobody answered; null for a deadline. */
  readonly unanswered: DeskDeal['messages'][number] | null;
}

export function unansweredOf({ messages }: DeskDeal): DeskDeal['messages'][number] | null {
  const answered = new Set(messages.flatMap(({ answers }) => answers ?? []));
  const last = messages.at(-1);
  return last?.from === 'PARTNER' && !answered.has(last.key) ? last : null;
}

export function clocksOf(deals: readonly DeskDeal[]): DeskClock[] {
  const running = deals.flatMap((deal) =>
    deal.deadlines.map((deadline): DeskClock => ({ deal, deadline, unanswered: null })),
  );
  const waiting = deals.flatMap((deal): DeskClock[] => {
    const unanswered = unansweredOf(deal);
    return unanswered ? [{ deal, deadline: null, unanswered }] : [];
  });
  const at = ({ deadline, unanswered }: DeskClock) => deadline?.dueAt ?? unanswered?.sentAt ?? '';
  return [...running, ...waiting].sort((a, b) => (at(a) < at(b) ? -1 : 1));
}

export function useDesk(): Desk {
  const owner = useWidget(DeskOwnerDocument, () => ({}));
  const key = computed(() => {
    const viewer = owner.data.value?.viewer;
    return viewer && 'key' in viewer ? viewer.key : '';
  });
  const pages = useCursorPages({
    query: DeskDealsDocument,
    variables: (after: string | null) => ({ gs: key.value, first: 100, after, locale: apiLocale() }),
    connectionOf: ({ sharedDeals }: DeskDealsQuery) => (key.value === '' ? null : sharedDeals),
  });
  const deals = pages.nodes;
  return {
    pages,
    toDecide: computed(() => deals.value.filter(({ stage }) => stage === 'REGISTERED')),
    toQuote: computed(() => deals.value.filter(({ stage, pois }) => stage === 'APPROVED' && pois.length === 0)),
    discounts: computed(() =>
      deals.value.flatMap((deal) =>
        deal.discountRequests.filter(({ decision }) => decision === null).map((request) => ({ deal, request })),
      ),
    ),
    clocks: computed(() => clocksOf(deals.value)),
  };
}

export function useInvitations(): CursorPages<DeskInvitation> {
  return useCursorPages({
    query: DeskInvitationsDocument,
    variables: (after: string | null) => ({ first: 50, after }),
    connectionOf: ({ invitations }: DeskInvitationsQuery) => invitations,
  });
}

/** How an invitation stands at a moment (overlay.72-hours). */
export function invitationState(
  { answeredAt, accepted, dueAt }: Pick<DeskInvitation, 'answeredAt' | 'accepted' | 'dueAt'>,
  now: Date,
): 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'MISSED' {
  if (answeredAt !== null) return accepted ? 'ACCEPTED' : 'DECLINED';
  return dueAt !== null && new Date(dueAt) < now ? 'MISSED' : 'OPEN';
}
