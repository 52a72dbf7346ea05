import { type PlanContent, validateEvent } from '@tierline/rules';
import { amountOf } from '../money/amount.js';
import type { Acting } from '../auth/acting.js';
import { notFound, type UserErrorRecord } from '../decisions/user-errors.js';
import { customersInBase } from '../install-base/install-base.loader.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { staffById } from '../staff/staff.loader.js';
import type { CommitmentWritten, ContentWritten } from './plan-written.js';

/** The content of a plan as the history writes it, before it is checked: amounts are text still. */
export type Draft = { readonly [Field in keyof PlanContent]?: unknown };

/** What a plan says, as a file would write it again. */
export function writtenAgain({ initiatives, ...content }: PlanContent): Draft {
  return {
    ...content,
    initiatives: initiatives.map(({ expectedMrr, ...rest }) => ({
      ...rest,
      ...(expectedMrr && { expectedMrr: amountOf(expectedMrr) }),
    })),
  };
}

/** What a draft says once it is read: as the history keeps it. Throws for one that the history would refuse. */
export function asRead(
  draft: Draft | null,
  { partner, year }: { readonly partner: string; readonly year: number },
): PlanContent {
  const event = { type: 'PlanRevised', at: '2000-01-01T00:00:00Z', partner, year, side: 'PARTNER', content: draft };
  const read = validateEvent(event);
  if (!read.ok || read.event.type !== 'PlanRevised') throw new Error('a draft that was not checked is read');
  return read.event.content;
}

/** What `written` makes of `before`, for the event of the act that is called `name`; or what of it cannot be found. */
export type Drafting = (name: string) => Draft;

/**
 * Reads what a viewer wrote: what it names must be there for the viewer and belong to the plan's partner, else it is not found.
 * Customers must be in the partner's install base as it is shown.
 */
export async function draftOf(
  { reading }: Acting,
  partner: PartnerRecord,
  before: Draft,
  written: ContentWritten,
): Promise<Drafting | readonly UserErrorRecord[]> {
  const errors: UserErrorRecord[] = [];
  const owner = written.owner == null ? null : await reading.load(staffById, written.owner);
  if (written.owner != null && owner?.role !== 'PDM') errors.push(notFound('content', 'owner'));
  const dealKeys = await keysOfDeals(written, partner, reading, errors);
  const opportunities = written.opportunities ?? [];
  const known = await customersInBase(
    partner.key,
    opportunities.map(({ customer }) => customer),
    reading,
  );
  for (const [place, { customer }] of opportunities.entries())
    if (!known.has(customer)) errors.push(notFound('content', 'opportunities', String(place), 'customer'));
  if (errors.length > 0) return errors;
  return (name) => ({
    ...before,
    ...given({ goals: written.goals, partnerOwner: written.partnerOwner, tierTarget: written.tierTarget }),
    ...(owner && { owner: owner.key }),
    ...(written.objectives && { objectives: keyed(written.objectives, 'objective', name) }),
    ...(written.initiatives && { initiatives: initiativesOf(written.initiatives, dealKeys, name) }),
    ...(written.commitments && { commitments: commitmentsWritten(written.commitments, name) }),
    ...(written.capacity && { capacity: given(written.capacity) }),
    ...(written.accreditations && { accreditations: written.accreditations.map(given) }),
    ...(written.opportunities && {
      opportunities: written.opportunities.map(({ customer, productLine, nextStep }) => ({
        ...{ customer: known.get(customer), productLine, nextStep: nextStep ?? '' },
      })),
    }),
    ...(written.risks && { risks: keyed(written.risks, 'risk', name) }),
  });
}

/** Promises as the history writes them; those that are new get keys of the act that makes them. */
export function commitmentsWritten(written: readonly CommitmentWritten[], name: string): readonly object[] {
  return keyed(written, 'commitment', name);
}

async function keysOfDeals(
  { initiatives }: ContentWritten,
  partner: PartnerRecord,
  reading: Acting['reading'],
  errors: UserErrorRecord[],
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const [place, { sharedDeals }] of (initiatives ?? []).entries())
    for (const [position, id] of (sharedDeals ?? []).entries()) {
      const deal = await reading.load(sharedDealsById, id);
      if (deal?.partner === partner.key) keys.set(id, deal.key);
      else errors.push(notFound('content', 'initiatives', String(place), 'sharedDeals', String(position)));
    }
  return keys;
}

function initiativesOf(
  written: NonNullable<ContentWritten['initiatives']>,
  dealKeys: ReadonlyMap<string, string>,
  name: string,
): readonly object[] {
  return keyed(written, 'initiative', name).map((each, place) => ({
    ...each,
    status: written[place]?.status ?? 'PLANNED',
    sharedDeals: (written[place]?.sharedDeals ?? []).map((id) => dealKeys.get(id) ?? ''),
  }));
}

/** Each entry under its key, as the history calls it: its own, or one that is made of the act's. */
function keyed(
  entries: readonly (object & { readonly key?: string | null | undefined })[],
  called: string,
  name: string,
): readonly object[] {
  return entries.map(({ key, ...rest }, place) => ({
    [called]: key ?? `${name.slice(0, 12)}-${place + 1}`,
    ...given(rest),
  }));
}

/** What is said, without what is not. */
function given<Written extends object>(written: Written): Partial<Written> {
  return Object.fromEntries(
    Object.entries(written)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, plain(value)]),
  ) as Partial<Written>;
}

/** An input object as a plain one, so that the history sees its own fields only. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? given(value) : value;
}
