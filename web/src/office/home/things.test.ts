import { roles, type Home } from '@sentra/contract';
import { rupiah, type PlainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { overLimit, thingsFor } from './things.ts';

const monday = '2026-11-23' as PlainDate;
const calm: Home = {
  today: monday,
  plan: { id: 'p', version: 1, madeAt: '2026-11-23T00:00:00Z', total: rupiah(1), gap: 0, stale: false },
  run: null,
  late: { lines: 0, pieces: 0, worth: rupiah(0), outOf: 9, rows: [] },
  unsold: { worth: rupiah(100), limit: rupiah(100), rows: [] },
  below: { members: 0, outOf: 4, rows: [] },
  toRelease: { lots: 0, weeks: [] },
  quotes: { atRisk: 0, requested: 0 },
  expiring: [],
  running: { linesOnTime: 9, membersInShare: 4, heatsThisWeek: 2 },
};

test('nobody is needed where all runs', () => {
  expect(roles.map((role) => thingsFor(role, calm))).toEqual(roles.map(() => 0));
});

test('without a limit no money is over it', () => {
  expect(overLimit({ ...calm, unsold: { worth: rupiah(9_999), limit: null, rows: [] } })).toBe(0);
});

test('each role counts what it can act on', () => {
  const busy: Home = {
    ...calm,
    late: { ...calm.late, lines: 4 },
    unsold: { worth: rupiah(557), limit: rupiah(400), rows: [] },
    below: { ...calm.below, members: 5 },
    toRelease: { lots: 34, weeks: [monday] },
    quotes: { atRisk: 1, requested: 2 },
  };
  expect(overLimit(busy)).toBe(157);
  expect(Object.fromEntries(roles.map((role) => [role, thingsFor(role, busy)]))).toEqual({ office: 14, member: 5, buyer: 4, coach: 5, auditor: 0 });
});

test('an order book without a plan needs the office, unless one is being made', () => {
  const run = { id: 'r', state: 'running', progress: null, planId: null, failure: null, requestedBy: 'Kantor', requestedAt: calm.today, finishedAt: null } as const;
  expect(thingsFor('office', { ...calm, plan: null })).toBe(1);
  expect(thingsFor('office', { ...calm, plan: null, run })).toBe(0);
});
