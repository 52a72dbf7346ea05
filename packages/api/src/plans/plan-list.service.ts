import { dayIn, type PlanStatus } from '@tierline/rules';
import type { Acting } from '../auth/acting.js';
import type { Page, PageArgs } from '../reading/page.js';
import type { PlanRecord } from './plan.loader.js';
import { PlanService } from './plan.service.js';

/** What of the list of plans is asked for. */
export interface PlansAsked {
  readonly year?: number | null;
  readonly status?: readonly PlanStatus[] | null;
  readonly isWaitingForMe?: boolean | null;
  readonly isOverdue?: boolean | null;
}

/** The list of business plans, as somebody in particular reads it. */
export class PlanListService {
  constructor(private readonly acting: Acting) {}

  /** A page of the plans that the viewer may know of. What is overdue is so by the date in UTC: the list is of many regions. */
  page({ isWaitingForMe, isOverdue, year, status }: PlansAsked, args: PageArgs): Promise<Page<PlanRecord>> {
    const { reading, viewer, history } = this.acting;
    const mine = viewer.role === 'partner' ? 'PARTNER' : 'VENDOR';
    const day = dayIn(reading.now.toISOString(), 'UTC');
    const filter = {
      ...{ year: year ?? null, status: status ?? null },
      waitsFor: isWaitingForMe === true ? mine : null,
      overdueOn: isOverdue == null ? null : { day, isOverdue },
    } as const;
    return new PlanService(reading, history.deciding.policies).page(filter, args);
  }
}
