import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { RecordHistoryInput } from './record-history.inputs.js';
import type { RecordedLines } from './record-history.service.js';
import { RecordHistoryPayload } from './record-history.type.js';
import { RecordHistoryService } from './record-history.service.js';

@Resolver()
export class RecordHistoryResolver {
  @Mutation(() => RecordHistoryPayload, { description: 'Adds events to the history. For ops.' })
  recordHistory(
    @Arg('input', () => RecordHistoryInput) { lines, clientMutationId }: RecordHistoryInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordedLines> {
    return context.acts(RecordHistoryService).record(lines, clientMutationId ?? null);
  }
}
