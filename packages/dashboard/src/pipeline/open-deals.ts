import { computed, watch, type ComputedRef } from 'vue';
import * as m from '#messages';
import { dayOf } from '../format/date.ts';
import { daysBetween } from '../format/days.ts';
import type { Amount } from '../format/money.ts';
import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { useClock } from '../viewer/clock.ts';
import { useZone } from '../viewer/zone.ts';
import { OpenDealsDocument, type OpenDealsQuery } from './pipeline.graphql.ts';

type Node = OpenDealsQuery['sharedDeals']['nodes'][number];

/** An open deal as a row of the pipeline. */
export interface OpenDeal {
  readonly id: string;
  readonly node: Node;
  readonly name: string;
  readonly mrr: readonly Amount[];
  readonly weighted: readonly Amount[];
  readonly age: number;
  readonly idle: number;
  /** Why it does not move, in words. */
  readonly stuck: readonly string[];
  /** What hangs on proofs that are due this month and not signed; null where none is. */
  readonly risk: { readonly dueOn: string; readonly atStake: readonly Amount[] } | null;
}

const PAGE = 100;

const lateWords: Readonly<Record<Node['deadlines'][number]['kind'], () => string>> = {
  RESPONSE: m.pipeline_reply_late,
  OVERLAY_ANSWER: m.pipeline_reply_late,
  ONBOARDING_START: m.pipeline_onboarding_late,
  POI_SIGNATURE: m.pipeline_proof_late,
};

/** Why a deal is stuck: what the API says of its dealings and deadlines, and a close that was expected before today. */
function stuckOf({ activity, deadlines, expectedClose, gs }: Node, today: string): string[] {
  const late = deadlines.filter(({ missed }) => missed).map(({ kind }) => lateWords[kind]());
  return [
    ...new Set(late),
    ...(activity.isStale ? [m.pipeline_silent()] : []),
    ...(expectedClose !== null && expectedClose < today ? [m.pipeline_past_close()] : []),
    ...(gs === null ? [m.pipeline_no_gs()] : []),
  ];
}

function riskOf({ deadlines }: Node, month: string, zone: string): OpenDeal['risk'] {
  const proofs = deadlines
    .filter(({ kind }) => kind === 'POI_SIGNATURE')
    .map(({ dueAt, atStake }) => ({ dueOn: dayOf(new Date(dueAt), zone), atStake }));
  return proofs.find(({ dueOn }) => dueOn.startsWith(month)) ?? null;
}

export function openDealOf(node: Node, today: string, zone: string): OpenDeal {
  return {
    ...{ id: node.id, node, name: node.customer?.name ?? node.domain },
    ...{ mrr: node.prospect?.mrr ?? [], weighted: node.prospect?.weighted ?? [] },
    age: daysBetween(dayOf(new Date(node.registeredAt), zone), today),
    idle: daysBetween(dayOf(new Date(node.lastActivityAt), zone), today),
    stuck: stuckOf(node, today),
    risk: riskOf(node, today.slice(0, 7), zone),
  };
}

export interface OpenDeals {
  readonly pages: CursorPages<Node>;
  readonly rows: ComputedRef<OpenDeal[]>;
  readonly today: ComputedRef<string>;
}

/** Every open deal that the viewer may know of; pages follow each other until all are there, so that totals are of all. */
export function useOpenDeals(): OpenDeals {
  const clock = useClock();
  const zone = useZone();
  const today = computed(() => dayOf(clock.now.value, zone.value));
  const pages = useCursorPages({
    query: OpenDealsDocument,
    variables: (after: string | null) => ({ first: PAGE, after }),
    connectionOf: ({ sharedDeals }) => sharedDeals,
  });
  watch(
    () => pages.hasMore.value && !pages.loadingMore.value,
    (goesOn) => goesOn && pages.loadMore(),
  );
  return {
    pages,
    today,
    rows: computed(() => pages.nodes.value.map((node) => openDealOf(node, today.value, zone.value))),
  };
}
