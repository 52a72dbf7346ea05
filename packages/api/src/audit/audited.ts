import type { GraphQLFieldResolver } from 'graphql';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../reading/refused.js';
import { kindOfId } from '../installation/identities.js';
import type { Attempt } from './attempt.js';
import type { AuditObject } from './record-audit.js';

/** What the audit log needs of a request. */
export interface AuditedContext {
  readonly viewer: unknown;
  /** Begins what the mutation does; whatever acts in this request acts as part of it from then on. */
  attempting(act: string, named: AuditObject | null): { readonly attempt: Attempt; readonly work: UnitOfWork };
}

type Resolve<Context> = GraphQLFieldResolver<unknown, Context>;

/** The resolver of a mutation, so that whatever comes of it is in the audit log. What nobody in particular sends is not. */
export function audited<Context extends AuditedContext>(resolve: Resolve<Context>): Resolve<Context> {
  return async (source, args: Readonly<Record<string, unknown>>, context, info) => {
    if (context.viewer === null) return resolve(source, args, context, info);
    const { attempt, work } = context.attempting(info.fieldName, namedBy(args['input']));
    try {
      const answer: unknown = await resolve(source, args, context, info);
      await attempt.ended(work, codesOf(answer));
      return answer;
    } catch (error) {
      if (error instanceof Refused) await attempt.ended(work, [error.code]);
      throw error;
    }
  };
}

function codesOf(answer: unknown): string[] {
  const errors = (answer as { readonly userErrors?: readonly { readonly code: string }[] } | null)?.userErrors ?? [];
  return errors.map(({ code }) => code);
}

/** The first thing that an input names by an id of ours. Nothing else of an input is kept: it may be about people. */
function namedBy(input: unknown): AuditObject | null {
  if (typeof input !== 'object' || input === null) return null;
  for (const value of Object.values(input)) {
    const kind = typeof value === 'string' && /^[a-z]{2}_[\w-]+$/.test(value) ? kindOfId(value) : undefined;
    if (kind !== undefined) return { kind, id: String(value) };
  }
  return null;
}
