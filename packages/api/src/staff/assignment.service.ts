import { anyPartner } from '../acts/any-partner.js';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey } from '../partners/partner.loader.js';
import { assignmentNow, type PdmAssignmentRecord } from './pdm-assignment.loader.js';
import { staffByKey, type StaffRecord } from './staff.loader.js';

export interface Assignment {
  readonly partnerKey: string;
  readonly staffKey: string;
  readonly reason?: string | null;
  readonly expectedPdmKey?: string | null;
  readonly clientMutationId?: string | null;
}

export interface AssignmentAnswer {
  readonly assignment: PdmAssignmentRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Who looks after which partner: one development manager at any moment (team.one-pdm). */
export class AssignmentService {
  constructor(private readonly acting: Acting) {}

  /**
   * Puts a partner into the hands of a PDM, which ends the time of the one before. By ops; and by the manager of the PDM who hands
   * over, to another of the same manager's people. A handover takes a reason (team.pdm-handover).
   */
  async assign({ partnerKey, staffKey, reason, clientMutationId, ...more }: Assignment): Promise<AssignmentAnswer> {
    const { reading } = this.acting;
    const denied = await this.#denied(partnerKey);
    if (denied) return { assignment: null, userErrors: [denied] };
    const { errors } = await recordOnce(this.acting, {
      mutation: 'assignPdm',
      clientMutationId,
      event: () => ({
        ...{ type: 'PdmAssigned', partner: partnerKey, staff: staffKey },
        ...(reason != null && { reason }),
      }),
      names: { partner: 'partnerKey', staff: 'staffKey' },
      hindrances: async () => {
        const current = await assignmentNow(reading, partnerKey);
        if (more.expectedPdmKey !== undefined && more.expectedPdmKey !== (current?.pdm.key ?? null)) return [isAnother];
        const denial = await this.#denied(partnerKey);
        if (denial) return [denial];
        const next = await reading.load(staffByKey, staffKey);
        return next ? this.#hindrances(next, current?.pdm, reason ?? '') : [notFound('staffKey')];
      },
    });
    if (errors.length > 0) return { assignment: null, userErrors: errors };
    return { assignment: (await assignmentNow(reading, partnerKey)) ?? null, userErrors: [] };
  }

  #hindrances(next: StaffRecord, current: StaffRecord | undefined, reason: string): readonly UserErrorRecord[] {
    const { viewer } = this.acting;
    if (next.role !== 'PDM') return [notPdm];
    if (next.key === current?.key) return [assigned];
    return [
      ...(viewer.role === 'ops' || next.manager === viewer.key || next.key === viewer.key ? [] : [notTheirPerson]),
      ...(current && reason.trim() === '' ? [unexplained] : []),
    ];
  }

  /** For whom the partner is none to assign; who may not even know of it reads that there is none. */
  async #denied(partnerKey: string): Promise<UserErrorRecord | null> {
    const { viewer, reading } = this.acting;
    if (viewer.role === 'ops') return (await anyPartner(this.acting, partnerKey)) ? null : notFound('partnerKey');
    const current = await assignmentNow(reading, partnerKey);
    if (current?.pdm.manager === viewer.key) return null;
    return (await reading.load(partnersByKey, partnerKey)) ? notTheirs : notFound('partnerKey');
  }
}

const isAnother = userError(
  'VERSION_CONFLICT',
  'Another PDM looks after the partner by now; read pdmHistory again and decide anew.',
  ['expectedPdmKey'],
  'team.one-pdm',
);
const notPdm = userError('NOT_A_PDM', 'Partners are looked after by a PDM; name one.', ['staffKey'], 'team.one-pdm');
const assigned = userError(
  'ASSIGNED_ALREADY',
  'This PDM looks after the partner already; name another, or leave it as it is.',
  ['staffKey'],
  'team.one-pdm',
);
const unexplained = userError(
  'REASON_MISSING',
  'A handover from one PDM to another takes a reason; give it.',
  ['reason'],
  'team.pdm-handover',
);
const notTheirs = userError(
  'NOT_YOURS',
  "A partner is handed over by its PDM's manager, or by ops; ask one of them.",
  ['partnerKey'],
  'team.pdm-handover',
);
const notTheirPerson = userError(
  'NOT_YOURS',
  'A manager hands over to one of the own people; for another PDM ask ops.',
  ['staffKey'],
  'team.pdm-handover',
);
