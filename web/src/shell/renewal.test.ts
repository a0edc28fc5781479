import { expect, test } from 'vitest';
import { isRenewed, renew, type Tab } from './renewal.ts';

function tab({ reached = true } = {}) {
  const map = new Map<string, string>();
  const state = { time: 1_000_000, reloads: 0, reached };
  const it: Tab = {
    kept: { getItem: (name) => map.get(name) ?? null, setItem: (name, value) => void map.set(name, value) },
    isReached: () => Promise.resolve(state.reached),
    reload: () => void (state.reloads += 1),
    now: () => state.time,
  };
  return { it, state };
}

test('a tab of older pages reloads once and says so for a moment; a page that is gone again is not reloaded over and over', async () => {
  const { it, state } = tab();
  expect(isRenewed(it)).toBe(false);
  expect(await renew(it)).toBe(true);
  expect(isRenewed(it)).toBe(true);
  expect(await renew(it)).toBe(false);
  expect(state.reloads).toBe(1);
  state.time += 60_000;
  expect(isRenewed(it)).toBe(false);
  expect(await renew(it)).toBe(true);
  expect(state.reloads).toBe(2);
});

test('a server that is not reached leaves the tab as it is', async () => {
  const { it, state } = tab({ reached: false });
  expect(await renew(it)).toBe(false);
  state.reached = true;
  expect(await renew(it)).toBe(true);
  expect(state.reloads).toBe(1);
});
