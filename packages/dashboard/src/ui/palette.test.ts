import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = process.cwd().endsWith('dashboard') ? 'src/ui' : 'packages/dashboard/src/ui';
const css = readFileSync(join(process.cwd(), folder, 'tokens.css'), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
type Colour = readonly [number, number, number];

/** A token's colour in a theme, in linear light. */
function token(name: string, theme: Theme): Colour {
  const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)`).exec(css);
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`There is no token ${name}`);
  const channel = (at: number) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast of WCAG 2. */
function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

type Matrix = readonly [Colour, Colour, Colour];

/** How colours look without one of the three kinds of cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: Colour, matrix: Matrix): Colour {
  const row = ([a, b, c]: Colour) => Math.min(1, Math.max(0, a * colour[0] + b * colour[1] + c * colour[2]));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** How far apart two colours are seen, in OKLab, where 0.02 is just noticed side by side. */
function difference(one: Colour, other: Colour): number {
  const lab = ([r, g, b]: Colour) => {
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ] as const;
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const inks = ['ink', 'ink-soft', 'ink-faint', 'pen', 'red', 'green', 'amber'];
const grounds = ['paper', 'sheet', 'sheet-raised'];
const layers = ['layer-1', 'layer-2', 'layer-3', 'layer-4'];

describe.each(themes)('the %s palette', (theme) => {
  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    'is read: %s on %s',
    (ink, ground) => {
      expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['ink', 'pen-tint'],
    ['pen', 'pen-tint'],
    ['ink-soft', 'pen-tint'],
    ['ink', 'red-tint'],
    ['red', 'red-tint'],
    ['ink-soft', 'red-tint'],
    ['ink', 'fresh'],
    ['on-pen', 'pen'],
  ] as const)('is read: %s on %s', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(layers)('shows a chart’s %s against its sheet', (layer) => {
    expect(contrast(token(layer, theme), token('sheet', theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(eyes))('keeps a chart’s neighbouring layers apart for eyes with %s', (eye) => {
    const matrix = eyes[eye] ?? eyes['usual']!;
    for (const [index, layer] of layers.slice(1).entries()) {
      const [one, other] = [token(layers[index] ?? '', theme), token(layer, theme)];
      expect(difference(seen(one, matrix), seen(other, matrix)), `${layers[index]} beside ${layer}`).toBeGreaterThan(
        0.06,
      );
    }
  });

  it('has lines around what is written in that are seen', () => {
    expect(contrast(token('rule-strong', theme), token('sheet-raised', theme))).toBeGreaterThanOrEqual(3);
  });
});
