import { normalInstant } from '@tierline/rules';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { type InvitationRecord, invitationsByKey } from './invitation.loader.js';
import { countInvitations, type InvitationState, invitationPlaces } from './invitation-list.loader.js';

type InvitationArgs = PageArgs & { readonly state: InvitationState | null };

/** The invitations of partners, as far as the viewer may know of them. */
export class InvitationListService {
  constructor(private readonly reading: Reading) {}

  /** A page of a partner's, the one due last first; of one state as it is now, or of all. */
  pageOf({ key }: { readonly key: string }, args: InvitationArgs): Promise<Page<InvitationRecord>> {
    return this.#page(key, args);
  }

  /** A page of all that the viewer may know of, in the same order. */
  page(args: InvitationArgs): Promise<Page<InvitationRecord>> {
    return this.#page(null, args);
  }

  async #page(partner: string | null, { state, ...args }: InvitationArgs): Promise<Page<InvitationRecord>> {
    const cursors = new Cursors(this.reading.identities, 'invitations', { partner, state });
    const slice = cursors.slice(args);
    const asked = { partner, state, now: normalInstant(this.reading.now.toISOString()) };
    const places = await invitationPlaces(this.reading, { ...asked, ...slice });
    const records = await Promise.all(places.map(({ key }) => this.reading.load(invitationsByKey, key)));
    const dueAt = new Map(places.map((place) => [place.key, place.dueAt]));
    return new Page({
      rows: records.filter((record) => record !== null),
      slice,
      cursors,
      placeOf: ({ key }) => [dueAt.get(key) ?? '', key],
      count: () => countInvitations(this.reading, asked),
      anyUpTo: async (place) => (await countInvitations(this.reading, { ...asked, upTo: place })) > 0,
    });
  }
}
