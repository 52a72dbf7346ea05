import type { PartnerFacts } from '../facts.js';
import type { Day, Program } from '../history.js';

/** The program that a partner was in at the end of `day`, in its region's zone; the one it enrolled in for any day before. */
export function programOn({ programs, key }: Pick<PartnerFacts, 'programs' | 'key'>, day: Day): Program {
  const program = programs.findLast(({ from }) => from <= day) ?? programs[0];
  if (!program) throw new Error(`partner ${key} was never enrolled`);
  return program.program;
}
