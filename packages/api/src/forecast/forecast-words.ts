import { registerEnumType } from 'type-graphql';

export const ForecastMethod = { EXACT: 'EXACT', SIMULATED: 'SIMULATED' } as const;
export const ForecastKind = { COMMITTED: 'COMMITTED', PIPELINE: 'PIPELINE' } as const;
export const ForecastStage = { APPROVED: 'APPROVED', QUOTED: 'QUOTED', SIGNED: 'SIGNED' } as const;

registerEnumType(ForecastMethod, {
  name: 'ForecastMethod',
  description: 'How a band was found.',
  valuesConfig: {
    EXACT: { description: 'By counting every outcome with its chance.' },
    SIMULATED: { description: 'From a thousand courses that things may take, drawn with a fixed seed.' },
  },
});
registerEnumType(ForecastKind, {
  name: 'ForecastKind',
  description: 'Which part of an estimate a line belongs to.',
  valuesConfig: {
    COMMITTED: { description: 'An association will accrue it.' },
    PIPELINE: { description: 'An open deal may bring it.' },
  },
});
registerEnumType(ForecastStage, {
  name: 'ForecastStage',
  description: 'How far an open deal has come.',
  valuesConfig: {
    APPROVED: { description: 'Approved, without a proof that stands.' },
    QUOTED: { description: 'With a proof that is to be signed or shared.' },
    SIGNED: { description: 'With a signed and shared proof.' },
  },
});
