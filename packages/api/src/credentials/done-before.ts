import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { usedBefore } from '../acts/used-before.js';
import { type Acting, actName } from '../auth/acting.js';
import { type UserErrorRecord } from '../decisions/user-errors.js';
import { ActEntity } from '../history/act.entity.js';

/** A mutation that a client may send more than once under a text of its own. */
export interface RepeatableAct {
  readonly mutation: string;
  readonly input: { readonly clientMutationId?: string | null };
}

/** What came of an act when it was sent before: the id of its object, or why it cannot be done under that text; null: never sent. */
export async function doneBefore(
  manager: EntityManager,
  acting: Acting,
  act: RepeatableAct,
): Promise<{ readonly id: string } | UserErrorRecord | null> {
  const name = nameOf(acting, act);
  const earlier = name === null ? null : await manager.findOneBy(ActEntity, { name });
  if (!earlier) return null;
  const [id = '', content] = earlier.identity.split('\n');
  return content === contentOf(act) ? { id } : usedBefore;
}

/** Keeps what came of an act, in the transaction that did it. */
export async function keepDone(manager: EntityManager, acting: Acting, act: RepeatableAct, id: string): Promise<void> {
  const name = nameOf(acting, act);
  if (name === null) return;
  const identity = `${id}\n${contentOf(act)}`;
  await manager.insert(ActEntity, { name, identity, doneAt: acting.reading.now.getTime() });
}

/** Tokens and sessions are people's own: a text that one of them used is not used by another. */
function nameOf(acting: Acting, { mutation, input }: RepeatableAct): string | null {
  const { person, credential } = acting.viewer;
  const whose = person?.id ?? credential.id;
  return actName(acting, `${mutation}\n${whose}`, input.clientMutationId);
}

function contentOf({ input }: RepeatableAct): string {
  const entries = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url');
}
