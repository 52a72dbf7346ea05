import { ChangeEntity } from '../changes/change.entity.js';
import { CHANGES_KEPT_DAYS } from '../changes/kept-days.js';
import { DROPPED } from '../changes/outbox.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { InstallationEntity } from '../installation/installation.entity.js';

const DAY = 86_400_000;

/**
 * Drops changes that are older than `days`, and remembers up to where: whoever asks for what came after a cursor before that is
 * told RESYNC_REQUIRED.
 */
export async function dropOldChanges(work: UnitOfWork, now: Date, days = CHANGES_KEPT_DAYS): Promise<void> {
  await work.write(async ({ manager }) => {
    const oldest = now.getTime() - days * DAY;
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
