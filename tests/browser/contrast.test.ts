import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/src/entrypoints.ts';

const css = readFileSync(path.join(projectRoot(), 'web/src/tokens.css'), 'utf8');

/** The colours of a block of the tokens; the dark theme overrides some of the light one. */
const coloursIn = (block: string): Record<string, string> => Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, value]) => [name, value]));
const [light = '', dark = ''] = css.split("[data-mantine-color-scheme='dark']");
const themes = { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } };

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left);
  return (brighter + 0.05) / (darker + 0.05);
}

/** Text needs 4.5 (1.4.3), what is seen without being read 3 (1.4.11). */
const texts = [
  ...['ink', 'ink-2', 'ink-3', 'pen', 'hot', 'ok'].flatMap((ink) => ['paper', 'sheet'].map((ground) => [ink, ground, 4.5] as const)),
  ...['ink', 'ink-2', 'pen', 'hot'].map((ink) => [ink, 'band', 4.5] as const),
  ['pen', 'pen-tint', 4.5],
  ['hot', 'hot-tint', 4.5],
  ['on-hot', 'hot', 4.5],
  ['on-iron', 'iron', 4.5],
  ['on-iron-2', 'iron', 4.5],
  ['on-iron-hot', 'iron', 4.5],
] as const;
const shapes = [...['rule-strong', ...[1, 2, 3, 4, 5, 6].map((alloy) => `alloy-${alloy}`)].map((ink) => [ink, 'paper', 3] as const), ['iron-edge', 'iron', 3] as const];

describe.each(Object.entries(themes))('contrast in the %s theme', (_, colours) => {
  const of = (name: string) => {
    const colour = colours[name];
    if (!colour) throw new Error(`tokens.css has no colour --${name}`);
    return colour;
  };

  test.each([...texts, ...shapes])('%s on %s is at least %d', (ink, ground, least) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(least);
  });

  test('the figure in every step of the heat map can be read', () => {
    for (const step of [0, 1, 2, 3, 4, 5, 6]) {
      const best = Math.max(...['on-step-low', 'on-step-high'].map((ink) => contrast(of(ink), of(`step-${step}`))));
      expect(best, `step ${step}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
