import { addDays, startOfDay } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { assignmentsOfPartners, type PdmAssignmentRecord } from './pdm-assignment.loader.js';
import { allStaff, managersOfPartners, staffById, staffByKey, type StaffRecord } from './staff.loader.js';

/** The vendor's people. */
export class StaffService {
  constructor(private readonly reading: Reading) {}

  byId(id: string): Promise<StaffRecord | null> {
    return this.reading.load(staffById, id);
  }

  byKey(key: string): Promise<StaffRecord | null> {
    return this.reading.load(staffByKey, key);
  }

  /** All of them, by role and name. */
  all(): Promise<readonly StaffRecord[]> {
    return allStaff(this.reading);
  }

  /** Who looked after a partner, the first first. */
  async pdmHistory(partner: string): Promise<readonly PdmAssignmentRecord[]> {
    return (await this.reading.load(assignmentsOfPartners, partner)) ?? [];
  }

  /** A partner's development manager as of the end of `day` in the partner's zone (team.one-pdm). */
  managerOf(partner: { key: string; timeZone: string }, day: string): Promise<StaffRecord | null> {
    return this.reading.load(managersOfPartners, partner.key, { at: startOfDay(addDays(day, 1), partner.timeZone) });
  }
}
