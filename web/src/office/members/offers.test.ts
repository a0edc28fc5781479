import { plainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { offerBody, offerColumns, repeated, withChange, type Changes } from './offers.ts';

const weeks = ['2026-11-23', '2026-11-30', '2026-12-07'].map((week) => plainDate(week));
const columns = offerColumns({ weeks, heats: [{ furnaceCode: 'T1', furnaceName: 'Kupola', heatMass: 1 as never, heats: [2, 2, 1] }], hours: [{ process: 'mould', hours: [40, 40, 40] }] });
const [heats, hours] = columns as [(typeof columns)[number], (typeof columns)[number]];
const none: Changes = new Map();

test('only changed cells are sent', () => {
  const changes = withChange(withChange(none, heats, weeks, 1, 3), hours, weeks, 2, 12.5);
  expect(offerBody(changes, columns, weeks, ' libur ')).toEqual({ heats: [{ furnaceCode: 'T1', week: '2026-11-30', heats: 3 }], hours: [{ process: 'mould', week: '2026-12-07', hours: 12.5 }], reason: 'libur' });
});

test('what is again as it was is no change', () => {
  expect(withChange(withChange(none, heats, weeks, 0, 5), heats, weeks, 0, 2).size).toBe(0);
});

test('a week is copied to those after it, with what was just typed', () => {
  const changes = repeated(withChange(none, heats, weeks, 0, 4), columns, weeks, 0);
  expect(offerBody(changes, columns, weeks, '')).toMatchObject({ heats: [{ heats: 4 }, { heats: 4 }, { heats: 4 }], hours: [] });
});

test('an entry that cannot be read is neither sent nor copied', () => {
  const changes = repeated(withChange(none, heats, weeks, 0, null), [heats], weeks, 0);
  expect(offerBody(changes, columns, weeks, '')).toMatchObject({ heats: [], hours: [] });
});
