import { registerEnumType } from 'type-graphql';

export const Motion = { PARTNER_SOURCED: 'PARTNER_SOURCED', PARTNER_ASSISTED: 'PARTNER_ASSISTED' } as const;

registerEnumType(Motion, {
  name: 'Motion',
  description: 'How a partner and a deal came together.',
  valuesConfig: {
    PARTNER_SOURCED: { description: 'The partner found the customer and registered the deal.' },
    PARTNER_ASSISTED: { description: "The vendor's rep added the partner to a deal of the vendor's own." },
  },
});

export const Edition = {
  STARTER: 'STARTER',
  PROFESSIONAL: 'PROFESSIONAL',
  ENTERPRISE: 'ENTERPRISE',
  NONE: 'NONE',
} as const;

registerEnumType(Edition, {
  name: 'Edition',
  description: 'How much of a product line was bought.',
  valuesConfig: {
    STARTER: { description: 'The smallest; alone it gives no credit.' },
    PROFESSIONAL: { description: 'The middle one.' },
    ENTERPRISE: { description: 'The largest.' },
    NONE: { description: 'For lines that come in one edition only: credits and products of no hub.' },
  },
});

export const Stage = {
  REGISTERED: 'REGISTERED',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  REMOVED: 'REMOVED',
  WON: 'WON',
  LOST: 'LOST',
} as const;

registerEnumType(Stage, {
  name: 'Stage',
  description: 'How far a shared deal has come.',
  valuesConfig: {
    REGISTERED: { description: 'Recorded; the growth specialist has not decided yet.' },
    APPROVED: { description: 'Approved; partner and vendor sell together.' },
    REFUSED: { description: 'Not approved.' },
    REMOVED: { description: 'The partner was taken off the deal.' },
    WON: { description: 'The customer bought.' },
    LOST: { description: 'The customer did not buy.' },
  },
});

export const CreditOutcome = {
  CREDITED: 'CREDITED',
  NOT_CREDITED: 'NOT_CREDITED',
  UNDER_REVIEW: 'UNDER_REVIEW',
} as const;

registerEnumType(CreditOutcome, {
  name: 'CreditOutcome',
  description: "What a closed deal gave a shared deal's partner.",
  valuesConfig: {
    CREDITED: { description: 'The deal is credited to the partner; each line says what it gives.' },
    NOT_CREDITED: { description: 'The deal is not credited to the partner.' },
    UNDER_REVIEW: { description: 'The vendor has yet to decide; until then there is no credit.' },
  },
});

export const RegistrationSource = { CONTACT: 'CONTACT', COMPANY: 'COMPANY', EXISTING_DEAL: 'EXISTING_DEAL' } as const;

registerEnumType(RegistrationSource, {
  name: 'RegistrationSource',
  description: 'The record that a shared deal was registered from (registration.two-ways).',
  valuesConfig: {
    CONTACT: { description: 'Somebody at the prospect.' },
    COMPANY: { description: 'The prospect itself, by its domain.' },
    EXISTING_DEAL: { description: "A deal that was in the partner's CRM already." },
  },
});
