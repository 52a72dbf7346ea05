import { whoDid, type Audited } from './audit.ts';

const columns: readonly [name: string, of: (entry: Audited) => string][] = [
  ['at', ({ at }) => at],
  ['sequence', ({ seal }) => String(seal?.sequence ?? '')],
  ['role', ({ role }) => role],
  ['who', (entry) => whoDid(entry) ?? ''],
  ['act', ({ act }) => act],
  ['outcome', ({ outcome }) => outcome],
  ['codes', ({ codes }) => codes.join(' ')],
  ['object', ({ objectKey, objectId }) => objectKey ?? objectId ?? ''],
  ['detail', ({ detail }) => detail ?? ''],
  ['address', ({ origin }) => origin?.address ?? ''],
  ['request', ({ origin }) => origin?.requestId ?? ''],
  ['hash', ({ seal }) => seal?.hash ?? ''],
  ['previousHash', ({ seal }) => seal?.previousHash ?? ''],
];

/** A cell that no program takes for a formula, quoted where it has to be. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function auditCsv(entries: readonly Audited[]): string {
  const rows = [columns.map(([name]) => name), ...entries.map((entry) => columns.map(([, of]) => of(entry)))];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The entries that are shown, as a file. */
export function downloadAudit(entries: readonly Audited[]): void {
  const url = URL.createObjectURL(new Blob([auditCsv(entries)], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'audit-log.csv' });
  link.click();
  URL.revokeObjectURL(url);
}
