import { createRequest } from '@urql/core';
import type { ReadBefore } from '../graphql/client.ts';
import { PartnerInViewDocument } from './partner-in-view.graphql.ts';
import type { Viewer } from './viewer.ts';

/** Who a partner's own people belong to came with the sign-in: their pages need not ask. */
export function readWithSignIn(viewer: Viewer): ReadBefore[] {
  if (viewer.kind !== 'partner') return [];
  const { pdm } = viewer.partner;
  const partner = { ...viewer.partner, __typename: 'Partner', pdm: pdm && { ...pdm, __typename: 'Staff' } };
  const request = createRequest(PartnerInViewDocument, { key: partner.key });
  return [{ request, data: { __typename: 'Query', partner } }];
}
