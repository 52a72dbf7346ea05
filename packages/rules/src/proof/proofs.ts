import type { Edition, Key, Line, ProductLine, QuoteIssued, Recorded } from '../history.js';
import { byTime } from '../history.js';
import type { ProofOutcome, ProofStatus } from '../outcome.js';
import type { DealFile, ProofEvent, SharedDealFile } from '../registration/dossier.js';

/** A proof of involvement as it stands, with what a signature on it covers. */
export interface Proof {
  readonly key: Key | null;
  readonly automatic: boolean;
  lines: readonly Line[];
  status: ProofStatus;
  signedAt: string | null;
  sharedAt: string | null;
  /** Lines whose onboarding this partner gives, as stated on a proof made by hand. */
  readonly onboarding: readonly ProductLine[];
  readonly evidence: string[];
}

/** A product line at an edition: what a signature covers; the price may change under it. */
export function coverageOf({ productLine, edition }: { productLine: ProductLine; edition: Edition }): string {
  return `${productLine} ${edition}`;
}

/**
 * The proofs of one shared deal, oldest first: made with the vendor's quotes (poi.generated-with-quote), following them
 * (poi.follows-quote), or by hand (poi.manual-fallback), and answered by the customer (poi.customer-accepts-or-declines).
 */
export function proofsOf(file: SharedDealFile, deal: DealFile): readonly Proof[] {
  const proofs: Proof[] = [];
  const quotes = deal.quotes.filter(({ partners }) => partners.includes(file.origin.partner));
  for (const event of [...quotes, ...file.proofEvents].sort(byTime)) {
    if (event.type === 'QuoteIssued') followQuote(proofs, event);
    else if (event.type === 'PoiAdded')
      proofs.push(
        openProof(
          event.poi,
          event.lines,
          event.id,
          event.onboarding?.map(({ productLine }) => productLine),
        ),
      );
    else answer(proofs, event);
  }
  return proofs;
}

function openProof(
  key: Key | null,
  lines: readonly Line[],
  evidence: string,
  onboarding: readonly ProductLine[] = [],
): Proof {
  const automatic = key === null;
  return { key, automatic, lines, status: 'OPEN', signedAt: null, sharedAt: null, onboarding, evidence: [evidence] };
}

/** A newer quote replaces the proof only for what changed: a new price is carried over, a new line or edition asks for a new signature. */
function followQuote(proofs: Proof[], quote: Recorded<QuoteIssued>): void {
  const newest = proofs.findLast(({ automatic, status }) => automatic && status !== 'REPLACED');
  const signed = new Set(
    proofs.filter(({ status }) => status === 'SIGNED').flatMap(({ lines }) => lines.map(coverageOf)),
  );
  const allSigned = quote.lines.every((line) => signed.has(coverageOf(line)));
  if (newest?.status === 'SIGNED' && allSigned) return reprice(newest, quote);
  if (newest?.status === 'OPEN') {
    if (!allSigned && sameCoverage(newest.lines, quote.lines)) return reprice(newest, quote);
    newest.status = 'REPLACED';
    newest.evidence.push(quote.id);
  }
  if (!allSigned) proofs.push(openProof(null, quote.lines, quote.id));
}

function sameCoverage(a: readonly Line[], b: readonly Line[]): boolean {
  const covered = new Set(a.map(coverageOf));
  return a.length === b.length && b.every((line) => covered.has(coverageOf(line)));
}

function reprice(proof: Proof, quote: Recorded<QuoteIssued>): void {
  const quoted = new Map(quote.lines.map((line) => [coverageOf(line), line]));
  proof.lines = proof.lines.map((line) => quoted.get(coverageOf(line)) ?? line);
  proof.evidence.push(quote.id);
}

function answer(proofs: readonly Proof[], event: Exclude<ProofEvent, { type: 'PoiAdded' }>): void {
  const proof = answered(proofs, event);
  if (!proof) return;
  if (event.type === 'PoiShared') {
    if (proof.status !== 'SIGNED' || proof.sharedAt !== null) return;
    proof.sharedAt = event.instant;
  } else if (proof.status === 'SIGNED') {
    return; // A signature is given once; what comes after it changes nothing.
  } else if (event.type === 'PoiSigned') {
    proof.status = 'SIGNED';
    proof.signedAt = event.instant;
    proof.sharedAt = event.shared === false ? null : event.instant;
  } else {
    proof.status = 'DECLINED';
  }
  proof.evidence.push(event.id);
}

/**
 * The proof that an answer is about: the one it names, else the newest made from a quote. Where the customer declined that one,
 * the newest made by hand since; a declined one may still be signed after all.
 */
function answered(proofs: readonly Proof[], event: Exclude<ProofEvent, { type: 'PoiAdded' }>): Proof | undefined {
  if (event.poi !== undefined) return proofs.find(({ key }) => key === event.poi);
  if (event.type === 'PoiShared')
    return proofs.findLast(({ status, sharedAt }) => status === 'SIGNED' && sharedAt === null);
  const current = proofs.filter(({ status }) => status !== 'REPLACED');
  const quoted = current.findLast(({ automatic }) => automatic);
  const byHand = current.findLast(({ automatic, status }) => !automatic && status === 'OPEN');
  return quoted?.status === 'DECLINED' ? (byHand ?? quoted) : (quoted ?? current.at(-1));
}

/** A proof as it is stored and shown. */
export function proofOutcome(proof: Proof, index: number): ProofOutcome {
  const { key, automatic, status, lines, signedAt, sharedAt, evidence } = proof;
  return { position: index + 1, key, automatic, status, lines, signedAt, shared: sharedAt !== null, evidence };
}
