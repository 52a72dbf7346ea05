import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { type TombstoneFilter, tombstoneList, type TombstoneRow } from './tombstone.list.js';

/** What is gone, for those who keep a copy of what was there. */
export class TombstoneService {
  constructor(private readonly reading: Reading) {}

  /** A page of what is gone, in the order in which it went. What has come back is not among it. */
  page(args: ListArgs<TombstoneFilter, 'DELETED_AT'>): Promise<Page<TombstoneRow>> {
    return tombstoneList.page(this.reading, args);
  }
}
