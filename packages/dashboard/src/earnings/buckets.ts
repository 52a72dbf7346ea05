/** What has become of revenue share so far, in amounts of which none is part of another. */
import { amountText, parseDecimal, parseMoney, share, sum } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { EarningsBucketsDocument, type EarningsBucketsQuery } from './buckets.graphql.ts';

type Stated = EarningsBucketsQuery['statements']['nodes'][number];
type Entry = EarningsBucketsQuery['reversals']['nodes'][number];

/** What a statement gives to a bucket: `whole` where that is all of it. */
export interface StatedPart {
  readonly quarter: string;
  readonly payableOn: string;
  readonly amount: Amount;
  readonly isWhole: boolean;
}

export type BucketName = 'final' | 'estimated' | 'paid';
const statusOf = { final: 'CLOSED', estimated: 'OPEN', paid: 'PAID' } as const;

export interface Bucket<Part> {
  readonly total: Amount;
  readonly parts: readonly Part[];
}

/** A line of an open deal that gives nothing before its POI is signed. */
export interface HeldLine {
  readonly deal: string;
  readonly name: string;
  readonly productLine: string;
  readonly dueAt: string;
  /** What it would give a month. */
  readonly amount: Amount;
}

export interface Buckets extends Readonly<Record<BucketName, Bucket<StatedPart>>> {
  /** What was taken back and not set off yet. */
  readonly takenBack: Bucket<Entry>;
  /** By currency: deals in several are never added. */
  readonly held: readonly Bucket<HeldLine>[];
}

const read = ({ amount, currency }: Amount) => parseMoney(amount, currency);

function added(amounts: readonly Amount[], currency: string): Amount {
  return { amount: amountText(sum(amounts.map(read), currency)), currency };
}

const negative = ({ amount, currency }: Amount): Amount => ({
  amount: amountText({ minor: -read({ amount, currency }).minor, currency }),
  currency,
});

/** Statements by how far they have come. What is taken back and not paid yet stands by itself, and in no statement's part. */
export function bucketsOf(
  statements: readonly Stated[],
  entries: readonly Entry[],
  currency: string,
): Pick<Buckets, BucketName | 'takenBack'> {
  const statusAt = new Map(statements.map(({ quarter, status }) => [quarter, status]));
  const back = entries.filter(
    ({ amount, bookedIn }) => amount.amount.startsWith('-') && statusAt.get(bookedIn) !== 'PAID',
  );
  const bucket = (name: BucketName): Bucket<StatedPart> => {
    const parts = statements
      .filter(({ status }) => status === statusOf[name])
      .map(({ quarter, payableOn, total }) => {
        const own = back.filter(({ bookedIn }) => bookedIn === quarter).map(({ amount }) => negative(amount));
        return { quarter, payableOn, amount: added([total, ...own], currency), isWhole: own.length === 0 };
      });
    return {
      parts,
      total: added(
        parts.map(({ amount }) => amount),
        currency,
      ),
    };
  };
  return {
    ...{ final: bucket('final'), estimated: bucket('estimated'), paid: bucket('paid') },
    takenBack: {
      parts: back,
      total: added(
        back.map(({ amount }) => amount),
        currency,
      ),
    },
  };
}

/** The lines of open deals whose POI is asked for, each once, with what the rules would give a month for it. */
export function heldLines({ partner }: EarningsBucketsQuery): HeldLine[] {
  const lines = (partner?.forecast ?? []).flatMap((quarter) => quarter.lines);
  return (partner?.deadlines ?? []).flatMap(({ kind, dueAt, sharedDeal }) => {
    if (kind !== 'POI_SIGNATURE' || sharedDeal?.stage !== 'APPROVED') return [];
    const own = new Map(
      lines.filter((line) => line.sharedDeal?.key === sharedDeal.key).map((line) => [line.productLine, line]),
    );
    return [...own.values()].map(({ productLine, base, rate }) => {
      const monthly = share(read(base), parseDecimal(rate));
      const amount = { amount: amountText(monthly), currency: base.currency };
      return { deal: sharedDeal.key, name: sharedDeal.customer?.name ?? sharedDeal.domain, productLine, dueAt, amount };
    });
  });
}

function byCurrency(lines: readonly HeldLine[]): Bucket<HeldLine>[] {
  return [...new Set(lines.map(({ amount }) => amount.currency))].sort().map((currency) => {
    const parts = lines.filter(({ amount }) => amount.currency === currency);
    return {
      parts,
      total: added(
        parts.map(({ amount }) => amount),
        currency,
      ),
    };
  });
}

/** The buckets of the partner in view; null while they are read, and where there is too much to be added up here. */
export function useBuckets(): { widget: Widget<EarningsBucketsQuery>; buckets: ComputedRef<Buckets | null> } {
  const { scope } = usePartner();
  const widget = useWidget(EarningsBucketsDocument, () => ({ partner: scope.value.key, key: scope.value.key }));
  const buckets = computed(() => {
    const data = widget.data.value;
    if (!data) return null;
    const { statements, reversals, corrections } = data;
    if ([statements, reversals, corrections].some(({ pageInfo }) => pageInfo.hasNextPage)) return null;
    const entries = [...reversals.nodes, ...corrections.nodes];
    const held = byCurrency(heldLines(data));
    return { ...bucketsOf(statements.nodes, entries, scope.value.currency), held };
  });
  return { widget, buckets };
}
