/** Which objects an event makes and names: how the store knows what is known, and where an event hangs. */
import type { EventOf, EventType, HistoryEvent, Key } from '../history.js';
import { planKeys } from './plan-keys.js';

export type ObjectKind =
  | 'plan'
  | 'staff'
  | 'partner'
  | 'customer'
  | 'deal'
  | 'sharedDeal'
  | 'message'
  | 'invitation'
  | 'poi'
  | 'violation'
  | 'sanction'
  | 'discount'
  | 'discountRequest'
  | 'appeal'
  | 'ticket';

/** A key with the kind of object it belongs to: keys are unique per kind only. */
export type ObjectKey = `${ObjectKind}:${string}`;

/** Where an event hangs: at the program, at an object, or wherever the object that it names hangs. */
export type Home =
  | { readonly kind: 'program' }
  | { readonly kind: 'staff' | 'partner' | 'customer' | 'deal' | 'plan'; readonly key: Key }
  | { readonly kind: 'via'; readonly key: ObjectKey };

/** An object that must be known for the event to be taken, with the field that names it. */
export interface Need {
  readonly field: string;
  readonly key: ObjectKey;
}

export interface EventKeys {
  /** The object that the event brings into being. */
  readonly creates: ObjectKey | null;
  /** Objects that exist from then on at the latest, whether or not an event of their own ever tells of them. */
  readonly implies: readonly ObjectKey[];
  readonly needs: readonly Need[];
  readonly home: Home;
}

/** The keys of an event. */
export function keysOf(event: HistoryEvent): EventKeys {
  // The table has for each type a function of events of that type; the compiler cannot follow one type through both sides.
  const read = keysByType[event.type] as (event: HistoryEvent) => EventKeys;
  return read(event);
}

/** The deal that a registration hangs on: the one it names, or one of its own when the vendor had none open. */
export function dealOf(registered: EventOf<'DealRegistered'>): Key {
  return registered.deal ?? registered.sharedDeal;
}

const program: Home = { kind: 'program' };
const at = (kind: 'staff' | 'partner' | 'customer' | 'deal', key: Key): Home => ({ kind, key });
const via = (key: ObjectKey): Home => ({ kind: 'via', key });

/** Needs by field name; a field left out, or null, needs nothing. */
function needing(fields: Readonly<Record<string, ObjectKey | null>>): Need[] {
  return Object.entries(fields).flatMap(([field, key]) => (key === null ? [] : [{ field, key }]));
}

function optional(kind: ObjectKind, key: Key | null | undefined): ObjectKey | null {
  return key === undefined || key === null ? null : `${kind}:${key}`;
}

function keys(
  home: Home,
  needs: readonly Need[],
  creates: ObjectKey | null = null,
  implies: readonly ObjectKey[] = [],
): EventKeys {
  return { creates, implies, needs, home };
}

const ofPartner = ({ partner }: { partner: Key }) =>
  keys(at('partner', partner), needing({ partner: `partner:${partner}` }));
const ofCustomer = ({ customer }: { customer: Key }) =>
  keys(at('customer', customer), needing({ customer: `customer:${customer}` }));
const ofCustomerAndPartner = ({ customer, partner }: { customer: Key; partner: Key }) =>
  keys(at('customer', customer), needing({ customer: `customer:${customer}`, partner: `partner:${partner}` }));
const ofSharedDeal = ({ sharedDeal }: { sharedDeal: Key }) =>
  keys(via(`sharedDeal:${sharedDeal}`), needing({ sharedDeal: `sharedDeal:${sharedDeal}` }));
const ofSharedDealByStaff = ({ sharedDeal, staff }: { sharedDeal: Key; staff: Key }) =>
  keys(via(`sharedDeal:${sharedDeal}`), needing({ sharedDeal: `sharedDeal:${sharedDeal}`, staff: `staff:${staff}` }));
const ofProof = ({ sharedDeal, poi }: { sharedDeal: Key; poi?: Key | undefined }) =>
  keys(via(`sharedDeal:${sharedDeal}`), needing({ sharedDeal: `sharedDeal:${sharedDeal}`, poi: optional('poi', poi) }));
const ofDeal = ({ deal }: { deal: Key }) => keys(at('deal', deal), needing({ deal: `deal:${deal}` }));

function eachPartner(list: string, partners: readonly Key[]): Need[] {
  return partners.map((partner, position): Need => ({ field: `${list}[${position}]`, key: `partner:${partner}` }));
}

const keysByType: { readonly [Type in EventType]: (event: EventOf<Type>) => EventKeys } = {
  StaffJoined: (e) =>
    keys(at('staff', e.staff), needing({ manager: optional('staff', e.manager) }), `staff:${e.staff}`),
  PartnerEnrolled: (e) => keys(at('partner', e.partner), [], `partner:${e.partner}`),
  ProgramChanged: ofPartner,
  PdmAssigned: (e) =>
    keys(at('partner', e.partner), needing({ partner: `partner:${e.partner}`, staff: `staff:${e.staff}` })),
  TierGranted: ofPartner,
  AccreditationChanged: ofPartner,
  UpmarketException: () => keys(program, []),
  ViolationRecorded: (e) =>
    keys(
      at('partner', e.partner),
      needing({
        partner: `partner:${e.partner}`,
        deal: optional('deal', e.deal),
        staff: optional('staff', e.staff),
      }),
      `violation:${e.violation}`,
    ),
  SanctionImposed: (e) =>
    keys(
      at('partner', e.partner),
      needing({ partner: `partner:${e.partner}`, staff: optional('staff', e.staff) }),
      `sanction:${e.sanction}`,
    ),
  SanctionLifted: (e) =>
    keys(
      via(`sanction:${e.sanction}`),
      needing({ sanction: `sanction:${e.sanction}`, staff: optional('staff', e.staff) }),
    ),
  SanctionAppealed: (e) =>
    keys(
      via(e.sanction === undefined ? `violation:${e.violation ?? ''}` : `sanction:${e.sanction}`),
      needing({ sanction: optional('sanction', e.sanction), violation: optional('violation', e.violation) }),
      `appeal:${e.appeal}`,
    ),
  AppealDecided: (e) =>
    keys(via(`appeal:${e.appeal}`), needing({ appeal: `appeal:${e.appeal}`, staff: `staff:${e.staff}` })),
  ConcernRaised: (e) => ({ ...ofPartner(e), creates: `ticket:${e.ticket}` }),
  TicketOpened: (e) =>
    e.partner === undefined
      ? keys(via(`ticket:${e.ticket}`), needing({ ticket: `ticket:${e.ticket}`, staff: `staff:${e.staff}` }))
      : keys(
          at('partner', e.partner),
          needing({ partner: `partner:${e.partner}`, staff: `staff:${e.staff}` }),
          `ticket:${e.ticket}`,
        ),
  TicketEscalated: (e) =>
    keys(
      via(`ticket:${e.ticket}`),
      needing({ ticket: `ticket:${e.ticket}`, manager: `staff:${e.manager}`, staff: optional('staff', e.staff) }),
    ),
  TicketAnswered: (e) =>
    keys(via(`ticket:${e.ticket}`), needing({ ticket: `ticket:${e.ticket}`, staff: `staff:${e.staff}` })),
  CustomerAdded: (e) => keys(at('customer', e.customer), [], `customer:${e.customer}`),
  SubscriptionChanged: ofCustomer,
  SubscriptionEnded: ofCustomer,
  PaymentMissed: ofCustomer,
  PaymentReceived: ofCustomer,
  PortalAccessChanged: ofCustomerAndPartner,
  PortalWork: ofCustomerAndPartner,
  ExchangeRate: () => keys(program, []),
  DealOpened: (e) => keys(at('deal', e.deal), needing({ customer: `customer:${e.customer}` }), `deal:${e.deal}`),
  DealRegistered: (e) =>
    keys(at('deal', dealOf(e)), needing({ partner: `partner:${e.partner}` }), `sharedDeal:${e.sharedDeal}`, [
      `deal:${dealOf(e)}`,
    ]),
  PartnerAdded: (e) =>
    keys(
      at('deal', e.deal),
      needing({ deal: `deal:${e.deal}`, partner: `partner:${e.partner}`, staff: `staff:${e.staff}` }),
      `sharedDeal:${e.sharedDeal}`,
    ),
  SharedDealApproved: ofSharedDealByStaff,
  SharedDealRefused: ofSharedDealByStaff,
  PartnerRemoved: ofSharedDealByStaff,
  MessageSent: (e) =>
    keys(
      via(`sharedDeal:${e.sharedDeal}`),
      needing({ sharedDeal: `sharedDeal:${e.sharedDeal}`, answers: optional('message', e.answers) }),
      `message:${e.message}`,
    ),
  OverlayInvited: (e) =>
    keys(
      at('deal', e.deal),
      needing({ deal: `deal:${e.deal}`, partner: `partner:${e.partner}`, staff: `staff:${e.staff}` }),
      `invitation:${e.invitation}`,
    ),
  OverlayAnswered: (e) =>
    keys(via(`invitation:${e.invitation}`), needing({ invitation: `invitation:${e.invitation}` })),
  AbsenceAnnounced: ofPartner,
  DeadlineExtended: (e) => keys(via(`message:${e.message}`), needing({ message: `message:${e.message}` })),
  SharedDealUpdated: ofSharedDeal,
  DiscountRequested: (e) => ({ ...ofSharedDeal(e), creates: `discountRequest:${e.request}` }),
  DiscountDecided: (e) =>
    keys(
      at('deal', e.deal),
      needing({
        deal: `deal:${e.deal}`,
        staff: `staff:${e.staff}`,
        request: optional('discountRequest', e.request),
      }),
      `discount:${e.discount}`,
    ),
  QuoteIssued: (e) =>
    keys(at('deal', e.deal), [
      ...needing({ deal: `deal:${e.deal}`, staff: `staff:${e.staff}`, discount: optional('discount', e.discount) }),
      ...eachPartner('partners', e.partners),
      ...(e.onboarding ?? []).map(({ partner }, position): Need => ({
        field: `onboarding[${position}].partner`,
        key: `partner:${partner}`,
      })),
    ]),
  PoiAdded: (e) => ({ ...ofSharedDeal(e), creates: `poi:${e.poi}` }),
  PoiSigned: ofProof,
  PoiDeclined: ofProof,
  PoiShared: ofProof,
  SecondPartnerAgreed: (e) =>
    keys(
      at('deal', e.deal),
      needing({ deal: `deal:${e.deal}`, sourcing: `partner:${e.sourcing}`, second: `partner:${e.second}` }),
    ),
  DealWon: (e) =>
    keys(at('deal', e.deal), [
      ...needing({ deal: `deal:${e.deal}` }),
      ...eachPartner('servicesConfirmed', e.servicesConfirmed ?? []),
    ]),
  DealLost: ofDeal,
  CreditAdjudicated: (e) =>
    keys(
      at('deal', e.deal),
      needing({ deal: `deal:${e.deal}`, partner: optional('partner', e.partner), staff: `staff:${e.staff}` }),
    ),
  OnboardingStarted: ofCustomerAndPartner,
  OnboardingAssessed: ofCustomerAndPartner,
  SurveyAnswered: ofSharedDeal,
  ...planKeys,
};
