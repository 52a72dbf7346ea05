import { ChangeEntity } from '../changes/change.entity.js';
import { DROPPED } from '../changes/outbox.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { InstallationEntity } from '../installation/installation.entity.js';

const KEPT_DAYS = 14;
const DAY = 86_400_000;

/** Drops changes that nobody will ask for any more, and remembers up to where; what a cursor before that would need is gone. */
export async function dropOldChanges(work: UnitOfWork, now: Date): Promise<void> {
  await work.write(async ({ manager }) => {
    const oldest = now.getTime() - KEPT_DAYS * DAY;
    const [row] = await manager.query<{ place: number | null }[]>(
      'select max(seq) as place from change where at < $1',
      [oldest],
    );
    if (row?.place == null) return;
    await manager.upsert(InstallationEntity, { name: DROPPED, value: String(row.place) }, ['name']);
    await manager
      .createQueryBuilder()
      .delete()
      .from(ChangeEntity)
      .where('seq <= :place', { place: row.place })
      .execute();
  });
}
