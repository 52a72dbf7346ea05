import { isClauseCode } from '@tierline/rules';
import { clauseRecord } from '../decisions/reasons.js';
import { type NodeType, typeOfId } from './node-types.js';

export interface NodeRecord {
  readonly id: string;
}

interface Finder {
  byId(id: string): Promise<NodeRecord | null>;
}

/** Who finds what: one finder for each type whose ids are looked up in the store. */
export type Finders = Readonly<Record<Exclude<NodeType, 'Clause'>, Finder>>;

/** Whatever has an id, as far as the viewer may know of it. */
export class NodeService {
  constructor(
    private readonly finders: Finders,
    /** The version of the policy that clauses are read with. */
    private readonly version: () => string,
  ) {}

  async byId(id: string): Promise<NodeRecord | null> {
    const type = typeOfId(id);
    if (type === undefined) return null;
    if (type !== 'Clause') return this.finders[type].byId(id);
    const code = id.slice(id.indexOf('_') + 1);
    return isClauseCode(code) ? clauseRecord(code, this.version()) : null;
  }
}
