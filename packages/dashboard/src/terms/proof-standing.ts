import * as m from '#messages';
import type { StateMark } from './states.ts';

/** How far the proof of a shared deal has come, for whoever has to see to it. */
export const proofStandings = {
  NONE: { icon: 'dash', tone: 'warn', word: m.poi_state_none },
  GENERATED: { icon: 'ring', tone: 'warn', word: m.poi_state_generated },
  SENT: { icon: 'half', tone: 'pen', word: m.poi_state_sent },
  SIGNED: { icon: 'check', tone: 'good', word: m.poi_state_signed },
  DECLINED: { icon: 'cross', tone: 'bad', word: m.poi_state_declined },
  MISMATCH: { icon: 'diamond', tone: 'bad', word: m.poi_state_mismatch },
  LATE: { icon: 'warn', tone: 'bad', word: m.poi_state_late },
} as const satisfies Record<string, StateMark>;

export type ProofStanding = keyof typeof proofStandings;

interface ProofLine {
  readonly productLine: string;
  readonly edition: string;
}

interface Proof {
  readonly status: 'OPEN' | 'SIGNED' | 'DECLINED' | 'REPLACED';
  readonly lines: readonly ProofLine[];
  readonly links?: readonly { readonly state: string }[];
}

interface Proved {
  readonly pois: readonly Proof[];
  readonly deadlines: readonly { readonly kind: string; readonly missed: boolean }[];
}

/** The proof that speaks for a deal: the newest that no other replaced. */
export function newestProof<Each extends Pick<Proof, 'status'>>(pois: readonly Each[]): Each | null {
  return pois.findLast(({ status }) => status !== 'REPLACED') ?? null;
}

const covered = ({ productLine, edition }: ProofLine) => `${productLine} ${edition}`;

export interface ProofDifference<Line> {
  /** What the newest proof asks for and no signature covers: a signature covers a line with its edition. */
  readonly unsigned: readonly Line[];
  /** What was signed and is quoted no more. */
  readonly dropped: readonly Line[];
}

/** How the newest proof, which follows the newest quote, differs from what the customer signed before; null where nothing was. */
export function differenceFromSigned<Line extends ProofLine>(
  pois: readonly (Omit<Proof, 'lines'> & { readonly lines: readonly Line[] })[],
): ProofDifference<Line> | null {
  const newest = newestProof(pois);
  const earlier = pois.filter((poi) => poi.status === 'SIGNED' && poi !== newest);
  const signed: readonly Line[] = earlier.flatMap<Line>(({ lines }) => lines);
  if (!newest || newest.status !== 'OPEN' || signed.length === 0) return null;
  const has = (lines: readonly ProofLine[], line: ProofLine) => lines.some((each) => covered(each) === covered(line));
  return {
    unsigned: newest.lines.filter((line) => !has(signed, line)),
    dropped: signed.filter((line) => !has(newest.lines, line)),
  };
}

/** Where the proof of a shared deal stands; what is late comes before everything else, for nothing is left to be done in time. */
export function proofStanding({ pois, deadlines }: Proved): ProofStanding {
  const newest = newestProof(pois);
  if (deadlines.some(({ kind, missed }) => kind === 'POI_SIGNATURE' && missed)) return 'LATE';
  if (!newest) return 'NONE';
  if (newest.status !== 'OPEN') return newest.status === 'SIGNED' ? 'SIGNED' : 'DECLINED';
  if ((differenceFromSigned(pois)?.unsigned.length ?? 0) > 0) return 'MISMATCH';
  return newest.links?.some(({ state }) => state === 'OPEN') ? 'SENT' : 'GENERATED';
}
