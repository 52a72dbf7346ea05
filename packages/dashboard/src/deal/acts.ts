import { useAct } from '../forms/act.ts';
import { apiLocale } from '../i18n/locale.ts';
import {
  AddProofByHandDocument,
  AskForDiscountDocument,
  LoseDealDocument,
  RefuseDealDocument,
  RemoveFromDealDocument,
  RevokeLinkDocument,
  SendLinkDocument,
  ShareProofDocument,
  WriteMessageDocument,
  type AddProofInput,
  type RequestDiscountInput,
  type SendMessageInput,
  type SendProofLinkInput,
} from './acts.graphql.ts';

const asked = <Input extends object>(input: Input, clientMutationId: string) => ({
  input: { ...input, clientMutationId },
  locale: apiLocale(),
});

/** A decision that takes a reason in writing, upon what its maker has seen of the deal. */
export interface Ruling {
  readonly sharedDeal: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

export const useRefusing = () => useAct(RefuseDealDocument, (ruling: Ruling, id: string) => asked(ruling, id));

export const useRemoving = () =>
  useAct(RemoveFromDealDocument, ({ reason, ...ruling }: Ruling, id: string) =>
    asked({ ...ruling, feedback: reason }, id),
  );

/** A lost deal is lost for every partner on it, so that one version says nothing of it. */
export const useLosing = () =>
  useAct(LoseDealDocument, ({ sharedDeal, reason }: Ruling, id: string) => asked({ sharedDeal, reason }, id));

type Unnamed<Input> = Omit<Input, 'clientMutationId'>;

export const useSendingLink = () =>
  useAct(SendLinkDocument, (link: Unnamed<SendProofLinkInput>, id: string) => asked(link, id));

export const useRevokingLink = () => useAct(RevokeLinkDocument, (link: string, id: string) => asked({ link }, id));

export const useSharingProof = () => useAct(ShareProofDocument, (poi: string, id: string) => asked({ poi }, id));

export const useAddingProof = () =>
  useAct(AddProofByHandDocument, (proof: Unnamed<AddProofInput>, id: string) => asked(proof, id));

export const useWriting = () =>
  useAct(WriteMessageDocument, (message: Unnamed<SendMessageInput>, id: string) => asked(message, id));

export const useAskingForDiscount = () =>
  useAct(AskForDiscountDocument, (request: Unnamed<RequestDiscountInput>, id: string) => asked(request, id));
