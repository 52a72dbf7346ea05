import { registerEnumType } from 'type-graphql';

export const InvitationState = { OPEN: 'OPEN', ANSWERED: 'ANSWERED', MISSED: 'MISSED' } as const;

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'How an invitation stands at the moment (overlay.72-hours).',
  valuesConfig: {
    OPEN: { description: 'The time for an answer runs.' },
    ANSWERED: { description: 'The partner has accepted it or declined.' },
    MISSED: { description: 'The time for an answer has passed without one.' },
  },
});
