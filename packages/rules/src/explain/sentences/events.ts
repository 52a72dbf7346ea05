/**
 * What each kind of event says as evidence. The words are safe for whoever may see the object that the event is evidence for:
 * they name no partner, no staff, no price and no free text, and do not tell that another partner exists (bpw.confidential).
 */
import type { EventOf, EventType } from '../../history.js';
import type { Sentence } from '../weave.js';

export type EventSentences = {
  readonly [Type in EventType]: Sentence | ((event: EventOf<Type>) => Sentence);
};

const planMoves: Readonly<Record<EventOf<'PlanMoved'>['to'], Sentence>> = {
  DRAFT: { en: 'The business plan was shared with the partner.', ja: 'ビジネスプランがパートナーに共有されました。' },
  SUBMITTED: { en: 'The partner submitted the business plan.', ja: 'パートナーがビジネスプランを提出しました。' },
  CHANGES_REQUESTED: {
    en: 'Changes to the business plan were asked for.',
    ja: 'ビジネスプランの修正が求められました。',
  },
  AGREED: { en: 'Both sides agreed on the business plan.', ja: '双方がビジネスプランに合意しました。' },
  AMENDED: {
    en: 'Both sides agreed on a change to the business plan.',
    ja: '双方がビジネスプランの変更に合意しました。',
  },
};

export const eventSentences: EventSentences = {
  StaffJoined: { en: 'Somebody joined the staff of the vendor.', ja: 'ベンダーに担当者が加わりました。' },
  PartnerEnrolled: { en: 'The partner enrolled as {program}.', ja: 'パートナーが{program}として登録されました。' },
  ProgramChanged: { en: 'The partner changed to {program}.', ja: 'パートナーが{program}に変わりました。' },
  PdmAssigned: { en: 'A PDM was assigned to the partner.', ja: 'パートナーに担当PDMが割り当てられました。' },
  TierGranted: {
    en: ['The partner was granted the tier {tier}.', 'The partner was granted no tier.'],
    ja: ['パートナーに{tier}のティアが付与されました。', 'パートナーはティアなしとなりました。'],
  },
  AccreditationChanged: ({ held }) =>
    held
      ? {
          en: 'The partner gained the CRM Implementation Accreditation.',
          ja: 'パートナーがCRM Implementation Accreditationを取得しました。',
        }
      : {
          en: 'The partner lost the CRM Implementation Accreditation.',
          ja: 'パートナーがCRM Implementation Accreditationを失いました。',
        },
  UpmarketException: ({ allowed }) =>
    allowed
      ? {
          en: 'The vendor allowed an exception from the accreditation in {region}.',
          ja: 'ベンダーが{region}でAccreditationの要件に例外を認めました。',
        }
      : {
          en: 'The vendor ended the exception from the accreditation in {region}.',
          ja: 'ベンダーが{region}でのAccreditationの要件の例外を終了しました。',
        },
  ViolationRecorded: { en: 'A violation of the rules was recorded.', ja: '規則違反が記録されました。' },
  SanctionImposed: {
    en: 'The vendor imposed a sanction: {sanction}[, until {until}].',
    ja: 'ベンダーが措置を講じました:{sanction}[({until}まで)]。',
  },
  SanctionLifted: { en: 'The vendor lifted a sanction.', ja: 'ベンダーが措置を解除しました。' },
  SanctionAppealed: { en: 'The partner appealed to the vendor.', ja: 'パートナーがベンダーに異議を申し立てました。' },
  AppealDecided: ({ upheld }) =>
    upheld
      ? { en: "The vendor upheld the partner's appeal.", ja: 'ベンダーがパートナーの異議を認めました。' }
      : { en: "The vendor dismissed the partner's appeal.", ja: 'ベンダーがパートナーの異議を退けました。' },
  ConcernRaised: { en: 'The partner told its PDM a concern.', ja: 'パートナーが担当PDMに懸念を伝えました。' },
  TicketOpened: {
    en: 'The PDM opened a ticket for partner operations.',
    ja: 'PDMがパートナーオペレーション宛てにチケットを作成しました。',
  },
  TicketEscalated: {
    en: "A ticket was escalated to the PDM's manager.",
    ja: 'チケットがPDMの上長にエスカレーションされました。',
  },
  TicketAnswered: ({ closes }) =>
    closes
      ? {
          en: 'Partner operations answered a ticket and closed it.',
          ja: 'パートナーオペレーションがチケットに回答し、完了しました。',
        }
      : { en: 'Partner operations answered a ticket.', ja: 'パートナーオペレーションがチケットに回答しました。' },
  CustomerAdded: {
    en: ['The customer was recorded with the purchase domain {purchaseDomain}.', 'The customer was recorded.'],
    ja: ['顧客が、購入に使うドメイン{purchaseDomain}で記録されました。', '顧客が記録されました。'],
  },
  SubscriptionChanged: {
    en: [
      'The customer has {productLine} {edition} from {effective}.',
      'The customer has {productLine} from {effective}.',
    ],
    ja: [
      '顧客は、{effective}から{productLine} {edition}を利用しています。',
      '顧客は、{effective}から{productLine}を利用しています。',
    ],
  },
  SubscriptionEnded: {
    en: 'The customer ended {productLine} on {effective}.',
    ja: '顧客は、{effective}に{productLine}を終了しました。',
  },
  PaymentMissed: {
    en: '{productLine} was reported unpaid for {month}.',
    ja: '{month}の{productLine}の支払いがないと報告されました。',
  },
  PaymentReceived: {
    en: '{productLine} was reported paid for {month}.',
    ja: '{month}の{productLine}の支払いが報告されました。',
  },
  PortalAccessChanged: ({ granted }) =>
    granted
      ? { en: 'The customer granted access to its portal.', ja: '顧客がポータルへのアクセス権を付与しました。' }
      : { en: 'The customer withdrew access to its portal.', ja: '顧客がポータルへのアクセス権を取り消しました。' },
  PortalWork: ({ action }) =>
    action === 'LOGGED_IN' || action === 'VIEWED'
      ? { en: "There was a visit to the customer's portal.", ja: '顧客のポータルの閲覧がありました。' }
      : { en: "There was work in the customer's portal.", ja: '顧客のポータルで作業が行われました。' },
  ExchangeRate: { en: '1 {from} was {rate} {to} on {day}.', ja: '{day}のレートは、1 {from} = {rate} {to}でした。' },
  DealOpened: { en: 'The vendor opened a deal with the customer.', ja: 'ベンダーが顧客との取引を開始しました。' },
  DealRegistered: ({ from }) =>
    from === 'EXISTING_DEAL'
      ? {
          en: 'A deal of the CRM was registered as a shared deal on {domain}.',
          ja: 'CRMの取引が{domain}で共有取引として登録されました。',
        }
      : { en: 'A shared deal was registered on {domain}.', ja: '{domain}で共有取引が登録されました。' },
  PartnerAdded: ({ customerConsent }) =>
    customerConsent
      ? {
          en: "The vendor added the partner to its deal, with the customer's consent.",
          ja: 'ベンダーが、顧客の同意を得て、取引にパートナーを加えました。',
        }
      : {
          en: "The vendor added the partner to its deal, without the customer's consent.",
          ja: 'ベンダーが、顧客の同意なしに、取引にパートナーを加えました。',
        },
  SharedDealApproved: { en: 'The vendor approved the shared deal.', ja: 'ベンダーが共有取引を承認しました。' },
  SharedDealRefused: { en: 'The vendor refused the shared deal.', ja: 'ベンダーが共有取引を拒否しました。' },
  PartnerRemoved: {
    en: 'The vendor removed the partner from the deal, with feedback.',
    ja: 'ベンダーが、フィードバックを添えてパートナーを取引から除外しました。',
  },
  MessageSent: ({ from }) =>
    from === 'VENDOR'
      ? { en: 'The vendor wrote on the shared deal.', ja: 'ベンダーが共有取引で連絡しました。' }
      : { en: 'The partner wrote on the shared deal.', ja: 'パートナーが共有取引で連絡しました。' },
  OverlayInvited: {
    en: 'The vendor invited the partner to sell together.',
    ja: 'ベンダーがパートナーを共同販売に招待しました。',
  },
  OverlayAnswered: ({ accepted }) =>
    accepted
      ? {
          en: 'The partner accepted the invitation to sell together.',
          ja: 'パートナーが共同販売への招待を承諾しました。',
        }
      : {
          en: 'The partner declined the invitation to sell together.',
          ja: 'パートナーが共同販売への招待を辞退しました。',
        },
  AbsenceAnnounced: {
    en: 'The partner announced its absence from {absentFrom} to {absentTo}.',
    ja: 'パートナーが{absentFrom}から{absentTo}までの不在を届け出ました。',
  },
  DeadlineExtended: {
    en: 'The vendor extended the time for an answer to {until}.',
    ja: 'ベンダーが返信期限を{until}まで延長しました。',
  },
  SharedDealUpdated: {
    en: 'What is known of the shared deal was brought up to date.',
    ja: '共有取引の内容が更新されました。',
  },
  DiscountRequested: ({ from }) =>
    from === 'VENDOR'
      ? { en: 'The vendor asked for a discount to be decided.', ja: 'ベンダーの担当者が割引の決定を求めました。' }
      : { en: 'The partner asked for a discount.', ja: 'パートナーが割引を申請しました。' },
  DiscountDecided: ({ approved }) =>
    approved
      ? { en: 'The vendor approved a discount in writing.', ja: 'ベンダーが割引を書面で承認しました。' }
      : { en: 'The vendor refused a discount.', ja: 'ベンダーが割引を承認しませんでした。' },
  QuoteIssued: { en: 'A quote was issued for {lines}.', ja: '{lines}の見積書が発行されました。' },
  PoiAdded: { en: 'A proof of involvement was added by hand for {lines}.', ja: '{lines}のPOIが手動で追加されました。' },
  PoiSigned: ({ shared }) =>
    shared === false
      ? { en: '{signer} signed the proof of involvement.', ja: '{signer}がPOIに署名しました。' }
      : {
          en: '{signer} signed the proof of involvement, which was shared on the deal.',
          ja: '{signer}がPOIに署名し、取引で共有されました。',
        },
  PoiDeclined: { en: 'The customer declined the proof of involvement.', ja: '顧客がPOIを却下しました。' },
  PoiShared: {
    en: 'The signed proof of involvement was shared on the deal.',
    ja: '署名済みのPOIが取引で共有されました。',
  },
  SecondPartnerAgreed: { en: 'An agreement on the deal was put on record.', ja: '取引に関する合意が記録されました。' },
  DealWon: { en: 'The deal was won on {closedOn} with {lines}.', ja: '{closedOn}に、{lines}で取引が成約しました。' },
  DealLost: { en: 'The deal was lost on {closedOn}.', ja: '{closedOn}に取引が不成立となりました。' },
  CreditAdjudicated: {
    en: 'The vendor decided on the credit of the deal.',
    ja: 'ベンダーが取引のクレジットを決定しました。',
  },
  OnboardingStarted: { en: 'The onboarding of {productLine} started.', ja: '{productLine}の導入支援が始まりました。' },
  OnboardingAssessed: ({ metExpectations }) =>
    metExpectations
      ? { en: 'The onboarding of {productLine} met expectations.', ja: '{productLine}の導入支援は期待に応えました。' }
      : {
          en: 'The onboarding of {productLine} did not meet expectations.',
          ja: '{productLine}の導入支援は期待に応えられませんでした。',
        },
  SurveyAnswered: {
    en: 'The after-sale survey of the deal was answered.',
    ja: '取引の販売後アンケートに回答がありました。',
  },
  PlanOpened: { en: 'A business plan was opened.', ja: 'ビジネスプランが作成されました。' },
  PlanRevised: { en: 'The business plan was revised.', ja: 'ビジネスプランが改訂されました。' },
  PlanMoved: ({ to }) => planMoves[to],
  PlanAmended: {
    en: 'A change to the agreed business plan was proposed.',
    ja: '合意済みのビジネスプランの変更が提案されました。',
  },
  PlanCommented: { en: 'The business plan was commented on.', ja: 'ビジネスプランにコメントがありました。' },
  PlanReviewed: { en: 'The business plan was reviewed on {on}.', ja: '{on}にビジネスプランのレビューが行われました。' },
  CommitmentSettled: ({ kept }) =>
    kept
      ? { en: 'A commitment of the business plan was kept.', ja: 'ビジネスプランの約束が守られました。' }
      : { en: 'A commitment of the business plan was not kept.', ja: 'ビジネスプランの約束が守られませんでした。' },
  PlanClosed: { en: 'The business plan was closed.', ja: 'ビジネスプランが終了しました。' },
};
