import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { SavedViewEntity } from './saved-view.entity.js';
import { SavedViewListService, type SavedViewRecord } from './saved-view-list.service.js';

export interface SavedViewAnswer {
  readonly savedViews: readonly SavedViewRecord[];
  readonly userErrors: readonly UserErrorRecord[];
}

export interface ViewWish {
  readonly page: string;
  readonly name: string;
  readonly query: string;
}

/** As many views as somebody can keep, over all pages. */
const MOST = 100;
const LONGEST_NAME = 80;
const LONGEST_QUERY = 2_000;
const PAGE = /^[a-z0-9-]{1,40}$/;

/** Keeps and forgets views of pages, for people who have signed in. What is sent again finds it done. */
export class SavedViewService {
  constructor(private readonly acting: Acting) {}

  async save({ page, name, query }: ViewWish): Promise<SavedViewAnswer> {
    const { viewer, history, attempt, reading } = this.acting;
    const view = { page, name: name.trim(), query };
    const wrong = [...this.#nobody(), ...faultsOf(view)];
    if (wrong.length > 0) return this.#answer(page, wrong);
    const full = await history.database.work.write(async ({ manager }) => {
      const known = await this.#views().ofPage(page);
      const isNew = !known.some((each) => each.name === view.name);
      if (isNew && (await this.#views().count()) >= MOST) return [tooMany];
      const person = viewer.person?.id ?? '';
      await manager.upsert(SavedViewEntity, { person, ...view, savedAt: reading.now.getTime() }, [
        'person',
        'page',
        'name',
      ]);
      await attempt.did(manager, { detail: { page } });
      return [];
    });
    return this.#answer(page, full);
  }

  async remove({ page, name }: Omit<ViewWish, 'query'>): Promise<SavedViewAnswer> {
    const { viewer, history, attempt } = this.acting;
    const wrong = this.#nobody();
    if (wrong.length > 0) return this.#answer(page, wrong);
    await history.database.work.write(async ({ manager }) => {
      const { affected } = await manager.delete(SavedViewEntity, { person: viewer.person?.id ?? '', page, name });
      if (affected !== 0) await attempt.did(manager, { detail: { page } });
    });
    return this.#answer(page, []);
  }

  /** A token has no screen to keep views for. */
  #nobody(): readonly UserErrorRecord[] {
    const { credential, person } = this.acting.viewer;
    return credential.kind === 'session' && person ? [] : [forPeople];
  }

  async #answer(page: string, userErrors: readonly UserErrorRecord[]): Promise<SavedViewAnswer> {
    return { savedViews: await this.#views().ofPage(page), userErrors };
  }

  #views(): SavedViewListService {
    return new SavedViewListService(this.acting.reading);
  }
}

const forPeople = userError('FORBIDDEN', 'Views are kept for people who have signed in.');
const tooMany = userError('TOO_MANY', `Up to ${MOST} views can be kept; remove one first.`, ['name']);

function faultsOf({ page, name, query }: ViewWish): readonly UserErrorRecord[] {
  return [
    ...(PAGE.test(page) ? [] : [userError('INVALID', 'No page is called that.', ['page'])]),
    ...(name === '' ? [userError('REQUIRED', 'Give it a name.', ['name'])] : []),
    ...([...name].length > LONGEST_NAME ? [tooLong('name', LONGEST_NAME)] : []),
    ...(query.length > LONGEST_QUERY ? [tooLong('query', LONGEST_QUERY)] : []),
  ];
}

function tooLong(field: string, most: number): UserErrorRecord {
  return userError('TOO_LONG', `It can have up to ${most} characters.`, [field]);
}
