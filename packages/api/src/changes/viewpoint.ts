import { createHash } from 'node:crypto';
import type { Viewer } from '../auth/viewer.js';

/**
 * What decides which changes somebody may know of, as a short text. A cursor belongs to the viewpoint that it was given to: whoever
 * looks after other partners since, or is somebody else, has not missed changes but whole partners, and has to read anew.
 * `partners`: those that a development manager looks after.
 */
export function viewpointOf({ role, key, region, segment }: Viewer, partners: string | undefined): string {
  const facts = JSON.stringify([role, key, region, segment, partners ?? null]);
  return createHash('sha256').update(facts).digest('base64url').slice(0, LENGTH);
}

const LENGTH = 12;
