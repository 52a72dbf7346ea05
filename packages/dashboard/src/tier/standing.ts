import { daysBetween } from '../format/days.ts';
import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { usePartner } from '../viewer/partner.ts';
import { TierStandingDocument, type TierStandingQuery } from './standing.graphql.ts';

type Found = NonNullable<TierStandingQuery['partner']>;
export type Standing = Found['tier'];
export type Requirement = Standing['requirements'][number];

export interface StandingReading {
  readonly widget: Widget<TierStandingQuery>;
  readonly standing: ComputedRef<Standing | null>;
  readonly forecast: ComputedRef<Found['tierForecast']>;
  readonly daysLeft: ComputedRef<number>;
}

/** Where the partner in view stands with its tier today. */
export function useStanding(): StandingReading {
  const { scope, today } = usePartner();
  const widget = useWidget(TierStandingDocument, () => ({ partner: scope.value.key, locale: apiLocale() }));
  const standing = computed(() => widget.data.value?.partner?.tier ?? null);
  return {
    widget,
    standing,
    forecast: computed(() => widget.data.value?.partner?.tierForecast ?? []),
    daysLeft: computed(() => (standing.value ? daysBetween(today.value, standing.value.recalibratesOn) : 0)),
  };
}

export interface MonthOfRollOffs {
  readonly month: string;
  readonly sourced: string;
  readonly assisted: string;
  readonly managed: string;
}

/** What rolls off, month by month. */
export function byMonth(rollOffs: Standing['rollOffs']): MonthOfRollOffs[] {
  const months = [...new Set(rollOffs.map(({ day }) => day.slice(0, 7)))].sort();
  return months.map((month) => {
    const own = rollOffs.filter(({ day }) => day.startsWith(month));
    const sumOf = (kind: 'sourced' | 'assisted' | 'managed') => addPoints(own.map((each) => each[kind]));
    return { month, sourced: sumOf('sourced'), assisted: sumOf('assisted'), managed: sumOf('managed') };
  });
}

/** Ten-thousandths: points have at most four decimals, and are added exactly. */
const UNIT = 10_000n;

function unitsOf(points: string): bigint {
  const isNegative = points.startsWith('-');
  const [whole = '0', fraction = ''] = points.replace('-', '').split('.');
  const units = BigInt(whole) * UNIT + BigInt(fraction.padEnd(4, '0'));
  return isNegative ? -units : units;
}

function pointsText(units: bigint): string {
  const magnitude = units < 0n ? -units : units;
  const fraction = String(magnitude % UNIT)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${magnitude / UNIT}${fraction ? `.${fraction}` : ''}`;
}

export function addPoints(all: readonly string[]): string {
  return pointsText(all.reduce((total, points) => total + unitsOf(points), 0n));
}

export function lessPoints(points: string, other: string): string {
  return pointsText(unitsOf(points) - unitsOf(other));
}
