import { expect, it } from 'vitest';
import { placeBeside } from './place-beside.ts';

const page = { width: 1000, height: 600 };
const slip = { width: 320, height: 200 };
const figure = (left: number, top: number) => ({ left, top, width: 80, height: 24 });

it.each([
  ['under a figure', figure(100, 100), { left: 100, top: 130 }],
  ['above one at the foot of the page', figure(100, 500), { left: 100, top: 294 }],
  ['within the page at its edge', figure(950, 100), { left: 672, top: 130 }],
  ['at the left edge', figure(0, 100), { left: 8, top: 130 }],
  ['under one that leaves no room above either', { ...figure(100, 150), height: 300 }, { left: 100, top: 456 }],
])('a slip stands %s, and never over it', (_, box, place) => {
  expect(placeBeside(box, slip, page)).toEqual(place);
  const covers = place.top < box.top + box.height && place.top + slip.height > box.top;
  expect(covers).toBe(false);
});
