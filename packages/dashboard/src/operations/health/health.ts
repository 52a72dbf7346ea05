import { onScopeDispose } from 'vue';
import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { useWidget, type Widget } from '../../graphql/widget.ts';
import { HealthDocument, MailsDocument, type HealthQuery, type MailsQuery } from './health.graphql.ts';

export type MailRow = MailsQuery['mails']['nodes'][number];
export type MailState = MailRow['state'];
export type Health = Widget<HealthQuery>;

export function useMails(state: () => MailState | ''): CursorPages<MailRow> {
  return useCursorPages({
    query: MailsDocument,
    variables: (after: string | null) => ({ first: 50, after, state: state() || null }),
    connectionOf: ({ mails }: MailsQuery) => mails,
  });
}

const EVERY = 30_000;

/** How the server is doing. No change tells of it: it is asked again from time to time. */
export function useHealth(): Health {
  const widget = useWidget(HealthDocument, () => ({}));
  const timer = setInterval(() => {
    if (!document.hidden) widget.retry();
  }, EVERY);
  onScopeDispose(() => clearInterval(timer));
  return widget;
}
