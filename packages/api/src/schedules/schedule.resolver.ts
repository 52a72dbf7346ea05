import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { type ScheduledJobRecord, ScheduleService } from './schedule.service.js';
import { ScheduledJob } from './schedule.type.js';

@Resolver()
export class ScheduleResolver {
  @Query(() => [ScheduledJob], { description: 'What the program does by itself, and how it went. For ops.' })
  schedule(@Ctx() context: RequestContext): Promise<readonly ScheduledJobRecord[]> {
    return context.reads(ScheduleService).all();
  }
}
