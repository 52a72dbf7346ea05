import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { AppealRecord } from './appeal.loader.js';
import { type AppealAnswer, AppealService } from './appeal.service.js';
import { Appeal } from './appeal.type.js';
import { Sanction, Violation } from './conduct.type.js';
import {
  DecideAppealInput,
  FileAppealInput,
  ImposeSanctionInput,
  LiftSanctionInput,
  RecordViolationInput,
} from './review.inputs.js';
import { type SanctionAnswer, SanctionService } from './sanction.service.js';
import { type ViolationAnswer, ViolationService } from './violation.service.js';

const RecordViolationPayload = payloadOf('RecordViolationPayload', 'violation', Violation);
const ImposeSanctionPayload = payloadOf('ImposeSanctionPayload', 'sanction', Sanction);
const LiftSanctionPayload = payloadOf('LiftSanctionPayload', 'sanction', Sanction);
const FileAppealPayload = payloadOf('FileAppealPayload', 'appeal', Appeal);
const DecideAppealPayload = payloadOf('DecideAppealPayload', 'appeal', Appeal);

@Resolver(() => Appeal)
export class ReviewResolver {
  @Query(() => [Appeal], { description: 'Appeals that nobody has decided, the one that waits longest first. For ops.' })
  pendingAppeals(@Ctx() { conduct }: RequestContext): Promise<readonly AppealRecord[]> {
    return conduct.pendingAppeals();
  }

  @FieldResolver(() => Partner, { description: 'The partner whose appeal it is.' })
  partner(@Root() { partner }: AppealRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @Mutation(() => RecordViolationPayload, {
    description:
      'Puts a violation on the record of a partner. For growth specialists on their deals, who are not shown the record; for development managers of their partners; and for ops.',
  })
  recordViolation(
    @Arg('input', () => RecordViolationInput) input: RecordViolationInput,
    @Ctx() context: RequestContext,
  ): Promise<ViolationAnswer> {
    return context.acts(ViolationService).record(input);
  }

  @Mutation(() => ImposeSanctionPayload, {
    description:
      'Imposes a sanction on a partner (review.sanctions); a warning also goes by mail, to the primary contact only (review.warning-recipient). For ops.',
  })
  imposeSanction(
    @Arg('input', () => ImposeSanctionInput) input: ImposeSanctionInput,
    @Ctx() context: RequestContext,
  ): Promise<SanctionAnswer> {
    return context.acts(SanctionService).impose(input);
  }

  @Mutation(() => LiftSanctionPayload, { description: 'Lifts a sanction that stands (review.sanctions). For ops.' })
  liftSanction(
    @Arg('input', () => LiftSanctionInput) input: LiftSanctionInput,
    @Ctx() context: RequestContext,
  ): Promise<SanctionAnswer> {
    return context.acts(SanctionService).lift(input);
  }

  @Mutation(() => FileAppealPayload, {
    description:
      'Appeals a sanction or the finding of a violation, each once (review.sanctions). For partners, and for ops in the name of one.',
  })
  fileAppeal(
    @Arg('input', () => FileAppealInput) input: FileAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<AppealAnswer> {
    return context.acts(AppealService).file(input);
  }

  @Mutation(() => DecideAppealPayload, {
    description:
      'Decides an appeal with a reason, once; not by who imposed or found what is appealed (review.sanctions). For ops.',
  })
  decideAppeal(
    @Arg('input', () => DecideAppealInput) input: DecideAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<AppealAnswer> {
    return context.acts(AppealService).decide(input);
  }
}
