import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { Refused } from '../reading/refused.js';
import type { RequestContext } from './request-context.js';

/**
 * A stream whose events are each answered in a context of their own: what one event read is not what the next one shows. A stream
 * that is refused in its midst says why in its last answer.
 */
class Answers implements AsyncGenerator<ExecutionResult, undefined> {
  readonly [Symbol.toStringTag] = 'Answers';

  constructor(
    private readonly events: AsyncGenerator<unknown, undefined>,
    private readonly answer: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
  ) {}

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    try {
      const { value, done } = await this.events.next();
      return done === true ? { value: undefined, done } : { value: await this.answer(value), done: false };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { value: { errors: [new GraphQLError(error.message, { originalError: error })] }, done: false };
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.events.return(undefined);
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.events.return(undefined);
    throw error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.events.return(undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** Subscribes as graphql does, with a fresh context for each event. */
export async function subscribeFresh(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return events;
  const context = args.contextValue as RequestContext;
  return new Answers(events as AsyncGenerator<unknown, undefined>, (event) =>
    execute({ ...args, rootValue: event, contextValue: context.later() }),
  );
}
