/** Texts of inputs, beside ids, by which things are named: with each, things of rivals are tried. */
const naming =
  /(^|[a-z])(Key|Keys)$|^(key|invitation|message|answers|discount|credited|sourcing|second|request|holder|objective|commitment)$/;
/** Texts of inputs that name nothing. */
const free =
  /^(clientMutationId|name|scopes|domain|relationship|need|text|budget|authority|timing|reason|feedback|currency|lines|recipientName|recipientEmail|existingDeal|introduction|nextSteps|comment)$/;

/** Whether the text of an input names something. Throws for a name that is not known here. */
export function namesSomething(field: string): boolean {
  if (naming.test(field)) return true;
  if (free.test(field)) return false;
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
