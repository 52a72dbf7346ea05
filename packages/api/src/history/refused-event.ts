import type { ClauseCode, Need, ObjectKey } from '@tierline/rules';

/** Why an event was not taken. */
export interface EventRefusal {
  /** The field at fault; empty for the whole line. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly messageJa: string;
  readonly clause?: ClauseCode;
}

const names: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  staff: { en: 'staff member', ja: '担当者' },
  partner: { en: 'partner', ja: 'パートナー' },
  customer: { en: 'customer', ja: '顧客' },
  deal: { en: 'deal', ja: '取引' },
  sharedDeal: { en: 'shared deal', ja: '共有取引' },
  message: { en: 'message', ja: 'メッセージ' },
  invitation: { en: 'invitation', ja: '招待' },
  poi: { en: 'proof of involvement', ja: '関与証明' },
  violation: { en: 'violation', ja: '違反' },
  sanction: { en: 'sanction', ja: '制裁' },
  discount: { en: 'discount', ja: '割引' },
  plan: { en: 'business plan', ja: 'ビジネスプラン' },
  appeal: { en: 'appeal', ja: '異議申し立て' },
  ticket: { en: 'ticket', ja: 'チケット' },
};

/** The event names an object that neither the store nor its own file knows. */
export function unknownKey({ field, key }: Need): EventRefusal {
  const { en, ja, written } = worded(key);
  return {
    field,
    code: 'UNKNOWN_KEY',
    message: `No ${en} "${written}" is known; import the event that brings it into being, here or before, and then this one.`,
    messageJa: `${ja}「${written}」は登録されていません。それを登録するイベントを先に、または一緒に取り込んでください。`,
  };
}

/** The object that the event brings into being is there already, with other content. `line`: where in the same file, if there. */
export function keyTaken(key: ObjectKey, line: number | null): EventRefusal {
  const { kind, en, ja, written } = worded(key);
  const place = line === null ? '' : ` (line ${line})`;
  const placeJa = line === null ? '' : `(${line}行目)`;
  return {
    field: kind,
    code: 'KEY_TAKEN',
    message: `The ${en} "${written}" is known already with other content${place}; what was recorded is never changed, so give the new one a key of its own.`,
    messageJa: `${ja}「${written}」は別の内容で既に記録されています${placeJa}。記録は変更されないため、新しいものには別のキーを付けてください。`,
  };
}

function worded(key: ObjectKey): { kind: string; en: string; ja: string; written: string } {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon);
  return { kind, en: names[kind]?.en ?? kind, ja: names[kind]?.ja ?? kind, written: key.slice(colon + 1) };
}
