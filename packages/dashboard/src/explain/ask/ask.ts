import { useAct, type Act } from '../../forms/act.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { AskAboutFigureDocument, TicketAboutFigureDocument } from './ask.graphql.ts';

export interface Question {
  readonly partner: string;
  readonly text: string;
}

/** A partner's question goes to its PDM; the vendor's people open the ticket themselves. */
export function useQuestion(isPartner: boolean): Act<object, Question> {
  return isPartner
    ? useAct(AskAboutFigureDocument, ({ text }: Question, clientMutationId) => ({
        input: { text, clientMutationId },
        locale: apiLocale(),
      }))
    : useAct(TicketAboutFigureDocument, ({ partner, text }: Question, clientMutationId) => ({
        input: { partnerKey: partner, text, clientMutationId },
        locale: apiLocale(),
      }));
}
