import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InstallationEntity } from '../installation/installation.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { connect, type Database } from './connect.js';
import type { Transaction } from './unit-of-work.js';

async function put({ manager }: Transaction, name: string): Promise<void> {
  await manager.insert(InstallationEntity, { name, value: 'kept' });
}

async function names(database: Database): Promise<string[]> {
  const rows = await database.reader.manager.find(InstallationEntity, { order: { name: 'ASC' } });
  return rows.map(({ name }) => name);
}

describeOnEach('a unit of work', (stores) => {
  test('115: of 500 that overlap, a tenth failing, exactly the acknowledged ones are stored', async () => {
    const database = await connect(await stores.freshUrl());
    const told: string[] = [];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 500 }, (_, place) =>
        database.work.write(async (tx) => {
          const name = String(place).padStart(3, '0');
          tx.afterCommit(() => told.push(name));
          await put(tx, name);
          if (place % 3 === 0) await wait(0);
          await put(tx, `${name} again`);
          if (place % 10 === 7) throw new Error('refused by rule');
          return name;
        }),
      ),
    );
    const acknowledged = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(acknowledged).toHaveLength(450);
    expect(await names(database)).toEqual(acknowledged.flatMap((name) => [name, `${name} again`]));
    expect(told).toEqual(acknowledged);
    await database.close();
  });

  test('joins the one that it is called in, and is undone with it', async () => {
    const database = await connect(await stores.freshUrl());
    await database.work.write(async (outer) => {
      await put(outer, 'outer');
      await database.work.write((inner) => put(inner, 'inner'));
    });
    const failing = database.work.write(async (outer) => {
      await database.work.write((inner) => put(inner, 'lost'));
      await put(outer, 'lost too');
      throw new Error('after all');
    });
    await expect(failing).rejects.toThrow('after all');
    expect(await names(database)).toEqual(['inner', 'outer']);
    await database.close();
  });

  test('124, 125: tells its listeners once readers see what it wrote, and never when it is undone', async () => {
    const database = await connect(await stores.freshUrl());
    const seen: Promise<string[]>[] = [];
    await database.work.write(async (tx) => {
      tx.afterCommit(() => seen.push(names(database)));
      await put(tx, 'first');
      expect(await names(database)).toEqual([]);
    });
    expect(await Promise.all(seen)).toEqual([['first']]);
    const undone = database.work.write((tx) => {
      tx.afterCommit(() => seen.push(names(database)));
      return Promise.reject(new Error('no'));
    });
    await expect(undone).rejects.toThrow('no');
    expect(seen).toHaveLength(1);
    await database.close();
  });

  test('a listener that fails takes nothing back, and one that writes begins anew', async () => {
    const database = await connect(await stores.freshUrl());
    const later: Promise<void>[] = [];
    await database.work.write(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('deaf');
      });
      tx.afterCommit(() => later.push(database.work.write((next) => put(next, 'second'))));
      await put(tx, 'first');
    });
    await Promise.all(later);
    expect(await names(database)).toEqual(['first', 'second']);
    await database.close();
  });

  test('processes on one store take turns and lose nothing', async () => {
    const url = await stores.freshUrl();
    const processes = [await connect(url), await connect(url), await connect(url)];
    await Promise.all(
      processes.flatMap((database, place) =>
        Array.from({ length: 30 }, (_, count) =>
          database.work.write(async (tx) => {
            await tx.manager.count(InstallationEntity);
            await put(tx, `${place}-${count}`);
          }),
        ),
      ),
    );
    const [first] = processes;
    expect(first && (await names(first))).toHaveLength(90);
    for (const database of processes) await database.close();
  });
});
