import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { entities } from './entities.js';
import { StoreRefused, codeOf } from './faults.js';
import { migrations } from './migrations/all.js';
import { SnakeNames } from './snake-names.js';

const INT8: number = pg.types.builtins.INT8;

/** How Postgres knows the connections, and how many milliseconds a statement waits for others that write. */
export interface PostgresOptions {
  readonly name: string;
  readonly patience: number;
}

/** A pool of connections to the Postgres at `url`. */
export async function openPostgres(url: string, { name, patience }: PostgresOptions, log: Logger): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new SnakeNames(),
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: 10,
    connectTimeoutMS: 10_000,
    applicationName: name,
    logging: false,
    poolErrorHandler: (error: unknown) => log.warn({ err: error }, 'a database connection was lost'),
    extra: { types: { getTypeParser }, lock_timeout: patience },
  });
  try {
    return await source.initialize();
  } catch (error) {
    throw new StoreRefused(`the Postgres of DATABASE_URL does not answer (${codeOf(error) ?? 'no code'})`, {
      cause: error,
    });
  }
}

/** As pg reads values, but bigint as a number that is exact. */
function getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): unknown {
  if (oid === INT8 && format === 'text') return exactInteger;
  return pg.types.getTypeParser(oid, format);
}

function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be exact`);
  return value;
}
