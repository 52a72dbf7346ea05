import type { Scope } from '../auth/scope.js';
import type { Database } from '../database/connect.js';
import { among, name, type Sql, sql } from '../reading/sql.js';
import type { ChangeEntity } from './change.entity.js';

/** One row of the outbox. */
export type ChangeRow = Readonly<ChangeEntity>;

const columns = name('o.seq, o.at, o.partner, o.kind, o.node_type as "nodeType", o.node_id as "nodeId"');

/** Reads the outbox. A row's `seq` is its place: the order of places is the order of commits. */
export class Outbox {
  constructor(private readonly database: Pick<Database, 'dialect' | 'reader'>) {}

  /** The place of the newest row that there ever was, and the place up to which rows have been dropped for age. */
  async bounds(): Promise<{ newest: number; dropped: number }> {
    const [row] = await this.#all<{ newest: number | null; dropped: string | null }>(
      sql`select (select max(seq) from change) as newest, (select value from installation where name = ${DROPPED}) as dropped`,
    );
    const dropped = Number(row?.dropped ?? 0);
    return { newest: Math.max(row?.newest ?? 0, dropped), dropped };
  }

  /** The next rows after a place, whoever they concern. */
  after(place: number, limit: number): Promise<readonly ChangeRow[]> {
    return this.#all(sql`select ${columns} from change o where o.seq > ${place} order by o.seq limit ${limit}`);
  }

  /** The next rows after a place that a viewer may know of. */
  within(scope: Scope, place: number, limit: number): Promise<readonly ChangeRow[]> {
    return this.#all(
      sql`select ${columns} from change o where o.seq > ${place} and ${scope.change('o')} order by o.seq limit ${limit}`,
    );
  }

  /** Of some rows those that a viewer may know of, as things stand now. */
  async ofThese(rows: readonly ChangeRow[], scope: Scope): Promise<readonly ChangeRow[]> {
    if (rows.length === 0 || scope.seesEverything) return rows;
    const seqs = rows.map(({ seq }) => String(seq));
    const known = await this.#all<{ seq: number }>(
      sql`select o.seq from change o where cast(o.seq as varchar) ${among(seqs)} and ${scope.change('o')}`,
    );
    const places = new Set(known.map(({ seq }) => seq));
    return rows.filter(({ seq }) => places.has(seq));
  }

  #all<Row>(statement: Sql): Promise<Row[]> {
    const { text, parameters } = statement.compile(this.database.dialect);
    return this.database.reader.query(text, parameters);
  }
}

/** Under this name the installation keeps the place up to which rows have been dropped. */
export const DROPPED = 'changes dropped up to';
