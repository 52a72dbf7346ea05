import { describe, expect, it } from 'vitest';
import type { EventType } from '../history.js';
import { sample, sampleTypes, type Written } from '../testing/samples.js';
import { keysOf } from './keys.js';
import { validateEvent } from './validate.js';

function keysOfSample(type: EventType, replaced: Written = {}): string {
  const result = validateEvent(sample(type, replaced));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  const { creates, implies, needs, home } = keysOf(result.event);
  const hangs =
    home.kind === 'program' ? 'program' : home.kind === 'via' ? `via ${home.key}` : `${home.kind}:${home.key}`;
  const needed = needs.map(({ field, key }) => `${field}=${key}`).join(' ');
  return [hangs, creates ?? '-', implies.join(' ') || '-', needed || '-'].join(' | ');
}

const staff = 'staff=staff:gs1';
const shared = 'sharedDeal=sharedDeal:d1-p1';
const both = 'customer=customer:c1 partner=partner:p1';
const byManager = 'staff=staff:pdm1';
const onPlan = `year=plan:p1/2026 ${byManager}`;
const planned =
  'content.owner=staff:pdm1 content.initiatives[0].sharedDeals[0]=sharedDeal:d1-p1 content.opportunities[0].customer=customer:c1';

/** Where it hangs | what it creates | what it implies | what it needs to be known. */
const table: { readonly [Type in EventType]: string } = {
  StaffJoined: 'staff:gs1 | staff:gs1 | - | manager=staff:m1',
  PartnerEnrolled: 'partner:p1 | partner:p1 | - | -',
  ProgramChanged: 'partner:p1 | - | - | partner=partner:p1',
  PdmAssigned: 'partner:p1 | - | - | partner=partner:p1 staff=staff:pdm1',
  TierGranted: 'partner:p1 | - | - | partner=partner:p1',
  AccreditationChanged: 'partner:p1 | - | - | partner=partner:p1',
  UpmarketException: 'program | - | - | -',
  ViolationRecorded: `partner:p1 | violation:v1 | - | partner=partner:p1 deal=deal:d1 ${staff}`,
  SanctionImposed: 'partner:p1 | sanction:s1 | - | partner=partner:p1 staff=staff:ops1',
  SanctionLifted: 'via sanction:s1 | - | - | sanction=sanction:s1 staff=staff:ops1',
  SanctionAppealed: 'via sanction:s1 | appeal:a1 | - | sanction=sanction:s1',
  AppealDecided: 'via appeal:a1 | - | - | appeal=appeal:a1 staff=staff:ops2',
  ConcernRaised: 'partner:p1 | ticket:t0 | - | partner=partner:p1',
  TicketOpened: 'partner:p1 | ticket:t1 | - | partner=partner:p1 staff=staff:pdm1',
  TicketEscalated: 'via ticket:t1 | - | - | ticket=ticket:t1 manager=staff:m1 staff=staff:pdm1',
  TicketAnswered: 'via ticket:t1 | - | - | ticket=ticket:t1 staff=staff:ops1',
  CustomerAdded: 'customer:c1 | customer:c1 | - | -',
  SubscriptionChanged: 'customer:c1 | - | - | customer=customer:c1',
  SubscriptionEnded: 'customer:c1 | - | - | customer=customer:c1',
  PaymentMissed: 'customer:c1 | - | - | customer=customer:c1',
  PaymentReceived: 'customer:c1 | - | - | customer=customer:c1',
  PortalAccessChanged: `customer:c1 | - | - | ${both}`,
  PortalWork: `customer:c1 | - | - | ${both}`,
  ExchangeRate: 'program | - | - | -',
  DealOpened: 'deal:d1 | deal:d1 | - | customer=customer:c1',
  DealRegistered: 'deal:d1 | sharedDeal:d1-p1 | deal:d1 | partner=partner:p1',
  PartnerAdded: `deal:d1 | sharedDeal:d1-p1 | - | deal=deal:d1 partner=partner:p1 ${staff}`,
  SharedDealApproved: `via sharedDeal:d1-p1 | - | - | ${shared} ${staff}`,
  SharedDealRefused: `via sharedDeal:d1-p1 | - | - | ${shared} ${staff}`,
  PartnerRemoved: `via sharedDeal:d1-p1 | - | - | ${shared} ${staff}`,
  MessageSent: `via sharedDeal:d1-p1 | message:m1 | - | ${shared} answers=message:m0`,
  OverlayInvited: `deal:d1 | invitation:i1 | - | deal=deal:d1 partner=partner:p1 ${staff}`,
  OverlayAnswered: 'via invitation:i1 | - | - | invitation=invitation:i1',
  AbsenceAnnounced: 'partner:p1 | - | - | partner=partner:p1',
  DeadlineExtended: 'via message:m1 | - | - | message=message:m1',
  SharedDealUpdated: `via sharedDeal:d1-p1 | - | - | ${shared}`,
  DiscountRequested: `via sharedDeal:d1-p1 | discountRequest:q1 | - | ${shared}`,
  DiscountDecided: `deal:d1 | discount:x1 | - | deal=deal:d1 ${staff} request=discountRequest:q1`,
  QuoteIssued: `deal:d1 | - | - | deal=deal:d1 ${staff} discount=discount:x1 partners[0]=partner:p1 onboarding[0].partner=partner:p1`,
  PoiAdded: `via sharedDeal:d1-p1 | poi:poi1 | - | ${shared}`,
  PoiSigned: `via sharedDeal:d1-p1 | - | - | ${shared} poi=poi:poi1`,
  PoiDeclined: `via sharedDeal:d1-p1 | - | - | ${shared} poi=poi:poi1`,
  PoiShared: `via sharedDeal:d1-p1 | - | - | ${shared} poi=poi:poi1`,
  SecondPartnerAgreed: 'deal:d1 | - | - | deal=deal:d1 sourcing=partner:p1 second=partner:p2',
  DealWon: 'deal:d1 | - | - | deal=deal:d1 servicesConfirmed[0]=partner:p1',
  DealLost: 'deal:d1 | - | - | deal=deal:d1',
  CreditAdjudicated: 'deal:d1 | - | - | deal=deal:d1 staff=staff:ops1',
  OnboardingStarted: `customer:c1 | - | - | ${both}`,
  OnboardingAssessed: `customer:c1 | - | - | ${both}`,
  SurveyAnswered: `via sharedDeal:d1-p1 | - | - | ${shared}`,
  PlanOpened: `plan:p1/2026 | plan:p1/2026 | - | partner=partner:p1 ${byManager} ${planned}`,
  PlanRevised: `plan:p1/2026 | - | - | ${onPlan} ${planned}`,
  PlanMoved: `plan:p1/2026 | - | - | ${onPlan}`,
  PlanAmended: `plan:p1/2026 | - | - | ${onPlan} ${planned}`,
  PlanCommented: `plan:p1/2026 | - | - | ${onPlan}`,
  PlanReviewed: `plan:p1/2026 | - | - | ${onPlan}`,
  CommitmentSettled: `plan:p1/2026 | - | - | ${onPlan}`,
  PlanClosed: `plan:p1/2026 | - | - | ${onPlan}`,
};

describe('the keys of an event', () => {
  it.each(sampleTypes)('%s', (type) => {
    expect(keysOfSample(type)).toBe(table[type]);
  });

  it.each<[string, EventType, Written, string]>([
    [
      'a registration without a deal makes one of its own',
      'DealRegistered',
      { deal: undefined },
      'deal:d1-p1 | sharedDeal:d1-p1 | deal:d1-p1 | partner=partner:p1',
    ],
    ['a proof that is not named', 'PoiSigned', { poi: undefined }, `via sharedDeal:d1-p1 | - | - | ${shared}`],
    [
      'credit to a partner',
      'CreditAdjudicated',
      { partner: 'p1' },
      'deal:d1 | - | - | deal=deal:d1 partner=partner:p1 staff=staff:ops1',
    ],
    [
      'a ticket of a concern that was raised',
      'TicketOpened',
      { partner: undefined },
      'via ticket:t1 | - | - | ticket=ticket:t1 staff=staff:pdm1',
    ],
    [
      'an appeal against a violation',
      'SanctionAppealed',
      { sanction: undefined, violation: 'v1' },
      'via violation:v1 | appeal:a1 | - | violation=violation:v1',
    ],
    [
      'a message that answers nothing',
      'MessageSent',
      { answers: undefined },
      `via sharedDeal:d1-p1 | message:m1 | - | ${shared}`,
    ],
  ])('%s', (_, type, replaced, expected) => {
    expect(keysOfSample(type, replaced)).toBe(expected);
  });
});
