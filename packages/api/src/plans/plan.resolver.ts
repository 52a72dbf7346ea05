import { type PlanScore as Score, quartersOf } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import { DateScalar, QuarterScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import { BusinessPlanFilter } from './plan.inputs.js';
import { PlanFiguresService } from './plan-figures.service.js';
import { PlanListService } from './plan-list.service.js';
import type { PlanRecord } from './plan.loader.js';
import { PlanService } from './plan.service.js';
import { BusinessPlan, BusinessPlanConnection, PlanPartnerOwner, PlanScore, PlanTierTarget } from './plan.type.js';

@Resolver(() => BusinessPlan)
export class PlanResolver {
  @Query(() => BusinessPlan, { nullable: true, description: 'One business plan.' })
  businessPlan(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<PlanRecord | null> {
    return context.reads(PlanService).byId(id);
  }

  @Query(() => BusinessPlanConnection, {
    description: 'The business plans of the partners that you look after, the newest year first. For PDMs and ops.',
  })
  businessPlans(
    @Arg('filter', () => BusinessPlanFilter, { nullable: true, description: 'Which; all where it is left out.' })
    filter: BusinessPlanFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<PlanRecord>> {
    return context.acts(PlanListService).page(filter ?? {}, { first, after });
  }

  @FieldResolver(() => Partner)
  async partner(@Root() plan: PlanRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(plan.partner);
  }

  @FieldResolver(() => [QuarterScalar], { description: 'The four quarters of its year.' })
  quarters(@Root() { state }: PlanRecord): readonly string[] {
    return quartersOf(state);
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description: 'The development manager who answers for it; null where you may not know of them.',
  })
  owner(@Root() { state }: PlanRecord, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return staff.byKey(state.content.owner);
  }

  @FieldResolver(() => PlanPartnerOwner, {
    nullable: true,
    description: 'Who answers for it at the partner; null while nobody does.',
  })
  partnerOwner(@Root() { state }: PlanRecord): object | null {
    return state.content.partnerOwner ?? null;
  }

  @FieldResolver(() => PlanTierTarget, { nullable: true, description: 'The tier that it aims at; null for none.' })
  tierTarget(@Root() { state }: PlanRecord): object | null {
    return state.content.tierTarget ?? null;
  }

  @FieldResolver(() => PlanScore, {
    description: 'As of the end of that day where the partner is. What it closed with stands in its closing.',
  })
  async score(
    @Root() plan: PlanRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Score> {
    const figures = context.reads(PlanFiguresService);
    return figures.score(plan, on ?? (await figures.today(plan)));
  }
}

@Resolver(() => Partner)
export class PartnerPlansResolver {
  @FieldResolver(() => [BusinessPlan], { description: 'Its business plans, the newest year first.' })
  businessPlans(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<readonly PlanRecord[]> {
    return context.reads(PlanService).ofPartner(partner);
  }

  @FieldResolver(() => BusinessPlan, { nullable: true, description: 'Its business plan for a year.' })
  async businessPlan(
    @Root() partner: PartnerRecord,
    @Arg('year', () => Int, { description: 'The fiscal year, as it is called.' }) year: number,
    @Ctx() context: RequestContext,
  ): Promise<PlanRecord | null> {
    const plans = await context.reads(PlanService).ofPartner(partner);
    return plans.find((plan) => plan.year === year) ?? null;
  }
}
