import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import OrganisationSignIn from './OrganisationSignIn.vue';
import { problemIn, problems } from './ways.ts';

const shown = (problem: unknown, page = '/p/p1/deals?stage=won') =>
  mount(OrganisationSignIn, { props: { page, problem: problemIn(problem) } });

describe('signing in through an organisation', () => {
  it('is one link that leads to the issuer and back to the page that was wanted', () => {
    const door = shown(undefined);
    expect(door.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/sign-in/start?returnTo=%2Fp%2Fp1%2Fdeals%3Fstage%3Dwon',
    ]);
    expect(door.find('[role=alert]').exists()).toBe(false);
  });

  it('tells somebody who is not in the program so, and lets them sign in as somebody else', () => {
    const door = shown('not-in-program');
    expect(door.get('[role=alert]').text()).not.toBe('');
    expect(door.get('a').attributes('href')).toContain('again=1');
  });

  it('has words of its own for every problem, and none for what is no problem', () => {
    const texts = problems.map((problem) => shown(problem).text());
    expect(new Set(texts).size).toBe(problems.length);
    expect(shown('<script>').text()).toBe(shown(undefined).text());
  });
});
