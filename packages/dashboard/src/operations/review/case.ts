import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { ReviewCaseDocument, type ClaimFragment, type ReviewCaseQuery } from './case.graphql.ts';

export type Claim = ClaimFragment;
export type ClaimReason = NonNullable<Claim['credit']>['reasons'][number];
export type SoldLine = NonNullable<Claim['credit']>['lines'][number];

/** A deal that several partners claim, with everything that speaks for each. */
export interface ReviewCase {
  /** The first part to register comes first. */
  readonly claims: readonly Claim[];
  /** Those that may be credited. */
  readonly candidates: readonly Claim[];
  readonly customer: string;
  readonly closedOn: string | null;
  readonly lines: readonly SoldLine[];
  /** What the rules have tried between the claims, in their order. */
  readonly steps: readonly ClaimReason[];
  readonly isUnderReview: boolean;
}

const isBetween = ({ clause }: ClaimReason) => clause.code.startsWith('bpw.');

/** What was tried of one claim alone, before it was held against the others. */
export function ownReasons({ credit }: Claim): ClaimReason[] {
  return (credit?.reasons ?? []).filter((reason) => !isBetween(reason));
}

export function caseOf(claims: readonly Claim[]): ReviewCase | null {
  const [first] = claims;
  if (!first) return null;
  const candidates = claims.filter(({ credit }) => credit?.outcome === 'UNDER_REVIEW');
  const told = candidates[0] ?? claims.find(({ credit }) => credit?.outcome === 'CREDITED') ?? first;
  return {
    claims,
    candidates,
    customer: first.customer?.name ?? first.domain,
    closedOn: first.closedOn,
    lines: told.credit?.lines ?? [],
    steps: (told.credit?.reasons ?? []).filter(isBetween),
    isUnderReview: candidates.length > 0,
  };
}

export interface Moment {
  readonly id: string;
  readonly at: string;
  /** What happened, in the API's words; null for a registration. */
  readonly detail: string | null;
  /** The place of the claim that it belongs to; null where it is all claims'. */
  readonly claim: number | null;
}

/** What happened on all claims, in one line of time. */
export function momentsOf(claims: readonly Claim[]): Moment[] {
  const moments = new Map<string, Moment>();
  for (const [claim, { credit }] of claims.entries())
    for (const { evidence } of credit?.reasons ?? [])
      for (const { id, at, detail } of evidence) {
        const known = moments.get(id);
        moments.set(id, { id, at, detail, claim: known && known.claim !== claim ? null : claim });
      }
  const told = new Set([...moments.values()].map(({ at, claim }) => `${new Date(at).getTime()} ${claim}`));
  for (const [claim, { id, registeredAt }] of claims.entries())
    if (!told.has(`${new Date(registeredAt).getTime()} ${claim}`))
      moments.set(id, { id, at: registeredAt, detail: null, claim });
  return [...moments.values()].sort((x, y) => (x.at < y.at ? -1 : 1));
}

/** What the API says of the claims, with the partners called as they are on the page instead of by their keys. */
export function calledAs(
  detail: string,
  claims: readonly Claim[],
  nameOf: (claim: Claim, place: number) => string,
): string {
  const called = new Map(
    claims.flatMap((claim, place) =>
      [claim.partner.key, claim.partner.name].map((text) => [text, nameOf(claim, place)]),
    ),
  );
  // The longest first: a name may hold a key, and one key begin another.
  const known = [...called.keys()]
    .sort((one, other) => other.length - one.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return detail.replace(new RegExp(known.join('|'), 'gu'), (text) => called.get(text) ?? text);
}

export function useCase(key: () => string): {
  widget: Widget<ReviewCaseQuery>;
  review: ComputedRef<ReviewCase | null>;
} {
  const widget = useWidget(ReviewCaseDocument, () => ({ key: key(), locale: apiLocale() }));
  return { widget, review: computed(() => caseOf(widget.data.value?.sharedDeal?.vendorDeal?.sharedDeals ?? [])) };
}
