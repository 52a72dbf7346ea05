import type {
  PointKind as Kind,
  RequirementName,
  TierCause,
  WindowMonthState as RuleWindowState,
} from '@tierline/rules';
import { registerEnumType } from 'type-graphql';

export const Tier = {
  NONE: 'NONE',
  GOLD: 'GOLD',
  PLATINUM: 'PLATINUM',
  DIAMOND: 'DIAMOND',
  ELITE: 'ELITE',
} as const;

registerEnumType(Tier, {
  name: 'Tier',
  description: 'The tiers of Solutions Partners, ascending.',
  valuesConfig: {
    GOLD: { description: 'The first tier.' },
    PLATINUM: { description: 'The second.' },
    DIAMOND: { description: 'The third.' },
    ELITE: { description: 'The highest.' },
    NONE: { description: 'No tier: below Gold, or a Solutions Provider.' },
  },
});

export const TierStepCause = {
  ENROLLED: 'ENROLLED',
  PROGRAM_CHANGED: 'PROGRAM_CHANGED',
  GRANTED: 'GRANTED',
  SANCTIONED: 'SANCTIONED',
  SANCTION_ENDED: 'SANCTION_ENDED',
  RAISED: 'RAISED',
  RECALIBRATED: 'RECALIBRATED',
} as const satisfies { readonly [Cause in TierCause]: Cause };

registerEnumType(TierStepCause, {
  name: 'TierStepCause',
  description: 'What set a credited tier.',
  valuesConfig: {
    ENROLLED: { description: 'The partner joined the program.' },
    PROGRAM_CHANGED: { description: 'It changed the program.' },
    GRANTED: { description: 'The vendor granted it.' },
    SANCTIONED: { description: 'A sanction caps it.' },
    SANCTION_ENDED: { description: 'A sanction caps it no longer.' },
    RAISED: { description: "The figures of the day reached it: it holds from the day's end." },
    RECALIBRATED: { description: 'A recalibration lowered it, by the figures of its window.' },
  },
});

export const TierRequirementName = {
  SOURCED: 'SOURCED',
  TOTAL: 'TOTAL',
} as const satisfies { readonly [Name in RequirementName]: Name };

registerEnumType(TierRequirementName, {
  name: 'TierRequirementName',
  description: 'The minimums that a tier asks for.',
  valuesConfig: {
    SOURCED: { description: 'Points of what was sold, by the motions that count toward this minimum.' },
    TOTAL: { description: 'Points of every kind.' },
  },
});

export const WindowMonthState = {
  MET: 'MET',
  NOT_MET: 'NOT_MET',
  UNDER_WAY: 'UNDER_WAY',
  AHEAD: 'AHEAD',
} as const satisfies { readonly [State in RuleWindowState]: State };

registerEnumType(WindowMonthState, {
  name: 'WindowMonthState',
  description: 'Whether a month keeps a tier.',
  valuesConfig: {
    MET: { description: 'The figures of some day of it reached the tier that is to be kept.' },
    NOT_MET: { description: 'It is over, and no day of it did.' },
    UNDER_WAY: { description: 'No day of it has yet, and it is not over.' },
    AHEAD: { description: 'It has not begun.' },
  },
});

export const PointKind = {
  SOURCED: 'SOURCED',
  ASSISTED: 'ASSISTED',
  MANAGED: 'MANAGED',
} as const satisfies { readonly [Each in Kind]: Each };

registerEnumType(PointKind, {
  name: 'PointKind',
  description: 'What points are given for.',
  valuesConfig: {
    SOURCED: { description: 'Sold in Partner Sourced deals.' },
    ASSISTED: { description: 'Sold in Partner Assisted deals.' },
    MANAGED: { description: 'Customers that the partner serves.' },
  },
});
