import { dayOf, formatTime, formatZone } from '../format/date.ts';

interface FileOf {
  /** The quarter, or what else the file is about. */
  readonly period: string;
  readonly at: Date;
  readonly zone: string;
  readonly policyVersion?: string;
}

/** `revshare_2026Q4_asof-20261123T0912JST_r2025-06.csv`: what, as of when, and by which policy. */
export function fileName(what: string, { period, at, zone, policyVersion }: FileOf): string {
  const moment = `${dayOf(at, zone).replaceAll('-', '')}T${formatTime(at, zone).replace(':', '')}`;
  const zoneName = formatZone(at, zone).replace(/[^A-Za-z0-9]/g, '');
  const about = period.replace(/^(\d{4})-(Q\d)$/, '$1$2').replace(/[^\w-]/g, '-');
  return `${what}_${about}_asof-${moment}${zoneName}${policyVersion ? `_r${policyVersion}` : ''}.csv`;
}
