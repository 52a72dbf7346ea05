import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import { AssignmentService, type AssignmentAnswer } from './assignment.service.js';
import { JoiningService, type StaffAnswer } from './joining.service.js';
import type { PdmAssignmentRecord } from './pdm-assignment.loader.js';
import { PdmAssignment } from './pdm-assignment.type.js';
import type { StaffRecord } from './staff.loader.js';
import { AssignPdmInput, JoinStaffInput } from './staff.inputs.js';
import { Staff } from './staff.type.js';

const JoinStaffPayload = payloadOf('JoinStaffPayload', 'staff', Staff);
const AssignPdmPayload = payloadOf('AssignPdmPayload', 'assignment', PdmAssignment);

@Resolver(() => Partner)
export class TeamResolver {
  @FieldResolver(() => [PdmAssignment], {
    description: 'Who looked after the partner, the first first: one at any moment (team.one-pdm, team.pdm-handover).',
  })
  pdmHistory(
    @Root() { key }: PartnerRecord,
    @Ctx() { staff }: RequestContext,
  ): Promise<readonly PdmAssignmentRecord[]> {
    return staff.pdmHistory(key);
  }

  @Query(() => [Staff], { description: "The vendor's people, by role and name. For ops." })
  staffMembers(@Ctx() { staff }: RequestContext): Promise<readonly StaffRecord[]> {
    return staff.all();
  }

  @Mutation(() => JoinStaffPayload, { description: "Adds somebody to the vendor's people. For ops." })
  joinStaff(
    @Arg('input', () => JoinStaffInput) input: JoinStaffInput,
    @Ctx() context: RequestContext,
  ): Promise<StaffAnswer> {
    return context.acts(JoiningService).join(input);
  }

  @Mutation(() => AssignPdmPayload, {
    description:
      "Puts a partner into the hands of a PDM; a handover takes a reason (team.pdm-handover). For ops, and for the present PDM's manager.",
  })
  assignPdm(
    @Arg('input', () => AssignPdmInput) input: AssignPdmInput,
    @Ctx() context: RequestContext,
  ): Promise<AssignmentAnswer> {
    return context.acts(AssignmentService).assign(input);
  }
}
