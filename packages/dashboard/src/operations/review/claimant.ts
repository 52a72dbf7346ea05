import * as m from '#messages';
import { formatCount } from '../../format/number.ts';
import type { Claim } from './case.ts';

/** What a claimant is called on the page: its name, or its place where the names are hidden. */
export const claimantName =
  (isBlind: boolean) =>
  (claim: Claim, place: number): string =>
    isBlind ? m.operations_claimant({ number: formatCount(place + 1) }) : claim.partner.name;
