import { useAct } from '../../acts/act.ts';
import { useWidget, type Widget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import {
  AllowExceptionDocument,
  AnswerTicketDocument,
  DecideAppealDocument,
  EscalateTicketDocument,
  OpenMattersDocument,
  type AllowExceptionMutation,
  type AnswerTicketMutation,
  type DecideAppealMutation,
  type EscalateTicketMutation,
  type OpenMattersQuery,
} from './exceptions.graphql.ts';

export type PendingAppeal = OpenMattersQuery['pendingAppeals'][number];
export type OpenTicket = OpenMattersQuery['openTickets'][number];

export function useOpenMatters(): Widget<OpenMattersQuery> {
  return useWidget(OpenMattersDocument, () => ({ locale: apiLocale() }));
}

export function useAllowing() {
  return useAct({
    mutation: AllowExceptionDocument,
    variables: (input: { region: string; allowed: boolean; reason: string }, clientMutationId) => ({
      input: { ...input, clientMutationId },
    }),
    payloadOf: ({ allowUpmarketException }: AllowExceptionMutation) => allowUpmarketException,
  });
}

export function useAppealDecision() {
  return useAct({
    mutation: DecideAppealDocument,
    variables: (input: { appealKey: string; upheld: boolean; reason: string }, clientMutationId) => ({
      input: { ...input, clientMutationId },
    }),
    payloadOf: ({ decideAppeal }: DecideAppealMutation) => decideAppeal,
  });
}

export function useTicketActs() {
  const answering = useAct({
    mutation: AnswerTicketDocument,
    variables: ({ key, version, text, closes }: OpenTicketAct & { closes: boolean }, clientMutationId) => ({
      input: { ticketKey: key, expectedVersion: version, answer: text, closes, clientMutationId },
    }),
    payloadOf: ({ answerTicket }: AnswerTicketMutation) => answerTicket,
  });
  const escalating = useAct({
    mutation: EscalateTicketDocument,
    variables: ({ key, version, text }: OpenTicketAct, clientMutationId) => ({
      input: { ticketKey: key, expectedVersion: version, reason: text, clientMutationId },
    }),
    payloadOf: ({ escalateTicket }: EscalateTicketMutation) => escalateTicket,
  });
  return { answering, escalating };
}

type OpenTicketAct = Pick<OpenTicket, 'key' | 'version'> & { readonly text: string };
