/** Clients as reporting tools are: each reads lists page by page over HTTP in the way that its tool does. */

/** A page of a list, as every one of them reads it. */
export interface ToolPage {
  readonly nodes: readonly Row[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What is asked for: a field of Query with what is read of each row, and its filter. */
export interface Wanted {
  readonly root: string;
  readonly cells: string;
  readonly filter?: object;
  /** The GraphQL type of the filter. */
  readonly filterType: string;
  readonly orderBy?: string;
}

/** Where a tool asks, and with which token: both are set once. */
export interface Endpoint {
  readonly url: string;
  readonly token: string;
}

/** Is called between two pages: where others may write. */
export type Between = () => Promise<void>;

const PAGE = 3;

function documentOf({ root, cells, filterType, orderBy }: Wanted): string {
  const order = orderBy === undefined ? '' : `, orderBy: ${orderBy}`;
  return `query Page($first: Int!, $after: String, $filter: ${filterType}) {
    ${root}(first: $first, after: $after, filter: $filter${order}) {
      nodes { ${cells} } edges { cursor node { id } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }`;
}

async function post({ url, token }: Endpoint, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Pages as Relay does: by the cursor of the last edge, which must be the end cursor of the page. */
export async function relayPager(endpoint: Endpoint, wanted: Wanted, between: Between): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const variables = { first: PAGE, after, filter: wanted.filter ?? null };
    const page = (await post(endpoint, { query: documentOf(wanted), variables }))[wanted.root] as ToolPage & {
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    };
    const { hasNextPage, endCursor, startCursor, hasPreviousPage } = page.pageInfo;
    const [first, last] = [page.edges[0], page.edges.at(-1)];
    if ((last?.cursor ?? null) !== endCursor || (first?.cursor ?? null) !== startCursor)
      throw new Error('the page does not end where its last edge stands');
    if (page.edges.some(({ node }, index) => node.id !== page.nodes[index]?.id))
      throw new Error('edges and nodes are not the same');
    if (after === null && hasPreviousPage) throw new Error('there is something before the first page');
    rows.push(...page.nodes);
    if (!hasNextPage) return rows;
    after = String(endCursor);
    await between();
  }
}

/** The state that List.Generate goes along with. */
interface Generated {
  readonly nodes: readonly Row[];
  readonly cursor: unknown;
  readonly isLast: boolean;
}

/**
 * Pages as a query of Power BI does with List.Generate: one URL that never changes, a body that is text with the cursor in it, null
 * for the first page; it goes on while the page before said that there is more.
 */
export async function powerQueryLoop(endpoint: Endpoint, wanted: Wanted, between: Between): Promise<Row[]> {
  const page = async (cursor: unknown): Promise<Generated> => {
    const body = {
      query: documentOf(wanted),
      variables: { first: PAGE, after: cursor, filter: wanted.filter ?? null },
    };
    const { nodes, pageInfo } = (await post(endpoint, body))[wanted.root] as ToolPage;
    return { nodes, cursor: pageInfo['endCursor'], isLast: pageInfo['hasNextPage'] !== true };
  };
  const pages: Generated[] = [];
  for (let state: Generated | null = await page(null); state !== null;) {
    pages.push(state);
    await between();
    state = state.isLast ? null : await page(state.cursor);
  }
  return pages.flatMap(({ nodes }) => nodes);
}

/** Pages as Grafana's Infinity data source does: both fields are looked up by their paths, and one that is absent is an error. */
export async function infinityLoop(endpoint: Endpoint, wanted: Wanted, between: Between): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let hasMore = true; hasMore;) {
    const variables = { first: PAGE, after: cursor, filter: wanted.filter ?? null };
    const data = await post(endpoint, { query: documentOf(wanted), variables });
    const pageInfo = at(data, wanted.root, 'pageInfo');
    for (const field of ['hasNextPage', 'endCursor'])
      if (!Object.hasOwn(pageInfo as object, field)) throw new Error(`failed to find the path ${field}`);
    rows.push(...(at(data, wanted.root, 'nodes') as Row[]));
    cursor = at(pageInfo, 'endCursor') as string | null;
    hasMore = at(pageInfo, 'hasNextPage') as boolean;
    await between();
  }
  return rows;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((found, step) => (found as Record<string, unknown>)[step], value);
}

const TOMBSTONES: Wanted = { root: 'tombstones', cells: 'id type deletedAt', filterType: 'TombstoneFilter' };

/** A table of a tool's own, kept up with a list: what changed is put in, what is gone is taken out. */
export class Copy {
  readonly rows = new Map<string, Row>();
  #updatedAt: string | null = null;
  #deletedAt: string | null = null;

  constructor(
    private readonly endpoint: Endpoint,
    private readonly wanted: Wanted,
    /** The type by which the list's rows are named among the tombstones. */
    private readonly type: string,
  ) {}

  /** Reads on from the latest that it has, itself included; then what is gone. */
  async sync(between: Between): Promise<void> {
    const since = this.#updatedAt === null ? {} : { updatedAt: { gte: this.#updatedAt } };
    const changed = await powerQueryLoop(this.endpoint, { ...this.wanted, filter: since }, between);
    for (const row of changed) {
      this.rows.set(row.id, row);
      this.#updatedAt = String(row['updatedAt']);
    }
    const until = this.#deletedAt === null ? {} : { deletedAt: { gte: this.#deletedAt } };
    const gone = await powerQueryLoop(this.endpoint, { ...TOMBSTONES, filter: { type: this.type, ...until } }, between);
    for (const { id, deletedAt } of gone) {
      this.rows.delete(id);
      this.#deletedAt = String(deletedAt);
    }
  }
}
