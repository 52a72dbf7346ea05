import { useAct } from '../../acts/act.ts';
import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { useWidget, type Widget } from '../../graphql/widget.ts';
import {
  AssignmentsDocument,
  AssignPdmDocument,
  StaffMembersDocument,
  type AssignmentsQuery,
  type AssignPdmMutation,
  type StaffMembersQuery,
} from './people.graphql.ts';

export type Assigned = AssignmentsQuery['partners']['nodes'][number];

export function useStaff(): Widget<StaffMembersQuery> {
  return useWidget(StaffMembersDocument, () => ({}));
}

export function useAssignments(): CursorPages<Assigned> {
  return useCursorPages({
    query: AssignmentsDocument,
    variables: (after: string | null) => ({ first: 100, after }),
    connectionOf: ({ partners }: AssignmentsQuery) => partners,
  });
}

interface Handover {
  readonly partnerKey: string;
  readonly staffKey: string;
  readonly reason: string;
  /** Who looks after the partner as far as was seen. */
  readonly expectedPdmKey: string | null;
}

export function useAssigning() {
  return useAct({
    mutation: AssignPdmDocument,
    variables: ({ reason, ...handover }: Handover, clientMutationId) => ({
      input: { ...handover, reason: reason.trim() || null, clientMutationId },
    }),
    payloadOf: ({ assignPdm }: AssignPdmMutation) => assignPdm,
  });
}
