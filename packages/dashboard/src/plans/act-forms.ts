/** The acts that are one word on a plan as it stands: what each is called, what it will do, and what it asks for. */
import * as m from '#messages';
import type { PlanAct, PlanSide } from '@tierline/rules';
import {
  AgreePlanDocument,
  ClosePlanDocument,
  PublishPlanDocument,
  RequestPlanChangesDocument,
  SubmitPlanDocument,
} from './acts.graphql.ts';
import { mayDo, type PlanActing } from './acts.ts';
import type { Plan } from './plan.ts';

export interface ActForm {
  readonly act: PlanAct;
  readonly title: () => string;
  /** What will happen. */
  readonly note: () => string;
  readonly asks: 'nothing' | 'reason' | 'remark';
  readonly isMain: boolean;
}

/** What is written in the form of an act. */
export interface ActDraft {
  readonly text: string;
  /** The objective that a remark is about; empty for the whole plan. */
  readonly objective: string;
}

/** The acts that the rules admit now, in the order in which they are offered. */
export function formsOf(plan: Plan, side: PlanSide): ActForm[] {
  const { version, amendment } = plan;
  const forms: ActForm[] = [
    { act: 'PUBLISH', title: m.plan_publish_act, note: m.plan_publish_note, asks: 'nothing', isMain: true },
    {
      act: 'SUBMIT',
      title: m.plan_submit_act,
      note: () => m.plan_submit_note({ version }),
      asks: 'nothing',
      isMain: true,
    },
    amendment
      ? {
          ...{ act: 'AGREE', title: m.plan_agree_amendment_act, note: m.plan_agree_amendment_note },
          ...{ asks: 'nothing', isMain: true },
        }
      : {
          act: 'AGREE',
          title: m.plan_agree_act,
          note: () => m.plan_agree_note({ version }),
          asks: 'nothing',
          isMain: true,
        },
    {
      ...{ act: 'REQUEST_CHANGES', title: amendment ? m.plan_refuse_act : m.plan_request_act },
      ...{ note: amendment ? m.plan_refuse_note : m.plan_request_note, asks: 'remark', isMain: false },
    },
    { act: 'CLOSE', title: m.plan_close_act, note: m.plan_close_note, asks: 'reason', isMain: false },
  ];
  return forms.filter(({ act }) => mayDo(act, side, plan));
}

/** Does it, as it was confirmed: upon the version that was on the screen. */
export function sendAct(
  { send }: PlanActing,
  { act }: Pick<ActForm, 'act'>,
  plan: { readonly id: string; readonly version: number },
  { text, objective }: ActDraft,
): Promise<boolean> {
  const input = { plan: plan.id, expectedVersion: plan.version };
  switch (act) {
    case 'PUBLISH':
      return send(PublishPlanDocument, input);
    case 'SUBMIT':
      return send(SubmitPlanDocument, input);
    case 'AGREE':
      return send(AgreePlanDocument, input);
    case 'REQUEST_CHANGES':
      return send(RequestPlanChangesDocument, { ...input, remarks: [{ text, objective: objective || null }] });
    case 'CLOSE':
      return send(ClosePlanDocument, { ...input, reason: text || null });
    default:
      throw new Error(`${act} is not done by one word`);
  }
}
