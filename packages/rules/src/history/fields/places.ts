import type { ClauseCode } from '../../clauses/register.js';
import { isRegion } from '../../policies/regions.js';
import { normaliseDomain } from '../domain.js';
import { Fault } from '../fault.js';
import { textLeaf } from './leaf.js';

/** A region of ISO 3166-1, two capital letters. */
export const region = textLeaf<string>((written) => (isRegion(written) ? written : new Fault('UNKNOWN_REGION')));

const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]{0,31}(?:\/[A-Za-z0-9_+-]{1,31}){0,2}$/;
/** Zones once seen to exist: asking the platform is slow, and there are only some hundreds of them. */
const knownZones = new Set<string>();

function zoneExists(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!ZONE_NAME.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

/** A time zone by its IANA name. */
export const timeZone = textLeaf<string>((written) => (zoneExists(written) ? written : new Fault('UNKNOWN_TIME_ZONE')));

/** A domain, normalised; `clause` is the one that asks for it, if any does. */
export function domainOf(clause?: ClauseCode) {
  return textLeaf<string>((written) => normaliseDomain(written) ?? new Fault('NOT_DOMAIN', {}, clause));
}

/** A domain, normalised. */
export const domain = domainOf();
