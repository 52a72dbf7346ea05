import { listPeople, setBlocked } from '../auth/people.js';
import type { PersonEntity } from '../auth/person.entity.js';
import { CommandFailure } from './failure.js';
import { noting } from './noting.js';
import { withStore } from './open-store.js';
import { print } from './output.js';

export async function listEverybody(): Promise<void> {
  await withStore(async ({ database }) => {
    for (const person of await listPeople(database.reader.manager)) await print(described(person));
  });
}

/** Keeps somebody out from now on, in every session and with every token of their own, or lets them in again. */
export async function blockOne(id: string, isBlocked: boolean): Promise<void> {
  const wasThere = await withStore(({ database, history }) =>
    database.work.write(async ({ manager }) => {
      const isThere = await setBlocked(manager, id, { isBlocked, now: new Date() });
      const act = isBlocked ? 'person block' : 'person admit';
      if (isThere) await noting(history, { act, object: { kind: 'person', key: id } })(manager);
      return isThere;
    }),
  );
  if (!wasThere) throw new CommandFailure(`nobody ${id} has signed in; "tierline person list" shows who has`, 1);
  await print(isBlocked ? `${id} is kept out.` : `${id} may sign in.`);
}

function described({ id, holderKind, holderKey, blockedAt, signedInAt, email, name, issuer }: PersonEntity): string {
  const place = holderKind === null || holderKey === null ? 'no place' : `${holderKind}:${holderKey}`;
  const state = blockedAt === null ? `signed in on ${dayOf(signedInAt)}` : `kept out since ${dayOf(blockedAt)}`;
  return [id, place, state, email, name, issuer].join('\t');
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
