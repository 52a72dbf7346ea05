import { clauses, type PolicyBook, PolicyError } from '@tierline/rules';
import { Refused } from '../reading/refused.js';
import { type ClauseRecord, clauseRecord } from './reasons.js';

export interface PolicyRecord {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly clauses: readonly ClauseRecord[];
}

/** The versions of the program's rules. */
export class PolicyService {
  constructor(private readonly book: PolicyBook) {}

  /** The version in force on `day`. Throws Refused for a day that none covers. */
  on(day: string): PolicyRecord {
    try {
      const { version, effectiveFrom } = this.book.on(day);
      return { version, effectiveFrom, clauses: clauses.map(({ code }) => clauseRecord(code, version)) };
    } catch (error) {
      if (error instanceof PolicyError) throw new Refused('BAD_USER_INPUT', `${error.message}.`);
      throw error;
    }
  }
}
