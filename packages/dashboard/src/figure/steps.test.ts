import { describe, expect, it } from 'vitest';
import { parsePath, pathText, step } from './steps.ts';

describe('a path of steps', () => {
  it('comes back from the address as it went in', () => {
    const path = [step('soldMrr', 'p1', '2025-11-23'), step('association', 'as_x-1'), step('reason', 0)];
    expect(pathText(path)).toBe('soldMrr~p1~2025-11-23/association~as_x-1/reason~0');
    expect(parsePath(pathText(path))).toEqual(path);
  });

  it('keeps what a key of the vendor’s may hold', () => {
    const path = [step('deadline', 'p1', 'POI_SIGNATURE', 'a~b/c%2F'), step('reason', 1)];
    expect(pathText(path).split('/')).toHaveLength(2);
    expect(parsePath(pathText(path))).toEqual(path);
  });

  it('leaves out what is no step', () => {
    expect(parsePath('nonsense~1/entry~rs_1')).toEqual([step('entry', 'rs_1')]);
    expect(parsePath('')).toEqual([]);
  });
});
