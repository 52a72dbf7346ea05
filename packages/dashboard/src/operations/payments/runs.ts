import { useAct } from '../../acts/act.ts';
import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import {
  ApproveRunDocument,
  PaymentRunsDocument,
  PrepareRunDocument,
  WithdrawRunDocument,
  type ApproveRunMutation,
  type PaymentRunsQuery,
  type PrepareRunMutation,
  type RunFragment,
  type WithdrawRunMutation,
} from './runs.graphql.ts';

export type Run = RunFragment;

export function useRuns(): CursorPages<Run> {
  return useCursorPages({
    query: PaymentRunsDocument,
    variables: (after: string | null) => ({ first: 20, after }),
    connectionOf: ({ paymentRuns }: PaymentRunsQuery) => paymentRuns,
  });
}

export function usePreparing() {
  return useAct({
    mutation: PrepareRunDocument,
    variables: (quarter: string, clientMutationId) => ({ input: { quarter, clientMutationId } }),
    payloadOf: ({ preparePaymentRun }: PrepareRunMutation) => preparePaymentRun,
  });
}

export function useSettling() {
  const approving = useAct({
    mutation: ApproveRunDocument,
    variables: ({ key, fileHash }: Pick<Run, 'key' | 'fileHash'>) => ({ input: { key, fileHash } }),
    payloadOf: ({ approvePaymentRun }: ApproveRunMutation) => approvePaymentRun,
  });
  const withdrawing = useAct({
    mutation: WithdrawRunDocument,
    variables: ({ key, reason }: { key: string; reason: string }) => ({ input: { key, reason } }),
    payloadOf: ({ withdrawPaymentRun }: WithdrawRunMutation) => withdrawPaymentRun,
  });
  return { approving, withdrawing };
}

/** Hands the file to the browser byte for byte as it was prepared: its hash is the one that is approved. */
export function downloadRun({ key, file }: Pick<Run, 'key' | 'file'>): void {
  const url = URL.createObjectURL(new Blob([file], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `payment-run-${key}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}
