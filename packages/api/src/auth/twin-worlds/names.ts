/** Texts of inputs, beside ids and what ends in Key, by which things are named: with each, things of rivals are tried. */
const naming: ReadonlySet<string> = new Set([
  'answers',
  'commitment',
  'credited',
  'discount',
  'holder',
  'invitation',
  'key',
  'message',
  'objective',
  'person',
  'request',
  'second',
  'sourcing',
  'token',
]);
/** Texts of inputs that name nothing. */
const free: ReadonlySet<string> = new Set([
  'answer',
  'asset',
  'attendees',
  'authority',
  'budget',
  'clientMutationId',
  'comment',
  'comments',
  'currency',
  'decision',
  'detail',
  'domain',
  'domains',
  'email',
  'existingDeal',
  'feedback',
  'fileHash',
  'from',
  'introduction',
  'lines',
  'name',
  'need',
  'nextSteps',
  'page',
  'purchaseDomain',
  'query',
  'reason',
  'recipientEmail',
  'recipientName',
  'region',
  'relationship',
  'role',
  'scopes',
  'signerEmail',
  'signerName',
  'text',
  'timeZone',
  'timing',
  'to',
]);

/** Whether the text of an input names something. Throws for a name that is not known here. */
export function namesSomething(field: string): boolean {
  if (naming.has(field) || /Keys?$/.test(field)) return true;
  if (free.has(field)) return false;
  throw new Error(
    `auth/twin-worlds/names.ts does not know whether the text of "${field}" names something: say it there`,
  );
}

/** What p2 and p3 have, by every key and id that somebody might guess; and, last, a key of nothing. */
export const rivalsKeys = [
  'p2',
  'p3',
  'd1-p2',
  'd19-p3',
  'd19',
  'm-p2',
  'i-p2',
  'x-p2',
  'q-p2',
  'c5',
  'nothing',
] as const;
export const rivalsIds = [
  '«partner:p2»',
  '«partner:p3»',
  '«sharedDeal:d1-p2»',
  '«sharedDeal:d19-p3»',
  '«customer:c5»',
  '«proof:d19-p3#1»',
  '«plan:p3/2025»',
  '«sharedDeal:nothing»',
] as const;
export const malformed = ['', 'pt_', 'nonsense', 'sd_AAAAAAAAAAAAAAAAAAAAAAx'] as const;
