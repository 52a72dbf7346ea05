import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { RecordHistoryInput } from './record-history.inputs.js';
import type { RecordedLines } from './record-history.service.js';
import { RecordHistoryPayload } from './record-history.type.js';

@Resolver()
export class RecordHistoryResolver {
  @Mutation(() => RecordHistoryPayload, { description: 'Adds events to the history. For ops.' })
  recordHistory(
    @Arg('input', () => RecordHistoryInput) { lines, clientMutationId }: RecordHistoryInput,
    @Ctx() { recorder }: RequestContext,
  ): Promise<RecordedLines> {
    return recorder.record(lines, clientMutationId ?? null);
  }
}
