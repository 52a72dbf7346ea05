import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { SystemRecord } from './system.service.js';
import { System } from './system.type.js';

@Resolver()
export class SystemResolver {
  @Query(() => System, {
    nullable: true,
    description: 'How the server that answers is doing. For ops; null for everybody else.',
  })
  system(@Ctx() { system }: RequestContext): Promise<SystemRecord> {
    return system.now();
  }
}
