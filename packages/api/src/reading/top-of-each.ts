import { among, type Sql, sql } from './sql.js';

/** The first `limit` rows of each parent in `order`: one statement, whether for one parent or for a page of them. */
export function topOfEach(list: {
  readonly columns: Sql;
  readonly from: Sql;
  readonly parent: Sql;
  readonly keys: readonly string[];
  readonly where: Sql;
  readonly order: Sql;
  readonly limit: number;
}): Sql {
  const { columns, from, parent, keys, where, order, limit } = list;
  const [only] = keys;
  if (keys.length === 1 && only !== undefined)
    return sql`select ${columns} from ${from} where ${parent} = ${only} and ${where} order by ${order} limit ${limit}`;
  return sql`select * from (select ${columns}, row_number() over (partition by ${parent} order by ${order}) as place
    from ${from} where ${parent} ${among(keys)} and ${where}) ranked where place <= ${limit} order by place`;
}
