import type { PlanInitiative as InitiativeOfPlan, PlanOpportunity as OpportunityOfPlan } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { ReasonRecord } from '../decisions/reasons.js';
import { Reason } from '../decisions/reason.type.js';
import type { InstallBaseLineRecord } from '../install-base/install-base.service.js';
import { InstallBaseLine } from '../install-base/install-base.type.js';
import { amountOf } from '../money/amount.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import {
  PlanAccreditation,
  PlanCapacity,
  PlanCommitment,
  PlanInitiative,
  PlanObjective,
  PlanOpportunity,
  PlanRisk,
} from './plan-content.type.js';
import { type ObjectiveQuarterRecord, PlanFiguresService } from './plan-figures.service.js';
import type { PlanRecord } from './plan.loader.js';
import { type CommitmentRecord, PlanService } from './plan.service.js';
import { BusinessPlan } from './plan.type.js';

interface OpportunityRecord extends OpportunityOfPlan {
  readonly partner: string;
  readonly of: CustomerRecord;
}

interface InitiativeRecord extends Omit<InitiativeOfPlan, 'expectedMrr'> {
  readonly key: string;
  readonly expectedMrr: ReturnType<typeof amountOf> | null;
}

@Resolver(() => BusinessPlan)
export class PlanContentResolver {
  @FieldResolver(() => [PlanObjective], {
    description: 'Each objective by each quarter of its year, as of the end of that day where the partner is.',
  })
  async objectives(
    @Root() plan: PlanRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly ObjectiveQuarterRecord[]> {
    const figures = context.reads(PlanFiguresService);
    return figures.objectives(plan, on ?? (await figures.today(plan)));
  }

  @FieldResolver(() => [PlanInitiative], { description: 'What both sides do together.' })
  initiatives(@Root() { state }: PlanRecord): readonly InitiativeRecord[] {
    return state.content.initiatives.map((each) => ({
      ...each,
      key: each.initiative,
      status: state.progress[each.initiative] ?? each.status,
      expectedMrr: each.expectedMrr ? amountOf(each.expectedMrr) : null,
    }));
  }

  @FieldResolver(() => [PlanCommitment], {
    description: 'What both sides promised, in the plan and at its reviews, by the day it is due.',
  })
  async commitments(
    @Root() plan: PlanRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly CommitmentRecord[]> {
    const day = on ?? (await context.reads(PlanFiguresService).today(plan));
    return context.reads(PlanService).commitments(plan, day);
  }

  @FieldResolver(() => PlanCapacity, {
    nullable: true,
    description: 'What the partner can do; null where it is not stated.',
  })
  capacity(@Root() { state }: PlanRecord): object | null {
    const { capacity } = state.content;
    return capacity ? { ...capacity, onboardingsPerMonth: capacity.onboardingsPerMonth ?? null } : null;
  }

  @FieldResolver(() => [PlanAccreditation], { description: 'What the partner has, or means to have.' })
  accreditations(@Root() { state }: PlanRecord): readonly object[] {
    return state.content.accreditations.map((each) => ({ ...each, on: each.on ?? null }));
  }

  @FieldResolver(() => [PlanOpportunity], {
    description: "Lines that might be sold to the partner's customers, as far as you may know of those.",
  })
  async opportunities(
    @Root() { state, partner }: PlanRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<readonly OpportunityRecord[]> {
    const found = state.content.opportunities.map(async (each) => {
      const of = await customers.byKey(each.customer);
      return of ? [{ ...each, partner, of }] : [];
    });
    return (await Promise.all(found)).flat();
  }

  @FieldResolver(() => [PlanRisk], { description: 'What may go wrong.' })
  risks(@Root() { state }: PlanRecord): readonly object[] {
    return state.content.risks.map((each) => ({ ...each, key: each.risk, response: each.response ?? null }));
  }
}

@Resolver(() => PlanObjective)
export class PlanObjectiveResolver {
  @FieldResolver(() => [Reason], { description: 'What it rests on, so that the figure can be explained.' })
  reasons(@Root() { reasons }: ObjectiveQuarterRecord): readonly ReasonRecord[] {
    return reasons;
  }
}

@Resolver(() => PlanInitiative)
export class PlanInitiativeResolver {
  @FieldResolver(() => [SharedDeal], { description: 'What came of it.' })
  async sharedDeals(
    @Root() { sharedDeals: keys }: InitiativeRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<readonly SharedDealRecord[]> {
    const found = await Promise.all(keys.map((key) => sharedDeals.byKey(key)));
    return found.filter((deal) => deal !== null);
  }
}

@Resolver(() => PlanOpportunity)
export class PlanOpportunityResolver {
  @FieldResolver(() => Customer)
  customer(@Root() { of }: OpportunityRecord): CustomerRecord {
    return of;
  }

  @FieldResolver(() => InstallBaseLine, {
    nullable: true,
    description: 'What the rules say of the line today, and what it would earn; null where they have nothing to say.',
  })
  async line(
    @Root() { of, partner, productLine }: OpportunityRecord,
    @Ctx() { installBase }: RequestContext,
  ): Promise<InstallBaseLineRecord | null> {
    const lines = await installBase.lines({ ...of, partner }, null);
    return lines.find((line) => line.productLine === productLine) ?? null;
  }
}
