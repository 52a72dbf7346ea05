import * as m from '#messages';
import { useMutation } from '@urql/vue';
import { useAct, type Act } from '../forms/act.ts';
import { apiLocale } from '../i18n/locale.ts';
import { RegisterDealDocument, ReportAtRegistrationDocument, type RegisterDealMutation } from './register.graphql.ts';
import { bantOf, inputOf, type Draft } from './registration-form.ts';

export interface Registering extends Pick<Act<RegisterDealMutation, Draft>, 'isSending' | 'faultOf' | 'faultsBeside'> {
  /** The key of the new shared deal; null where it was refused. */
  readonly register: (draft: Draft) => Promise<string | null>;
}

/**
 * Registers a deal, for the partner with `partnerKey` where it is not the partner itself. What it knows of budget, authority,
 * need and timing follows as its first progress report; somebody of the vendor's does not speak in its name.
 */
export function useRegistering(partnerKey: () => string | null): Registering {
  const reporting = useMutation(ReportAtRegistrationDocument);
  const { send, isSending, faultOf, faultsBeside } = useAct(
    RegisterDealDocument,
    (draft: Draft, clientMutationId: string) => ({
      input: { ...inputOf(draft, partnerKey()), clientMutationId },
      locale: apiLocale(),
    }),
  );

  async function register(draft: Draft): Promise<string | null> {
    const deal = (await send(draft))?.registerDeal.sharedDeal;
    if (!deal) return null;
    const bant = partnerKey() === null ? bantOf(draft) : null;
    if (bant)
      await reporting.executeMutation({
        input: {
          sharedDeal: deal.reference,
          text: m.registration_first_report(),
          bant,
          clientMutationId: `bant-${deal.key}`,
        },
      });
    return deal.key;
  }

  return { register, isSending, faultOf, faultsBeside };
}
