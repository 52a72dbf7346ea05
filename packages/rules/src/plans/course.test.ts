import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recorded } from '../history.js';
import { validateEvent } from '../history/validate.js';
import { planSamples, writtenPlan } from '../testing/plan-samples.js';
import type { Written } from '../testing/samples.js';
import { commitmentsOf } from './commitments.js';
import { planCourse } from './course.js';
import type { PlanEvent } from './plan-events.js';
import type { PlanState } from './plan-state.js';

/** The events of a plan, a day apart: each a type, with what is other than in its sample. */
function happened(...events: [PlanEvent['type'], Written?][]): Recorded<PlanEvent>[] {
  return events.map(([type, more = {}], order) => {
    const day = String(order + 1).padStart(2, '0');
    const read = validateEvent({ type, at: `2026-01-${day}T09:00:00+09:00`, ...planSamples[type], ...more });
    if (!read.ok) throw new Error(JSON.stringify(read.refusals));
    return { ...(read.event as PlanEvent), id: `e${order}`, instant: read.event.at, order };
  });
}
function told(...events: [PlanEvent['type'], Written?][]): PlanState {
  const state = planCourse(happened(...events));
  if (!state) throw new Error('no plan was opened');
  return state;
}

const partner = { side: 'PARTNER', staff: undefined };
const to = (status: string, more: Written = {}): [PlanEvent['type'], Written] => [
  'PlanMoved',
  { to: status, remarks: undefined, ...more },
];
const opened: [PlanEvent['type']] = ['PlanOpened'];
const shared = [opened, to('DRAFT')];
const submitted = [...shared, to('SUBMITTED', partner)];
const agreed = [...submitted, to('AGREED')];
const goals = (text: string) => ({ content: { ...writtenPlan, goals: text } });
const amended = [...agreed, ['PlanAmended', goals('More.')], to('AMENDED', partner)] as [PlanEvent['type'], Written?][];

describe('the course of a plan (team.pdm-duties)', () => {
  it.each<[string, [PlanEvent['type'], Written?][], string]>([
    ['opened', [opened], 'OUTLINE 1'],
    ['shared', shared, 'DRAFT 2'],
    ['submitted by the partner', submitted, 'SUBMITTED 3'],
    ['not submitted by the vendor', [...shared, to('SUBMITTED')], 'DRAFT 2'],
    ['not submitted before it is shared', [opened, to('SUBMITTED', partner)], 'OUTLINE 1'],
    ['sent back', [...submitted, to('CHANGES_REQUESTED')], 'CHANGES_REQUESTED 4'],
    ['not sent back by the partner', [...submitted, to('CHANGES_REQUESTED', partner)], 'SUBMITTED 3'],
    ['submitted again', [...submitted, to('CHANGES_REQUESTED'), to('SUBMITTED', partner)], 'SUBMITTED 5'],
    ['agreed', agreed, 'AGREED 4'],
    ['not agreed by the partner', [...submitted, to('AGREED', partner)], 'SUBMITTED 3'],
    ['not agreed before it is submitted', [...shared, to('AGREED')], 'DRAFT 2'],
    ['frozen once agreed', [...agreed, ['PlanRevised']], 'AGREED 4'],
    ['frozen while it waits for the vendor', [...submitted, ['PlanRevised', partner]], 'SUBMITTED 3'],
    ['an amendment proposed', [...agreed, ['PlanAmended']], 'AGREED 5'],
    ['an amendment agreed', amended, 'AMENDED 6'],
    ['not by the side that proposed it', [...agreed, ['PlanAmended'], to('AMENDED')], 'AGREED 5'],
    ['an amendment sent back', [...agreed, ['PlanAmended'], to('CHANGES_REQUESTED', partner)], 'AGREED 6'],
    ['no amendment to agree to', [...agreed, to('AMENDED', partner)], 'AGREED 4'],
    ['not closed while an amendment waits', [...agreed, ['PlanAmended'], ['PlanClosed']], 'AGREED 5'],
    ['closed', [...agreed, ['PlanClosed']], 'CLOSED 5'],
    ['closed for good', [...agreed, ['PlanClosed'], ['PlanCommented']], 'CLOSED 5'],
    ['not closed before it was agreed', [...submitted, ['PlanClosed']], 'SUBMITTED 3'],
    ['not reviewed before it was agreed', [...submitted, ['PlanReviewed']], 'SUBMITTED 3'],
    [
      'an outline that the partner does not know is not commented on by it',
      [opened, ['PlanCommented', partner]],
      'OUTLINE 1',
    ],
    ['opened once', [opened, opened], 'OUTLINE 1'],
  ])('%s', (_, events, expected) => {
    const { status, version } = told(...events);
    expect(`${status} ${version}`).toBe(expected);
  });

  it('is none before it is opened', () => {
    expect(planCourse(happened(to('DRAFT')))).toBeNull();
    expect(planCourse([])).toBeNull();
  });

  it.each<[string, object, boolean]>([
    ['the text', { goals: 'Other.' }, true],
    ['its own promises', { commitments: writtenPlan.commitments.slice(0, 1) }, true],
    ['what the vendor promised', { commitments: writtenPlan.commitments.slice(1) }, false],
    ['the objectives', { objectives: writtenPlan.objectives.slice(1) }, false],
    ['the tier that is aimed at', { tierTarget: undefined }, false],
    ['initiatives', { initiatives: [] }, true],
    ['risks', { risks: [] }, true],
    ['who answers for it on the vendor’s side', { owner: 'pdm2' }, false],
    ['the policy', { policyVersion: '2025-11' }, false],
  ])('a partner that writes %s', (_, other, isTaken) => {
    const content = { ...writtenPlan, ...other };
    expect(told(...shared, ['PlanRevised', { ...partner, content }]).version).toBe(isTaken ? 3 : 2);
    expect(told(...shared, ['PlanRevised', { content }]).version).toBe(3);
  });

  it.each<[string, object]>([
    ['weights that do not make 100', { objectives: writtenPlan.objectives.map((each) => ({ ...each, weight: 51 })) }],
    ['weights that make less', { objectives: writtenPlan.objectives.map((each) => ({ ...each, weight: 49 })) }],
    ['no objectives', { objectives: [] }],
    ['nobody who answers for it at the partner', { partnerOwner: undefined }],
  ])('is not agreed with %s', (_, other) => {
    const content = { ...writtenPlan, ...other };
    expect(told(['PlanOpened', { content }], ...agreed.slice(1)).status).toBe('SUBMITTED');
    expect(told(...agreed, ['PlanAmended', { content }], to('AMENDED', partner)).status).toBe('AGREED');
  });

  it('is signed by both sides, and by both again when it is amended', () => {
    const hands = ({ signatures }: PlanState) => signatures.map(({ side, version }) => `${side} ${version}`);
    expect(hands(told(...submitted))).toEqual(['PARTNER 3']);
    expect(hands(told(...agreed))).toEqual(['PARTNER 3', 'VENDOR 4']);
    expect(hands(told(...submitted, to('CHANGES_REQUESTED')))).toEqual([]);
    expect(hands(told(...amended))).toEqual(['VENDOR 6', 'PARTNER 6']);
  });

  it('keeps every version of what it said', () => {
    const { versions, content } = told(...amended);
    expect(versions.map(({ version, cause, content: { goals: text } }) => [version, cause, text])).toEqual([
      [1, 'OPENED', writtenPlan.goals],
      [6, 'AMENDED', 'More.'],
    ]);
    expect(content.goals).toBe('More.');
  });

  it('remembers what was said of it, and where', () => {
    const { comments } = told(...submitted, ['PlanMoved', { to: 'CHANGES_REQUESTED' }], ['PlanCommented', partner]);
    expect(comments.map(({ objective, text, by }) => [objective, text, by.side])).toEqual([
      ['o1', 'Too low for the fourth quarter.', 'VENDOR'],
      ['o1', 'Is that with the seminar?', 'PARTNER'],
    ]);
  });

  it('settles each promise once, also those that a review made', () => {
    const kept = { commitment: 'k3', kept: true, reason: undefined };
    const state = told(
      ...agreed,
      ['PlanReviewed'],
      ['CommitmentSettled'],
      ['CommitmentSettled', kept],
      ['CommitmentSettled', { ...kept, kept: false, reason: 'No.' }],
    );
    expect(commitmentsOf(state).map((each) => [each.commitment, each.review, each.settlement?.kept ?? null])).toEqual([
      ['k1', null, false],
      ['k2', null, null],
      ['k3', 'w1', true],
    ]);
    expect(state.progress).toEqual({ n1: 'DONE' });
    expect(told(...agreed, ['CommitmentSettled', { commitment: 'k9' }]).version).toBe(4);
  });

  it('does not depend on the order in which its events arrive', () => {
    const events = happened(...amended, ['PlanReviewed'], ['CommitmentSettled'], ['PlanClosed']);
    const whole = planCourse(events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(planCourse(shuffled)).toEqual(whole);
      }),
    );
  });
});
