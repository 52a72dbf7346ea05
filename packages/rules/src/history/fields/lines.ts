import * as z from 'zod/mini';
import type { Edition, Line, ProductLine } from '../../history.js';
import { policy202506 } from '../../policies/2025-06.js';
import { Fault } from '../fault.js';
import { amount } from './amounts.js';
import { issueOf, oneOf, textLeaf, truth } from './leaf.js';
import { listOf, setOf } from './lists.js';
import { key } from './text.js';

const hubs: ReadonlySet<string> = new Set(policy202506.catalog.hubs);
const named = [...hubs, 'CREDITS'].join(', ');
const HUB_INDEPENDENT = /^HUB_INDEPENDENT:[A-Z0-9_]{1,100}$/;

function isProductLine(text: string): text is ProductLine {
  return hubs.has(text) || text === 'CREDITS' || HUB_INDEPENDENT.test(text);
}

/** A product line of the catalog, or a product of its own that belongs to no hub. */
export const productLine = textLeaf<ProductLine>((written) =>
  isProductLine(written) ? written : new Fault('UNKNOWN_PRODUCT_LINE', { allowed: named }),
);

const editions = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE', 'NONE'] as const;
export const edition = oneOf(...editions);

/** Product lines, each named once. */
export const productLines = setOf(productLine);

/** The fault of an edition in which its product line is not sold: hubs come in editions, everything else in none. */
export function editionFault(line: { productLine: ProductLine; edition: Edition }): Fault | undefined {
  const isHub = hubs.has(line.productLine);
  if (isHub === (line.edition !== 'NONE')) return undefined;
  const allowed = isHub ? editions.filter((one) => one !== 'NONE').join(', ') : 'NONE';
  return new Fault('EDITION_MISFIT', { line: line.productLine, allowed });
}

const line: z.ZodMiniType<Line> = z.strictObject({ productLine, edition, mrr: amount }).check((payload) => {
  const fault = editionFault(payload.value);
  if (fault) payload.issues.push(issueOf(fault, payload.value.edition, ['edition']));
});

/** The faults of names that stand in a list a second time; `written` is what the message shows of them. */
function repeated(names: readonly string[], written: readonly string[] = names) {
  return names.flatMap((name, position) =>
    names.indexOf(name) < position
      ? [issueOf(new Fault('LINE_TWICE'), written[position], [position, 'productLine'])]
      : [],
  );
}

/** Lines of a deal that is only planned: none need be known, none is named twice. */
export const expectedLines: z.ZodMiniType<Line[]> = listOf(line).check((payload) => {
  payload.issues.push(...repeated(payload.value.map((one) => one.productLine)));
});

/** Lines of a quote or a won deal: at least one. */
export const lines: z.ZodMiniType<Line[]> = expectedLines.check((payload) => {
  if (payload.value.length === 0) payload.issues.push(issueOf(new Fault('NO_LINES'), payload.value));
});

/** Who gives the onboarding of which line; the same partner is named once for a line. */
export const onboardings = listOf(z.strictObject({ productLine, partner: key, waivesVendors: truth })).check(
  (payload) => {
    const names = payload.value.map((one) => one.productLine);
    const givers = payload.value.map((one) => JSON.stringify([one.productLine, one.partner]));
    payload.issues.push(...repeated(givers, names));
  },
);

/** The lines whose onboarding the proof's own partner gives. */
export const ownOnboardings = listOf(z.strictObject({ productLine, waivesVendors: truth })).check((payload) => {
  payload.issues.push(...repeated(payload.value.map((one) => one.productLine)));
});
