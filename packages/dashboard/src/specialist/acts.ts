import { useAct } from '../acts/act.ts';
import {
  DeskApproveDocument,
  DeskDiscountDocument,
  DeskInviteDocument,
  DeskQuoteDocument,
  DeskRefuseDocument,
  type DeskApproveMutation,
  type DeskDiscountMutation,
  type DeskInviteMutation,
  type DeskQuoteMutation,
  type DeskRefuseMutation,
  type DeskDiscountMutationVariables,
  type DeskQuoteMutationVariables,
} from './acts.graphql.ts';
import type { DeskDeal } from './desk.ts';

type Seen = Pick<DeskDeal, 'id' | 'version'>;

/** Approving or refusing a shared deal, upon what was seen of it (credit.discretion). */
export function useDeciding() {
  const approving = useAct({
    mutation: DeskApproveDocument,
    variables: ({ id, version }: Seen, clientMutationId) => ({
      input: { sharedDeal: id, expectedVersion: version, clientMutationId },
    }),
    payloadOf: ({ approveSharedDeal }: DeskApproveMutation) => approveSharedDeal,
  });
  const refusing = useAct({
    mutation: DeskRefuseDocument,
    variables: ({ id, version, reason }: Seen & { reason: string }, clientMutationId) => ({
      input: { sharedDeal: id, expectedVersion: version, reason, clientMutationId },
    }),
    payloadOf: ({ refuseSharedDeal }: DeskRefuseMutation) => refuseSharedDeal,
  });
  return { approving, refusing };
}

export function useQuoting() {
  return useAct({
    mutation: DeskQuoteDocument,
    variables: (input: DeskQuoteMutationVariables['input'], clientMutationId) => ({
      input: { ...input, clientMutationId },
    }),
    payloadOf: ({ issueQuote }: DeskQuoteMutation) => issueQuote,
  });
}

export function useDiscounting() {
  return useAct({
    mutation: DeskDiscountDocument,
    variables: (input: DeskDiscountMutationVariables['input'], clientMutationId) => ({
      input: { ...input, clientMutationId },
    }),
    payloadOf: ({ decideDiscount }: DeskDiscountMutation) => decideDiscount,
  });
}

export function useInviting() {
  return useAct({
    mutation: DeskInviteDocument,
    variables: ({ dealKey, partnerKey }: { dealKey: string; partnerKey: string }, clientMutationId) => ({
      input: { dealKey, partnerKey, clientMutationId },
    }),
    payloadOf: ({ invitePartner }: DeskInviteMutation) => invitePartner,
  });
}
