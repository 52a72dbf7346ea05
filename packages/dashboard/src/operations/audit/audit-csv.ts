import * as m from '#messages';
import type { CsvColumn } from '../../csv/csv.ts';
import { whoDid, type Audited } from './audit.ts';

const column = (key: string, label: () => string, text: (entry: Audited) => string): CsvColumn<Audited> => ({
  key,
  label,
  text,
});

/** The log as a file: everything that an entry tells, with the chain. */
export const auditColumns: readonly CsvColumn<Audited>[] = [
  column('at', m.operations_at, ({ at }) => at),
  column('sequence', m.operations_sequence, ({ seal }) => String(seal?.sequence ?? '')),
  column('role', m.operations_role, ({ role }) => role),
  column('who', m.operations_who, (entry) => whoDid(entry) ?? ''),
  column('act', m.operations_act, ({ act }) => act),
  column('outcome', m.operations_outcome, ({ outcome }) => outcome),
  column('codes', m.operations_codes, ({ codes }) => codes.join(' ')),
  column('object', m.operations_object, ({ objectKey, objectId }) => objectKey ?? objectId ?? ''),
  column('detail', m.operations_detail, ({ detail }) => detail ?? ''),
  column('address', m.operations_address, ({ origin }) => origin?.address ?? ''),
  column('request', m.operations_request, ({ origin }) => origin?.requestId ?? ''),
  column('hash', m.operations_hash, ({ seal }) => seal?.hash ?? ''),
  column('previousHash', m.operations_previous_hash, ({ seal }) => seal?.previousHash ?? ''),
];
