import { randomBytes } from 'node:crypto';
import type { Database } from '../database/connect.js';
import { InstallationEntity } from './installation.entity.js';

const NAME = 'secret';

/** The secret of this installation, drawn when it is first asked for and kept in the store. */
export async function installationSecret(database: Database): Promise<Buffer> {
  const stored = await database.reader.manager.findOneBy(InstallationEntity, { name: NAME });
  if (stored) return Buffer.from(stored.value, 'base64url');
  return database.work.write(async ({ manager }) => {
    const first = await manager.findOneBy(InstallationEntity, { name: NAME });
    const value = first?.value ?? randomBytes(32).toString('base64url');
    if (!first) await manager.insert(InstallationEntity, { name: NAME, value });
    return Buffer.from(value, 'base64url');
  });
}
