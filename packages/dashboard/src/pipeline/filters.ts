import { isFound } from '../format/fold.ts';
import type { SortState } from '../grid/column.ts';
import { choice, textValue, useAddressState, type AddressState } from '../views/address.ts';
import { sortValue } from '../views/sort-value.ts';
import { columns } from './columns.ts';
import type { OpenDeal } from './open-deals.ts';

export interface PipelineChoice {
  readonly q: string;
  readonly stage: 'REGISTERED' | 'APPROVED' | '';
  readonly state: 'stuck' | 'risk' | '';
  readonly partner: string;
  readonly by: 'stage' | 'partner';
  readonly sort: SortState | undefined;
}

const schema = {
  q: textValue(),
  stage: choice(['REGISTERED', 'APPROVED']),
  state: choice(['stuck', 'risk']),
  partner: { ...textValue(), isTyped: false },
  by: choice(['stage', 'partner'], 'stage'),
  sort: sortValue(columns.map(({ key }) => key)),
};

export const usePipelineChoice = (): AddressState<PipelineChoice> => useAddressState<PipelineChoice>(schema);

export function matching(rows: readonly OpenDeal[], { q, stage, state, partner }: PipelineChoice): OpenDeal[] {
  return rows.filter(
    ({ name, node, stuck, risk }) =>
      (q.trim() === '' || isFound(q.trim(), [name, node.key, node.domain, node.partner.name].join(' '))) &&
      (stage === '' || node.stage === stage) &&
      (partner === '' || node.partner.key === partner) &&
      (state === '' || (state === 'stuck' ? stuck.length > 0 : risk !== null)),
  );
}
