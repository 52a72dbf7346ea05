import type { Article } from './article.js';

export const team = {
  id: 'team',
  title: { en: 'Team', ja: 'パートナーチーム' },
  clauses: [
    {
      code: 'team.one-pdm',
      kinds: ['guards'],
      text: {
        en: 'At any moment exactly one Partner Development Manager (PDM) is in charge of a partner. A new assignment ends the one before it.',
        ja: 'パートナーを担当するパートナー デベロップメント マネージャー(PDM)は、常に1名です。新しい担当者を割り当てると、前任者の担当はその時点で終了します。',
      },
    },
    {
      code: 'team.pdm-duties',
      kinds: ['shows'],
      text: {
        en: 'The PDM draws up the business plan with the partner, searches its install base for revenue share still to be earned, brings in the right specialists of the vendor, and supplies training and sales material.',
        ja: 'PDMは、パートナーとのビジネスプラン策定、インストールベースの分析によるレベニューシェア機会の発掘、社内の専門担当者との橋渡し、トレーニングと営業資料の提供を担います。',
      },
    },
    {
      code: 'team.pdm-handover',
      kinds: ['tracks'],
      text: {
        en: 'A partner may be handed to another PDM, seldom and with care. Each handover states its reason and stays on record.',
        ja: '担当PDMの交代は、必要な場合に限り慎重に行います。交代のたびに理由を記録し、履歴に残します。',
      },
    },
    {
      code: 'team.gs-territory',
      kinds: ['decides'],
      text: {
        en: 'A Growth Specialist (GS) is part of direct sales, is responsible for a territory, and works on all deals that partners bring in it.',
        ja: 'グローススペシャリスト(GS)は直販営業に所属して担当地域を受け持ち、その地域におけるパートナーの取引すべてに携わります。',
      },
    },
    {
      code: 'team.gs-assignment',
      kinds: ['decides'],
      text: {
        en: "Registering a deal gives it a GS without anyone's action, chosen by the customer's region and segment. Where nobody covers the territory the deal still counts as registered and is marked unassigned.",
        ja: '取引を登録すると、顧客の地域とセグメントに応じたGSが自動的に決まります。該当するGSがいない場合も登録は有効で、取引は「未割り当て」と表示されます。',
      },
    },
    {
      code: 'team.gs-duties',
      kinds: ['guards'],
      text: {
        en: 'The GS settles communication and the division of work with the partner, gives demos on request, helps with the proof of involvement, and is the one who issues quotes on the deal.',
        ja: 'GSは、連絡方法と役割分担をパートナーと取り決め、依頼に応じて製品デモを行い、POIの添付を支援します。見積書を発行できるのは、その取引のGSに限られます。',
      },
    },
    {
      code: 'team.single-contact-2024',
      kinds: ['shows'],
      text: {
        en: 'Since 1 February 2024 a partner has a single point of contact. The earlier roles of Channel Consultant (CC) and Channel Account Manager (CAM) no longer exist.',
        ja: '2024年2月1日以降、パートナーの窓口は一つになりました。以前のチャネルコンサルタント(CC)とチャネル アカウント マネージャー(CAM)の役割は存在しません。',
      },
    },
    {
      code: 'team.extra-region-pdm',
      kinds: ['decides'],
      text: {
        en: "Sourcing above US$10,000 of MRR a year in regions other than its PDM's main one can bring a partner, by invitation, a further regional PDM beside the first.",
        ja: '担当PDMの主要地域の外で年間10,000米ドルを超えるMRRをソーシングしたパートナーは、招待により、その地域のPDMから追加の支援を受けられることがあります。主担当のPDMは変わりません。',
      },
    },
  ],
} as const satisfies Article;
