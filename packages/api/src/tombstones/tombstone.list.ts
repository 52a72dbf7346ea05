import type { Scope } from '../auth/scope.js';
import { List } from '../reading/list.js';
import { type Range, withinInstants } from '../reading/range.js';
import { both, bytewise, either, name, type Sql, sql } from '../reading/sql.js';
import type { TombstoneEntity } from './tombstone.entity.js';

export type TombstoneRow = Pick<TombstoneEntity, 'id' | 'type' | 'partner' | 'deletedAt' | 'revision'> & {
  readonly partnerKey: string;
};

/** What a list of tombstones may be narrowed to; what is left out narrows nothing. */
export interface TombstoneFilter {
  readonly type?: TombstoneEntity['type'] | null;
  readonly partner?: string | null;
  readonly deletedAt?: Range | null;
}

/** What is gone of what the viewer could see, in the order in which it went. */
export const tombstoneList = new List<TombstoneRow, TombstoneFilter, 'DELETED_AT'>({
  name: 'tombstones',
  columns: name('t.id, t.type, t.partner, t.partner as "partnerKey", t.deleted_at as "deletedAt", t.revision'),
  from: () => name('tombstone t'),
  visible,
  matching: ({ type, partner, deletedAt }) =>
    both(
      type == null ? sql`true` : sql`t.type = ${type}`,
      partner == null ? sql`true` : sql`t.partner = ${partner}`,
      withinInstants(name('t.deleted_at'), deletedAt),
    ),
  orders: {
    by: {
      DELETED_AT: {
        columns: [name('t.deleted_at'), name('t.revision')],
        of: ({ deletedAt, revision }) => [deletedAt, String(revision)],
      },
    },
    key: {
      columns: [sql`${bytewise('t.id')}`, sql`${bytewise('t.partner')}`],
      of: ({ id, partner }) => [id, partner],
    },
  },
  usual: { field: 'DELETED_AT', direction: 'ASC' },
});

/** Whoever could see a thing where it stood may know that it is gone: a deal and its proofs as a deal, all else as a figure. */
function visible(scope: Scope): Sql {
  const isOnDeal = sql`t.type in ('SharedDeal', 'Poi')`;
  return either(both(isOnDeal, scope.sharedDeal('t')), both(sql`not ${isOnDeal}`, scope.figuresOf('t.partner')));
}
