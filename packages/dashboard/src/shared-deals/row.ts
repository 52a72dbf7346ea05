import * as m from '#messages';
import { amountText, parseMoney, sum } from '@tierline/rules';
import type { Amount } from '../format/money.ts';
import { firstAgainst } from '../terms/against.ts';
import { productName } from '../terms/product-line.ts';
import { credits, proofs, stages, type StateMark } from '../terms/states.ts';
import type { DealRowFragment } from './deals.graphql.ts';

export type Deal = DealRowFragment;

/** A shared deal as a row shows it. */
export interface DealView {
  readonly name: string;
  readonly products: string;
  readonly mrr: Amount | null;
  readonly stage: StateMark;
  readonly proof: StateMark | null;
  readonly credit: StateMark | null;
  /** Why, in a line: what was credited, or the first thing that stood in the way. */
  readonly why: string;
}

type Line = Deal['pois'][number]['lines'][number];

/** The proof that speaks for the deal: the newest that no other replaced. */
function currentProof({ pois }: Deal) {
  return pois.findLast(({ status }) => status !== 'REPLACED') ?? null;
}

function linesOf(deal: Deal): readonly Line[] {
  const credited = deal.credit?.lines ?? [];
  return credited.length > 0 ? credited : (currentProof(deal)?.lines ?? []);
}

function productsOf(lines: readonly Line[]): string {
  const [first, ...others] = lines;
  if (!first) return '';
  const name = productName(first.productLine, first.edition);
  return others.length > 0 ? m.and_others({ name, count: others.length }) : name;
}

/** The lines' MRR together; null where their currencies differ, for those are never added. */
function mrrOf(lines: readonly Line[]): Amount | null {
  const currency = lines[0]?.mrr.currency;
  if (currency === undefined || lines.some(({ mrr }) => mrr.currency !== currency)) return null;
  const total = sum(
    lines.map(({ mrr }) => parseMoney(mrr.amount, currency)),
    currency,
  );
  return { amount: amountText(total), currency };
}

function whyOf({ credit, stage, pois }: Deal): string {
  if (!credit) {
    const isOpen = stage === 'REGISTERED' || stage === 'APPROVED';
    if (!isOpen) return '';
    return pois.some(({ status }) => status === 'SIGNED') ? m.waits_for_close() : m.waits_for_proof();
  }
  if (credit.outcome === 'UNDER_REVIEW') return m.explain_under_review_lead();
  if (credit.outcome !== 'CREDITED') {
    return firstAgainst([...credit.reasons, ...credit.lines.flatMap((line) => line.reasons)])?.detail ?? '';
  }
  const sold = credit.lines.filter(({ soldMrr }) => soldMrr).length;
  const shares = credit.lines.filter(({ revenueShare }) => revenueShare).length;
  return m.credited_lines({ sold, shares, lines: credit.lines.length });
}

export function viewOf(deal: Deal): DealView {
  const lines = linesOf(deal);
  const proof = currentProof(deal);
  return {
    name: deal.customer?.name ?? deal.domain,
    products: productsOf(lines),
    mrr: mrrOf(lines),
    stage: stages[deal.stage],
    proof: proof && proofs[proof.status],
    credit: deal.credit && credits[deal.credit.outcome],
    why: whyOf(deal),
  };
}
