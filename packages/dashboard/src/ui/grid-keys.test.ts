import { beforeEach, describe, expect, it } from 'vitest';
import { moveInGrid } from './grid-keys.ts';

const cell = (name: string) => `<td><button data-cell id="${name}">${name}</button></td>`;

function press(key: string, init: KeyboardEventInit = {}): string {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
  return document.activeElement?.id ?? '';
}

beforeEach(() => {
  const rows = [['a1', 'a2'], ['b1', 'b2'], ['c1']].map((names) => `<tr>${names.map(cell).join('')}</tr>`);
  document.body.innerHTML = `<table><tbody>${rows.join('')}</tbody></table>`;
  document.querySelector('table')?.addEventListener('keydown', moveInGrid);
  document.getElementById('a1')?.focus();
});

describe('in a grid', () => {
  it('arrows go from cell to cell and stop at the edges', () => {
    expect(press('ArrowDown')).toBe('b1');
    expect(press('ArrowRight')).toBe('b2');
    expect(press('ArrowRight')).toBe('b2');
    expect(press('ArrowDown')).toBe('c1');
    expect(press('ArrowDown')).toBe('c1');
    expect(press('ArrowUp')).toBe('b1');
  });

  it('Home, End and the page keys go far', () => {
    expect(press('End')).toBe('a2');
    expect(press('Home')).toBe('a1');
    expect(press('PageDown')).toBe('c1');
    expect(press('PageUp')).toBe('a1');
  });

  it('keys of an input method move nothing', () => {
    expect(press('ArrowDown', { isComposing: true })).toBe('a1');
  });
});
