import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import type { UserErrorRecord } from '../decisions/user-errors.js';
import { staffByKey, type StaffRecord } from './staff.loader.js';

export interface NewStaff {
  readonly key?: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly region?: string | null;
  readonly segment?: string | null;
  readonly managerKey?: string | null;
  readonly clientMutationId?: string | null;
}

export interface StaffAnswer {
  readonly staff: StaffRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Who joins the vendor's people. */
export class JoiningService {
  constructor(private readonly acting: Acting) {}

  /** Records that somebody joins. The roles of consultants and account managers ended (team.single-contact-2024). */
  async join({ key, managerKey, clientMutationId, ...person }: NewStaff): Promise<StaffAnswer> {
    const { name, email, role, region, segment } = person;
    const keyFor = (made: string) => key ?? `st-${made}`;
    const { name: made, errors } = await recordOnce(this.acting, {
      mutation: 'joinStaff',
      clientMutationId,
      event: (fresh) => ({
        ...{ type: 'StaffJoined', staff: keyFor(fresh), name, email, role },
        ...(region != null && { region }),
        ...(segment != null && { segment }),
        ...(managerKey != null && { manager: managerKey }),
      }),
      names: { staff: 'key', manager: 'managerKey' },
    });
    if (errors.length > 0) return { staff: null, userErrors: errors };
    return { staff: await this.acting.reading.load(staffByKey, keyFor(made)), userErrors: [] };
  }
}
